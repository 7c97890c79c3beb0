import type { Way } from '../../db/reachTables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

/** `status` is what the platform answered over HTTP, `null` when it did not answer. */
export type DeliveryOutcome =
  | { state: 'sent'; by: Way }
  | { state: 'obsolete' }
  | { state: 'given_up'; status: number | null }
  | { state: 'pending'; status: number | null; dueAt: Instant };

/** Notes what became of notifications that were being sent in one message. */
export const finishDelivery = async (
  trx: Trx,
  scope: Scope,
  input: { ids: readonly string[]; outcome: DeliveryOutcome },
  now: Instant,
): Promise<void> => {
  const { outcome } = input;
  await trx
    .updateTable('outbox')
    .set({
      state: outcome.state,
      claimedUntil: null,
      ...('status' in outcome ? { lastStatus: outcome.status } : {}),
      ...('by' in outcome ? { sentBy: outcome.by } : {}),
      ...(outcome.state === 'pending' ? { dueAt: outcome.dueAt } : { finishedAt: now }),
    })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', 'in', input.ids)
    .where('state', '=', 'sending')
    .execute();
};
