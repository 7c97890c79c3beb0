import { isOver } from '../cover/rules.ts';
import { loadNeeds, lockRequest } from '../cover/search/request.ts';
import { withdrawNeeds } from '../cover/search/withdraw.ts';
import type { Trx } from '../db/types.ts';
import type { Instant } from '../kernel/time.ts';
import type { Scope } from '../membership/scope.ts';
import { loadSettings } from '../membership/settings.ts';

/** Calls off searches of a run that nobody has answered yet, the latest first; what is covered stays. */
export const withdrawSearches = async (
  trx: Trx,
  scope: Scope,
  runId: string,
  count: number | 'all',
  now: Instant,
): Promise<void> => {
  const requests = await trx
    .selectFrom('coverRequest')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where('paymentRunId', '=', runId)
    .where('state', 'in', ['open', 'left_open'])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .$if(count !== 'all', (query) => query.limit(Number(count)))
    .execute();
  const settings = await loadSettings(trx, scope);
  for (const { id } of requests) {
    const request = await lockRequest(trx, scope, id);
    const needs = (await loadNeeds(trx, scope, id)).filter(
      (need) => (need.state === 'open' || need.state === 'left_open') && !isOver(need, now),
    );
    if (request && needs.length > 0) await withdrawNeeds(trx, scope, request, needs, now, settings);
  }
};
