import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { type ChannelRecipient, type Claim, type Claimed, claim, type Recipient } from '../claim.ts';

/** Where a message stands that can be brought up to date. */
export type Shown = { activityId: string; conversationId: string };

export type BegunDelivery = {
  notification: Claimed['rows'][number];
  to: Recipient | ChannelRecipient;
  /** For a refresh: where the subject is shown now, or `null` when nothing shows it. */
  card: Shown | null;
};

/** Where a card or a post is that a refresh is about. */
const findShown = async (
  trx: Trx,
  scope: Scope,
  { kind, subjectId }: { kind: string; subjectId: string },
  to: Recipient | ChannelRecipient,
): Promise<Shown | null> => {
  if ('staffId' in to) {
    const card = await trx
      .selectFrom('sentCard')
      .select(['activityId', 'conversationId'])
      .where('cooperationId', '=', scope.cooperationId)
      .where('recipientStaffId', '=', to.staffId)
      .where('kind', '=', kind)
      .where('subjectId', '=', subjectId)
      .executeTakeFirst();
    return card ?? null;
  }
  const post = await trx
    .selectFrom('teamPost')
    .select('activityId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('teamChannelId', '=', to.teamChannelId)
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .executeTakeFirst();
  return post ? { ...post, conversationId: to.reference.conversationId } : null;
};

/**
 * Marks a notification as being sent, right before it is. Whoever dies after that leaves a row that is sent
 * again, with the same key, once `claimedUntil` has passed. One refresh shows the state of its moment, so it
 * stands for all refreshes of the same card that wait.
 *
 * @returns `null` when it is no longer this holder's to send.
 */
export const beginDelivery = async (
  trx: Trx,
  scope: Scope,
  { id, ...by }: { id: string } & Claim,
  now: Instant,
): Promise<BegunDelivery | null> => {
  const claimed = await claim(trx, scope, { id }, by, now);
  const notification = claimed?.rows[0];
  if (!claimed || !notification) return null;
  const { to } = claimed;
  if (notification.mode === 'send') return { notification, to, card: null };

  const card = await findShown(trx, scope, notification, to);
  await trx
    .updateTable('outbox')
    .set({ state: 'obsolete', finishedAt: now })
    .where('cooperationId', '=', scope.cooperationId)
    .$if('staffId' in to, (query) => query.where('recipientStaffId', '=', 'staffId' in to ? to.staffId : ''))
    .$if('teamChannelId' in to, (query) =>
      query.where('teamChannelId', '=', 'teamChannelId' in to ? to.teamChannelId : ''),
    )
    .where('kind', '=', notification.kind)
    .where('subjectId', '=', notification.subjectId)
    .where('mode', '=', 'refresh')
    .where('state', '=', 'pending')
    .where('dueAt', '<=', now)
    .execute();
  return { notification, to, card };
};
