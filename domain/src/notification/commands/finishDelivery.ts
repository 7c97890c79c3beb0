import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

/** `status` is what the platform answered over HTTP, `null` when it did not answer. */
export type DeliveryOutcome =
  | { state: 'sent' | 'obsolete' }
  | { state: 'given_up'; status: number | null }
  | { state: 'pending'; status: number | null; dueAt: Instant };

/** Notes what became of a notification that was being sent. */
export const finishDelivery = async (
  trx: Trx,
  scope: Scope,
  input: { id: string; outcome: DeliveryOutcome },
  now: Instant,
): Promise<void> => {
  const { outcome } = input;
  await trx
    .updateTable('outbox')
    .set({
      state: outcome.state,
      claimedUntil: null,
      ...('status' in outcome ? { lastStatus: outcome.status } : {}),
      ...(outcome.state === 'pending' ? { dueAt: outcome.dueAt } : { finishedAt: now }),
    })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', input.id)
    .where('state', '=', 'sending')
    .execute();
};
