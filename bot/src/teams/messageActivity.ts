import type { Message } from './types.ts';

const CARD_CONTENT_TYPE = 'application/vnd.microsoft.card.adaptive';

/** The part of a Bot Framework activity that says something. */
export const toMessageActivity = (message: Message) => ({
  type: 'message' as const,
  ...(message.text === undefined ? {} : { text: message.text }),
  ...(message.summary === undefined ? {} : { summary: message.summary }),
  ...(message.card === undefined
    ? {}
    : { attachments: [{ contentType: CARD_CONTENT_TYPE, content: message.card }] }),
});
