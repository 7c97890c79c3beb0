import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

/** Takes out of a digest what nobody could put into words; it is tried again in another one. */
export const leaveDigest = async (
  trx: Trx,
  scope: Scope,
  { ids, dueAt }: { ids: readonly string[]; dueAt: Instant },
): Promise<void> => {
  if (ids.length === 0) return;
  await trx
    .updateTable('outbox')
    .set({ state: 'pending', claimedUntil: null, digestId: null, dueAt })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', 'in', ids)
    .where('state', '=', 'sending')
    .execute();
};
