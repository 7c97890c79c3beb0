import { violatedConstraint } from '../../db/errors.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareInstants, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { mayManageRequest } from '../policy.ts';
import { isOver, undoLimit } from '../rules.ts';
import { emptyOutcome } from '../search/outcome.ts';
import { reopenNeeds } from '../search/reopen.ts';
import { loadNeeds, lockRequest, settleRequest } from '../search/request.ts';
import { startRounds } from '../search/round.ts';
import type { CoverRefusal } from '../types.ts';

/**
 * Takes a mistaken withdrawal back, shortly after it was made. Whoever had accepted was told that she is no
 * longer needed, so she is asked again like the others instead of being put on duty unasked.
 */
export const undoWithdrawal = async (
  trx: Trx,
  scope: Scope,
  { requestId }: { requestId: string },
  now: Instant,
): Promise<Result<null, CoverRefusal>> => {
  const request = await lockRequest(trx, scope, requestId);
  if (!request) return refused('not_found');
  if (!mayManageRequest(scope, request)) return refused('not_allowed');
  if (request.withdrawnAt === null) return refused('nothing_to_undo');
  const settings = await loadSettings(trx, scope);
  if (compareInstants(now, undoLimit(request.withdrawnAt, settings)) > 0) return refused('undo_too_late');
  const needs = (await loadNeeds(trx, scope, requestId)).filter(
    (need) => need.state === 'withdrawn' && !isOver(need, now),
  );
  if (needs.length === 0) return refused('nothing_to_undo');
  try {
    const reopened = await reopenNeeds(trx, scope, needs, now, settings);
    await trx
      .updateTable('coverRequest')
      .set({ withdrawnAt: null })
      .where('cooperationId', '=', scope.cooperationId)
      .where('id', '=', requestId)
      .execute();
    const outcome = emptyOutcome();
    outcome.events.push({ kind: 'cover.restarted', subjectId: requestId, data: { halfDays: needs.length } });
    const paces = reopened.map((need) => need.pace);
    await startRounds(trx, scope, request, paces, now, settings, outcome);
    await settleRequest(trx, scope, requestId, outcome, now);
    return ok(null);
  } catch (error) {
    // She asked anew for the same half-days in the meantime.
    if (violatedConstraint(error) === 'cover_need_asked_once') return refused('already_requested');
    throw error;
  }
};
