import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { mayPlanPaymentRuns } from '../policy.ts';
import { findRun } from '../queries/findRuns.ts';
import { withdrawSearches } from '../search.ts';
import type { PaymentRunRefusal } from '../types.ts';

/** Takes a run off the plan and calls off the search for whoever was missing. */
export const removePaymentRun = async (
  trx: Trx,
  scope: StaffScope,
  { runId }: { runId: string },
  now: Instant,
): Promise<Result<null, PaymentRunRefusal>> => {
  const run = await findRun(trx, scope, runId);
  if (!run) return refused('not_found');
  if (!mayPlanPaymentRuns(scope, run.municipalityId)) return refused('not_allowed');
  await withdrawSearches(trx, scope, runId, 'all', now);
  await trx
    .updateTable('coverRequest')
    .set({ paymentRunId: null })
    .where('cooperationId', '=', scope.cooperationId)
    .where('paymentRunId', '=', runId)
    .execute();
  await trx
    .deleteFrom('paymentRun')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', runId)
    .execute();
  await appendEvent(trx, scope, { kind: 'payment_run.removed', subjectId: runId }, now);
  return ok(null);
};
