import type { Selectable } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { type ConversationReference, conversationReferenceSchema } from '../schema.ts';

export type BegunDelivery = {
  notification: Selectable<Tables['outbox']> & { recipientStaffId: string };
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
  // One statement: every message pays for it.
  const begun = await trx
    .updateTable('outbox as o')
    .from('staff as s')
    .innerJoin('conversationReference as r', (join) =>
      join
        .onRef('r.cooperationId', '=', 's.cooperationId')
        .onRef('r.tenantId', '=', 's.tenantId')
        .onRef('r.objectId', '=', 's.objectId')
        .on('r.goneAt', 'is', null),
    )
    .innerJoin('dispatcherLease as l', (join) =>
      join
        .onRef('l.cooperationId', '=', 's.cooperationId')
        .on('l.holder', '=', input.holder)
        .on('l.expiresAt', '>', now),
    )
    .set((row) => ({
      state: 'sending',
      attempts: row('o.attempts', '+', 1),
      claimedUntil: input.claimedUntil,
    }))
    .where('o.cooperationId', '=', scope.cooperationId)
    .where('o.id', '=', input.id)
    .whereRef('s.cooperationId', '=', 'o.cooperationId')
    .whereRef('s.id', '=', 'o.recipientStaffId')
    .where('o.dueAt', '<=', now)
    .where((row) =>
      row.or([
        row('o.state', '=', 'pending'),
        row.and([row('o.state', '=', 'sending'), row('o.claimedUntil', '<=', now)]),
      ]),
    )
    .returningAll('o')
    .returning('r.reference')
    .executeTakeFirst();
  if (!begun) return null;
  const { reference: kept, recipientStaffId, ...rest } = begun;
  if (recipientStaffId === null) throw new Error('Somebody receives what was begun.');
  const notification = { ...rest, recipientStaffId };
  const reference = conversationReferenceSchema.parse(kept);
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
