/** One message, by one of the ways there are. */
import type { Way } from '@verbund/domain/db/reachTables';
import type { ChannelRecipient, Recipient } from '@verbund/domain/notification/claim';
import type { Shown } from '@verbund/domain/notification/commands/beginDelivery';
import type { ActivityFeed } from '../activity/types.ts';
import { composeMail } from '../mail/composeMail.ts';
import type { Mail, MailSender } from '../mail/types.ts';
import { errorFacts } from '../teams/errorFacts.ts';
import type { TabLink } from '../teams/tabLinks.ts';
import type { Log, Message, Sender, SendResult } from '../teams/types.ts';
import { asksOnCard, waysOf } from './digest.ts';
import type { PresentMail } from './types.ts';
import { mailWords } from './words.ts';

export type SendingTools = {
  sender: Sender;
  /** Left out: there are no mails. */
  mail?: { sender: MailSender; presentInvitation: PresentMail };
  /** Left out: nothing goes into the activity feed. */
  activity?: ActivityFeed;
  /** Where mails lead into the tab. */
  tabLink?: TabLink;
  log: Log;
};

export type Outgoing = {
  /** Travels with the message, so that one that came twice can be recognised. */
  key: string;
  to: Recipient | ChannelRecipient;
  /** Where a card stands that is brought up to date, else `null`. */
  card: Shown | null;
  message: Message;
  urgent: boolean;
  /** Written already, where only a mail can say it. */
  mail: Mail | null;
};

/** For the rate limit of the chat. */
export type AroundRequest = {
  /** Resolves when the request may be made. */
  mayStart: () => Promise<void>;
  ended: () => void;
};

/** Without the marks that keep names from being read as Markdown. */
const plain = (markdown: string): string => markdown.replace(/\\([\\`*_[\]])/g, '$1').replace(/\*\*/g, '');

const sentenceOf = ({ text, summary }: Message): string => plain(summary ?? text ?? '');

const isRecord = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null;

/** What a card says, paragraph by paragraph. */
const paragraphsOf = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(paragraphsOf);
  if (!isRecord(node)) return [];
  if (node.type === 'TextBlock' && typeof node.text === 'string') return [plain(node.text)];
  if (node.type === 'RichTextBlock' && Array.isArray(node.inlines))
    return [node.inlines.map((run) => (isRecord(run) ? String(run.text ?? '') : '')).join('')];
  return [...paragraphsOf(node.body), ...paragraphsOf(node.items), ...paragraphsOf(node.columns)];
};

const mailOf = (tabLink: TabLink | undefined, { to, message, urgent }: Outgoing): Mail | null => {
  if (!('staffId' in to) || to.email === null) return null;
  const [way] = waysOf(message.card);
  const url = way && tabLink?.(way.url.slice('verbund-tab:'.length), to.objectId);
  return composeMail({
    to: { name: to.name, address: to.email },
    subject: urgent ? mailWords.urgentSubject : mailWords.subject,
    paragraphs: [
      ...(message.card ? paragraphsOf(message.card) : [sentenceOf(message)]),
      ...(asksOnCard(message.card) ? [mailWords.answerInTeams] : []),
    ],
    ...(way && url ? { link: { title: way.title, url } } : {}),
  });
};

const sendMail = async (tools: SendingTools, outgoing: Outgoing): Promise<SendResult> => {
  const mail = outgoing.mail ?? mailOf(tools.tabLink, outgoing);
  if (!mail || !tools.mail) return { kind: 'rejected', status: 404 };
  const result = await tools.mail.sender.send(mail, outgoing.key);
  if (result.kind === 'sent') return { kind: 'sent', activityId: null };
  return result.kind === 'rejected' ? { kind: 'rejected', status: result.status ?? 400 } : result;
};

const sendChat = async (
  { sender }: SendingTools,
  { key, to, card, message }: Outgoing,
  around: AroundRequest,
): Promise<SendResult> => {
  const { reference } = to;
  if (!reference) return { kind: 'gone', status: 404 };
  await around.mayStart();
  try {
    return card
      ? await sender.update(
          { ...reference, conversationId: card.conversationId },
          card.activityId,
          message,
          key,
        )
      : await sender.send(reference, message, key);
  } finally {
    around.ended();
  }
};

/** @param around told of a request to the chat; of none when none was made. */
export const sendBy = async (
  way: Way,
  tools: SendingTools,
  outgoing: Outgoing,
  around: AroundRequest,
): Promise<SendResult> => {
  const { to, message, key } = outgoing;
  try {
    if (way === 'chat') return await sendChat(tools, outgoing, around);
    if (way === 'mail') return await sendMail(tools, outgoing);
    if (!tools.activity || !('staffId' in to)) return { kind: 'rejected', status: 404 };
    const { tenantId, objectId } = to;
    const place = waysOf(message.card)[0]?.url.slice('verbund-tab:'.length) ?? '';
    return await tools.activity.tell({ tenantId, objectId, text: sentenceOf(message), place, key });
  } catch (error) {
    tools.log.error({ way, ...errorFacts(error) }, 'The sender failed');
    return { kind: 'retry', status: null };
  }
};
