import type { Selectable } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { type ConversationReference, conversationReferenceSchema } from '../schema.ts';

export type BegunDelivery = {
  notification: Selectable<Tables['outbox']>;
  reference: ConversationReference;
  /** For a refresh: where the subject is shown now, or `null` when no card shows it. */
  card: { activityId: string; conversationId: string } | null;
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
  input: { id: string; holder: string; claimedUntil: Instant },
  now: Instant,
): Promise<BegunDelivery | null> => {
  const lease = await trx
    .selectFrom('dispatcherLease')
    .select('holder')
    .where('cooperationId', '=', scope.cooperationId)
    .where('holder', '=', input.holder)
    .where('expiresAt', '>', now)
    .executeTakeFirst();
  if (!lease) return null;

  const notification = await trx
    .updateTable('outbox')
    .set((row) => ({ state: 'sending', attempts: row('attempts', '+', 1), claimedUntil: input.claimedUntil }))
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', input.id)
    .where('dueAt', '<=', now)
    .where((row) =>
      row.or([
        row('state', '=', 'pending'),
        row.and([row('state', '=', 'sending'), row('claimedUntil', '<=', now)]),
      ]),
    )
    .returningAll()
    .executeTakeFirst();
  if (!notification) return null;

  const conversation = await trx
    .selectFrom('conversationReference as r')
    .innerJoin('staff as s', (join) =>
      join
        .onRef('s.cooperationId', '=', 'r.cooperationId')
        .onRef('s.tenantId', '=', 'r.tenantId')
        .onRef('s.objectId', '=', 'r.objectId'),
    )
    .select('r.reference')
    .where('s.cooperationId', '=', scope.cooperationId)
    .where('s.id', '=', notification.recipientStaffId)
    .executeTakeFirstOrThrow();
  const reference = conversationReferenceSchema.parse(conversation.reference);
  if (notification.mode === 'send') return { notification, reference, card: null };

  const card = await trx
    .selectFrom('sentCard')
    .select(['activityId', 'conversationId'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('recipientStaffId', '=', notification.recipientStaffId)
    .where('kind', '=', notification.kind)
    .where('subjectId', '=', notification.subjectId)
    .executeTakeFirst();
  await trx
    .updateTable('outbox')
    .set({ state: 'obsolete', finishedAt: now })
    .where('cooperationId', '=', scope.cooperationId)
    .where('recipientStaffId', '=', notification.recipientStaffId)
    .where('kind', '=', notification.kind)
    .where('subjectId', '=', notification.subjectId)
    .where('mode', '=', 'refresh')
    .where('state', '=', 'pending')
    .where('dueAt', '<=', now)
    .execute();
  return { notification, reference, card: card ?? null };
};
