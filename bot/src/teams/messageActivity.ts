import { type TabLink, withTabLinks } from './tabLinks.ts';
import type { Message } from './types.ts';

export const CARD_CONTENT_TYPE = 'application/vnd.microsoft.card.adaptive';

/** The part of a Bot Framework activity that says something to this person. */
export const toMessageActivity = (message: Message, tabLink: TabLink | undefined, userId: string) => ({
  type: 'message' as const,
  ...(message.text === undefined ? {} : { text: message.text }),
  ...(message.summary === undefined ? {} : { summary: message.summary }),
  ...(message.card === undefined
    ? {}
    : {
        attachments: [
          { contentType: CARD_CONTENT_TYPE, content: withTabLinks(message.card, tabLink, userId) },
        ],
      }),
});
