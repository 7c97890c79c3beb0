/**
 * A reply to one message in a chat. Clients tell it in three ways: as an entity, as a quotation in the message's HTML,
 * or, in threads, by `replyToId`. (Microsoft Teams SDK, "Quoted Replies"; the HTML as clients send it.)
 */

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const BLOCKQUOTE = /<blockquote\b[^>]*>/g;
/** Stands in the text where the client shows what is quoted. */
const PLACEHOLDER = /<quoted\b[^>]*\/?>/g;

/** The id of the message that the HTML of a message quotes. */
const quotedInHtml = (html: string): string | null => {
  for (const [tag] of html.matchAll(BLOCKQUOTE)) {
    const id = /\bitemid="([^"]+)"/.exec(tag)?.[1];
    if (id && /\bitemtype="[^"]*\/Reply"/i.test(tag)) return id;
  }
  return null;
};

export type MaybeReply = {
  replyToId?: string;
  entities?: readonly { type?: string; quotedReply?: unknown }[];
  attachments?: readonly { contentType?: string; content?: unknown }[];
};

/** The id of the activity a message replies to; `null` for one that stands alone. */
export const repliedTo = ({ replyToId, entities, attachments }: MaybeReply): string | null => {
  for (const { quotedReply } of entities ?? []) {
    if (isRecord(quotedReply) && typeof quotedReply.messageId === 'string') return quotedReply.messageId;
  }
  for (const { contentType, content } of attachments ?? []) {
    const quoted =
      contentType?.startsWith('text/html') && typeof content === 'string' ? quotedInHtml(content) : null;
    if (quoted !== null) return quoted;
  }
  return replyToId ?? null;
};

export const withoutPlaceholders = (text: string): string => text.replace(PLACEHOLDER, ' ');
