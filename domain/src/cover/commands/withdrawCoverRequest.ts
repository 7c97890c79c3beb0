import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { mayManageRequest } from '../policy.ts';
import { isOver } from '../rules.ts';
import { loadNeeds, lockRequest } from '../search/request.ts';
import { withdrawNeeds } from '../search/withdraw.ts';
import type { CoverRefusal } from '../types.ts';

/** Takes a request back, before or after somebody accepted. Half-days that are over stay as they were. */
export const withdrawCoverRequest = async (
  trx: Trx,
  scope: Scope,
  { requestId }: { requestId: string },
  now: Instant,
): Promise<Result<null, CoverRefusal>> => {
  const request = await lockRequest(trx, scope, requestId);
  if (!request) return refused('not_found');
  if (!mayManageRequest(scope, request)) return refused('not_allowed');
  if (request.state === 'withdrawn') return ok(null);
  const needs = (await loadNeeds(trx, scope, requestId)).filter(
    (need) => need.state !== 'withdrawn' && !isOver(need, now),
  );
  if (needs.length === 0) return refused('no_longer_needed');
  await withdrawNeeds(trx, scope, request, needs, now, await loadSettings(trx, scope));
  await trx
    .updateTable('coverRequest')
    .set({ withdrawnAt: now })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', requestId)
    .execute();
  return ok(null);
};
