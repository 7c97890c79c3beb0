/** Marks what is to be sent and makes its words, in one picture of the database. */
import { attempt } from '@verbund/domain/db/attempt';
import type { Way } from '@verbund/domain/db/reachTables';
import { runCommand } from '@verbund/domain/db/run';
import type { Db, Trx } from '@verbund/domain/db/types';
import { refused } from '@verbund/domain/kernel/result';
import type { Clock, Instant } from '@verbund/domain/kernel/time';
import type { Scope, SystemActor } from '@verbund/domain/membership/scope';
import type { ChannelRecipient, Claimed, Recipient } from '@verbund/domain/notification/claim';
import { type BegunDelivery, beginDelivery } from '@verbund/domain/notification/commands/beginDelivery';
import { beginDigest } from '@verbund/domain/notification/commands/beginDigest';
import { finishDelivery } from '@verbund/domain/notification/commands/finishDelivery';
import { leaveDigest } from '@verbund/domain/notification/commands/leaveDigest';
import { BY_MAIL_ONLY } from '@verbund/domain/notification/reachable';
import { MAX_ATTEMPTS, retryDelayMs } from '@verbund/domain/notification/rules';
import { waysToTell } from '@verbund/domain/notification/telling';
import type { ChannelKind, NotificationKind, PersonalKind } from '@verbund/domain/notification/types';
import { type Urgency, urgencyOf } from '@verbund/domain/notification/urgency';
import { errorFacts } from '../teams/errorFacts.ts';
import type { Message } from '../teams/types.ts';
import { asksOnCard, buildDigestMessage, type DigestLine, lineOf } from './digest.ts';
import type { Outgoing, SendingTools } from './sendBy.ts';
import { ENTRY, type Entry, type Turnstile } from './turnstile.ts';
import type { OutboxRow, Post, Present, PresentPost } from './types.ts';

/** How long a delivery may take before another holder of the lease may repeat it; longer than the senders wait. */
const CLAIM_MS = 30_000;
/** Of a digest, as many are put into words; the card counts the others. */
const MOST_WORDED = 100;

export type DeliveryTools = SendingTools & {
  db: Db;
  clock: Clock;
  present: Present;
  /** Left out: nothing is posted in channels. */
  presentPost?: PresentPost;
  random: () => number;
  /** The way to the database, shared by everything this process delivers. */
  turnstile: Turnstile;
  /** The same for finding out what is to be delivered, so that neither is in the other's way. */
  lookout: Turnstile;
  /** This dispatcher, as it stands in the lease. */
  holder: string;
  claimMs?: number;
};

/** What goes out as one message. */
export type Unit = ({ kind: 'one'; id: string } | { kind: 'digest'; staffId: string }) & {
  /** It, or something behind it in its conversation, is urgent. */
  urgent: boolean;
};

export const entryOf = ({ urgent }: Pick<Unit, 'urgent'>): Entry => (urgent ? ENTRY.urgent : ENTRY.begin);

export type Ready = {
  kind: 'ready';
  ids: readonly string[];
  attempts: number;
  /** The best first; at least one. */
  ways: readonly Way[];
  outgoing: Outgoing;
  /** The notification itself; of a digest, its first one. */
  notification: Claimed['rows'][number];
  isDigest: boolean;
  post: Post | null;
};

export type Prepared = { kind: 'skipped' } | { kind: 'obsolete' } | Ready;
type AnyScope = Scope<SystemActor>;

/** Nobody can be reached any more: what was marked is put back. */
const NO_WAY = refused('no_way');
type Made = Promise<Prepared | typeof NO_WAY>;

const rowOf = <K extends NotificationKind>(row: Claimed['rows'][number], kind: K) => ({
  id: row.id,
  key: row.key,
  kind,
  subjectId: row.subjectId,
  data: row.data,
  mode: row.mode,
  urgent: row.urgent,
  createdAt: row.createdAt,
});

const personalRow = (row: Claimed['rows'][number], staffId: string): OutboxRow => ({
  ...rowOf(row, row.kind as PersonalKind),
  recipientStaffId: staffId,
});

const waysFor = (
  tools: DeliveryTools,
  to: Recipient | ChannelRecipient,
  message: { urgency: Urgency; asks: boolean; onlyMail: boolean },
): Way[] => {
  if ('teamChannelId' in to) return ['chat'];
  const there = (['chat', 'activity', 'mail'] as const).filter((way) => {
    if (way === 'chat') return to.reference !== null && !message.onlyMail;
    if (way === 'mail') return tools.mail !== undefined && to.email !== null;
    return tools.activity !== undefined && !message.onlyMail;
  });
  return waysToTell({ channel: to.wished ?? 'chat' }, message, there);
};

const isInvitation = (kind: string): kind is 'meeting_invitation' => BY_MAIL_ONLY.includes(kind);

type Said = Pick<Outgoing, 'message' | 'mail'> & { post: Post | null };

/** The words of one notification, whatever it is for. */
const say = async (
  tools: DeliveryTools,
  trx: Trx,
  scope: AnyScope,
  { notification, to }: BegunDelivery,
  now: Instant,
): Promise<Said | 'obsolete'> => {
  if ('teamChannelId' in to) {
    const row = { ...rowOf(notification, notification.kind as ChannelKind), teamChannelId: to.teamChannelId };
    const post = await tools.presentPost?.(trx, scope, row, now);
    return post === undefined || post === 'obsolete'
      ? 'obsolete'
      : { message: post.message, mail: null, post };
  }
  if (isInvitation(notification.kind)) {
    const row = { ...rowOf(notification, notification.kind), recipientStaffId: to.staffId };
    const mail = await tools.mail?.presentInvitation(trx, scope, row, now);
    return mail === undefined || mail === 'obsolete' ? 'obsolete' : { message: {}, mail, post: null };
  }
  const row = personalRow(notification, to.staffId);
  const message = await tools.present(trx, scope, row, now);
  return message === 'obsolete' ? 'obsolete' : { message, mail: null, post: null };
};

export const claimOf = (tools: DeliveryTools, now: Instant) => ({
  holder: tools.holder,
  claimedUntil: now.add({ milliseconds: tools.claimMs ?? CLAIM_MS }),
});

const prepareOne = async (
  tools: DeliveryTools,
  trx: Trx,
  scope: AnyScope,
  id: string,
  now: Instant,
): Made => {
  const begun = await beginDelivery(trx, scope, { id, ...claimOf(tools, now) }, now);
  if (!begun) return { kind: 'skipped' };
  const { notification, to, card } = begun;
  const isStale = notification.mode === 'refresh' && card === null;
  const said = isStale ? 'obsolete' : await say(tools, trx, scope, begun, now);
  if (said === 'obsolete') {
    await finishDelivery(trx, scope, { ids: [id], outcome: { state: 'obsolete' } }, now);
    return { kind: 'obsolete' };
  }
  const { message, mail, post } = said;
  const ways = waysFor(tools, to, {
    urgency: urgencyOf(notification),
    asks: asksOnCard(message.card),
    onlyMail: mail !== null,
  });
  // A card is brought up to date where it stands.
  const possible = card ? ways.filter((way) => way === 'chat') : ways;
  if (possible.length === 0) return NO_WAY;
  const { key, attempts, urgent } = notification;
  const outgoing: Outgoing = { key, to, card, message, urgent, mail };
  return {
    kind: 'ready',
    ids: [id],
    attempts,
    ways: possible,
    outgoing,
    notification,
    isDigest: false,
    post,
  };
};

type Worded = { lines: DigestLine[]; ids: string[]; obsolete: string[]; broken: string[] };

/** The lines of a digest; what is pointless by now or cannot be put into words is told apart. */
const wordAll = async (
  tools: DeliveryTools,
  trx: Trx,
  scope: AnyScope,
  { rows, to }: { rows: Claimed['rows']; to: Recipient },
  now: Instant,
): Promise<Worded> => {
  const worded: Worded = { lines: [], ids: [], obsolete: [], broken: [] };
  for (const row of rows.slice(0, MOST_WORDED)) {
    const presented = await attempt(trx, () => tools.present(trx, scope, personalRow(row, to.staffId), now));
    if (!presented.done) {
      const facts = { notificationId: row.id, ...errorFacts(presented.error) };
      tools.log.error(facts, 'A notification could not be made');
      worded.broken.push(row.id);
    } else if (presented.value === 'obsolete') worded.obsolete.push(row.id);
    else {
      worded.ids.push(row.id);
      worded.lines.push(lineOf(presented.value));
    }
  }
  worded.ids.push(...rows.slice(MOST_WORDED).map(({ id }) => id));
  return worded;
};

/** One of a digest that cannot be made must not hold up the others for ever, and ends visibly itself. */
const setAside = async (
  tools: DeliveryTools,
  trx: Trx,
  scope: AnyScope,
  rows: Claimed['rows'],
  now: Instant,
): Promise<void> => {
  const [over, left] = [
    rows.filter(({ attempts }) => attempts >= MAX_ATTEMPTS),
    rows.filter(({ attempts }) => attempts < MAX_ATTEMPTS),
  ].map((some) => some.map(({ id }) => id));
  const most = Math.max(1, ...rows.map(({ attempts }) => attempts));
  const dueAt = now.add({ milliseconds: retryDelayMs(most, tools.random()) });
  await leaveDigest(trx, scope, { ids: left ?? [], dueAt });
  if (over && over.length > 0)
    await finishDelivery(trx, scope, { ids: over, outcome: { state: 'given_up', status: null } }, now);
};

const prepareDigest = async (
  tools: DeliveryTools,
  trx: Trx,
  scope: AnyScope,
  staffId: string,
  now: Instant,
): Made => {
  const begun = await beginDigest(trx, scope, { staffId, ...claimOf(tools, now) }, now);
  const notification = begun?.rows[0];
  if (!begun || !notification) return { kind: 'skipped' };
  const { rows, to, digestId } = begun;
  const { lines, ids, obsolete, broken } = await wordAll(tools, trx, scope, begun, now);
  if (obsolete.length > 0)
    await finishDelivery(trx, scope, { ids: obsolete, outcome: { state: 'obsolete' } }, now);
  await setAside(
    tools,
    trx,
    scope,
    rows.filter(({ id }) => broken.includes(id)),
    now,
  );
  if (ids.length === 0) return { kind: 'obsolete' };
  const ways = waysFor(tools, to, { urgency: 'news', asks: false, onlyMail: false });
  if (ways.length === 0) return NO_WAY;
  const message: Message = buildDigestMessage(lines, ids.length);
  return {
    kind: 'ready',
    ids,
    attempts: Math.max(...rows.map(({ attempts }) => attempts)),
    ways,
    outgoing: { key: `digest:${digestId}`, to, card: null, message, urgent: false, mail: null },
    notification,
    isDigest: true,
    post: null,
  };
};

export const prepare = async (tools: DeliveryTools, scope: AnyScope, unit: Unit): Promise<Prepared> => {
  const now = tools.clock.now();
  const work = (trx: Trx): Made =>
    unit.kind === 'one'
      ? prepareOne(tools, trx, scope, unit.id, now)
      : prepareDigest(tools, trx, scope, unit.staffId, now);
  const prepared = await tools.turnstile.through(entryOf(unit), () => runCommand(tools.db, scope, work));
  return 'ok' in prepared ? { kind: 'skipped' } : prepared;
};
