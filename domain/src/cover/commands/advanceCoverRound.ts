import type { Pace } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import { compareInstants, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { emptyOutcome } from '../search/outcome.ts';
import { lockRequest, settleRequest } from '../search/request.ts';
import { stepRound } from '../search/round.ts';

/**
 * Moves the search on when its time has come: the next wave, then the leads, then the word that the desk
 * stays open. Safe to call at any time and as often as one likes.
 */
export const advanceCoverRound = async (
  trx: Trx,
  scope: Scope,
  { requestId, pace }: { requestId: string; pace: Pace },
  now: Instant,
): Promise<'advanced' | 'not_due'> => {
  const request = await lockRequest(trx, scope, requestId);
  const round = await trx
    .selectFrom('coverRound')
    .select(['pace', 'stage', 'wave', 'run', 'dueAt'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('requestId', '=', requestId)
    .where('pace', '=', pace)
    .executeTakeFirst();
  if (!request || !round?.dueAt || compareInstants(round.dueAt, now) > 0) return 'not_due';
  const outcome = emptyOutcome();
  await stepRound(trx, scope, request, round, now, await loadSettings(trx, scope), outcome);
  await settleRequest(trx, scope, requestId, outcome, now);
  return 'advanced';
};
