import type { ConversationReference } from '@verbund/domain/notification/schema';
import { repliedTo, withoutPlaceholders } from './quotedReply.ts';
import type { Conversation, Turn } from './types.ts';

/** What is read of a Bot Framework activity. Everything may be missing: the sender is another system. */
export type Activity = {
  type?: string;
  id?: string;
  name?: string;
  action?: string;
  channelId?: string;
  serviceUrl?: string;
  text?: string;
  locale?: string;
  replyToId?: string;
  value?: unknown;
  from?: { id?: string; aadObjectId?: string };
  recipient?: { id?: string };
  conversation?: { id?: string; tenantId?: string; conversationType?: string };
  channelData?: unknown;
  entities?: readonly { type?: string; text?: unknown; mentioned?: unknown; quotedReply?: unknown }[];
  attachments?: readonly { contentType?: string; content?: unknown }[];
};

const CONVERSATION_KINDS: Readonly<Record<string, Conversation['kind']>> = {
  personal: 'personal',
  channel: 'channel',
  groupChat: 'group',
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const tenantOf = ({ conversation, channelData }: Activity): string | null => {
  if (conversation?.tenantId) return conversation.tenantId;
  const tenant = isRecord(channelData) ? channelData.tenant : null;
  return isRecord(tenant) && typeof tenant.id === 'string' ? tenant.id : null;
};

/** The text without the mentions of the bot; Teams marks them as `<at>…</at>` and lists them as entities. */
const textOf = (activity: Activity): string => {
  let text = withoutPlaceholders(activity.text ?? '');
  for (const { type, text: marked, mentioned } of activity.entities ?? []) {
    const isBot = isRecord(mentioned) && mentioned.id === activity.recipient?.id;
    if (type?.toLowerCase() === 'mention' && isBot && typeof marked === 'string' && marked !== '') {
      text = text.replaceAll(marked, ' ');
    }
  }
  return text.replace(/[\s\u00a0]+$|^[\s\u00a0]+/g, '');
};

/** Teams adds the message once more as HTML; that is no attachment of the person's. */
const hasAttachments = ({ attachments }: Activity): boolean =>
  (attachments ?? []).some(
    ({ contentType }) => contentType !== undefined && !contentType.startsWith('text/html'),
  );

const actionOf = ({ value }: Activity): { verb: string; data: Record<string, unknown> } | null => {
  const action = isRecord(value) ? value.action : null;
  if (!isRecord(action) || action.type !== 'Action.Execute' || typeof action.verb !== 'string') return null;
  if (action.data !== undefined && action.data !== null && !isRecord(action.data)) return null;
  return { verb: action.verb, data: action.data ?? {} };
};

/** The search of a message extension; Teams marks the one it makes before anything is typed. */
const searchOf = ({ value }: Activity): { command: string; text: string } | null => {
  if (!isRecord(value) || typeof value.commandId !== 'string') return null;
  const parameters = Array.isArray(value.parameters) ? value.parameters.filter(isRecord) : [];
  const query = parameters.find(({ name }) => name === 'query')?.value;
  return { command: value.commandId, text: typeof query === 'string' ? query.trim() : '' };
};

/** A message in a channel belongs to a thread; what is posted there later begins one of its own. */
const toChannel = (activity: Activity): ConversationReference | null => {
  const place = toPlace(activity);
  const conversationId = place?.conversationId.replace(/;messageid=.*$/, '');
  // It is for everybody there, and names nobody.
  return place && conversationId ? { ...place, conversationId, userId: conversationId } : null;
};

/** Reads who says what where; `null` for what the bot has no ears for. */
export const toTurn = (activity: Activity): Turn | null => {
  const { type, id, from, conversation } = activity;
  const kind = CONVERSATION_KINDS[conversation?.conversationType ?? ''];
  const tenantId = tenantOf(activity);
  // Other channels let anybody claim any identity.
  if (activity.channelId !== 'msteams' || !kind || !conversation?.id) return null;
  if (!tenantId || !from?.aadObjectId) return null;
  const channel = kind === 'channel' ? toChannel(activity) : null;
  const base = {
    tenantId: tenantId.toLowerCase(),
    objectId: from.aadObjectId.toLowerCase(),
    activityId: id ?? '',
    conversation: { kind, id: conversation.id },
    locale: activity.locale ?? null,
    ...(channel ? { channel } : {}),
  };
  if (type === 'message' && typeof activity.text === 'string') {
    return {
      ...base,
      kind: 'text',
      text: textOf(activity),
      hasAttachments: hasAttachments(activity),
      replyTo: kind === 'personal' ? repliedTo(activity) : null,
    };
  }
  if (type === 'message' && hasAttachments(activity)) {
    return { ...base, kind: 'text', text: '', hasAttachments: true, replyTo: null };
  }
  if (type === 'invoke' && activity.name === 'adaptiveCard/action') {
    const action = actionOf(activity);
    return action && { ...base, kind: 'action', ...action, cardActivityId: activity.replyToId ?? null };
  }
  if (type === 'invoke' && activity.name === 'composeExtension/query') {
    const search = searchOf(activity);
    return search && { ...base, kind: 'search', ...search };
  }
  // Teams also sends a conversationUpdate for the bot's arrival; answering this one only greets once.
  if (type === 'installationUpdate' && activity.action === 'add') return { ...base, kind: 'installed' };
  if (type === 'installationUpdate' && activity.action === 'remove') return { ...base, kind: 'uninstalled' };
  return null;
};

/** Where an answer to the activity goes. */
export const toPlace = ({
  serviceUrl,
  conversation,
  recipient,
  from,
}: Activity): ConversationReference | null =>
  serviceUrl && conversation?.id && recipient?.id && from?.id
    ? { serviceUrl, conversationId: conversation.id, botId: recipient.id, userId: from.id }
    : null;

/** How to reach the person later; personal conversations only, for nothing personal is said elsewhere. */
export const toReference = (activity: Activity): ConversationReference | null =>
  activity.conversation?.conversationType === 'personal' ? toPlace(activity) : null;
