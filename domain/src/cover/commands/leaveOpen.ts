import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { mayDecideEscalation } from '../policy.ts';
import { emptyOutcome } from '../search/outcome.ts';
import { loadNeeds, lockRequest, settleRequest } from '../search/request.ts';
import { declareLeftOpen } from '../search/round.ts';
import type { CoverRefusal } from '../types.ts';

/** A lead decides that the desk stays open, so that nobody goes on hoping. */
export const leaveOpen = async (
  trx: Trx,
  scope: Scope,
  { requestId }: { requestId: string },
  now: Instant,
): Promise<Result<null, CoverRefusal>> => {
  const request = await lockRequest(trx, scope, requestId);
  if (!request) return refused('not_found');
  if (!mayDecideEscalation(scope)) return refused('not_allowed');
  const open = (await loadNeeds(trx, scope, requestId)).filter((need) => need.state === 'open');
  if (open.length === 0) {
    return request.state === 'left_open' ? ok(null) : refused('no_longer_needed');
  }
  const outcome = emptyOutcome();
  await declareLeftOpen(trx, scope, request, open, now, outcome);
  await settleRequest(trx, scope, requestId, outcome, now);
  return ok(null);
};
