import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { mayDecideEscalation, mayManageRequest } from '../policy.ts';
import { isOver } from '../rules.ts';
import { emptyOutcome } from '../search/outcome.ts';
import { reopenNeeds } from '../search/reopen.ts';
import { loadNeeds, lockRequest, settleRequest } from '../search/request.ts';
import { startRounds } from '../search/round.ts';
import type { CoverRefusal } from '../types.ts';

/** A lead, or whoever manages the request, has everyone asked again who did not say no. */
export const restartSearch = async (
  trx: Trx,
  scope: Scope,
  { requestId }: { requestId: string },
  now: Instant,
): Promise<Result<null, CoverRefusal>> => {
  const request = await lockRequest(trx, scope, requestId);
  if (!request) return refused('not_found');
  if (!mayManageRequest(scope, request) && !mayDecideEscalation(scope)) return refused('not_allowed');
  const needs = (await loadNeeds(trx, scope, requestId)).filter(
    (need) => (need.state === 'open' || need.state === 'left_open') && !isOver(need, now),
  );
  if (needs.length === 0) return refused('no_longer_needed');
  await trx
    .updateTable('coverOfferNeed')
    .set({ state: 'withdrawn' })
    .where('cooperationId', '=', scope.cooperationId)
    .where('state', '=', 'expired')
    .where(
      'needId',
      'in',
      needs.map((need) => need.id),
    )
    .execute();
  const settings = await loadSettings(trx, scope);
  const reopened = await reopenNeeds(trx, scope, needs, now, settings);
  const outcome = emptyOutcome();
  outcome.events.push({ kind: 'cover.restarted', subjectId: requestId, data: { halfDays: needs.length } });
  const paces = reopened.map((need) => need.pace);
  await startRounds(trx, scope, request, paces, now, settings, outcome);
  await settleRequest(trx, scope, requestId, outcome, now);
  return ok(null);
};
