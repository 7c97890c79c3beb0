import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { stepRing } from '../ring/stepRing.ts';
import type { CaseRefusal } from '../types.ts';

/** One who was rung cannot take the case. When she was the last of her wave, the next are rung at once. */
export const declineRing = async (
  trx: Trx,
  scope: StaffScope,
  { caseId }: { caseId: string },
  now: Instant,
): Promise<Result<null, CaseRefusal>> => {
  const ring = await trx
    .selectFrom('caseRing as r')
    .innerJoin('queueCase as c', (join) =>
      join.onRef('c.cooperationId', '=', 'r.cooperationId').onRef('c.id', '=', 'r.caseId'),
    )
    .select(['c.municipalityId', 'r.stage', 'r.wave', 'r.run'])
    .where('r.cooperationId', '=', scope.cooperationId)
    .where('r.caseId', '=', caseId)
    .forUpdate('r')
    .executeTakeFirst();
  if (!ring) return refused('not_found');
  const declined = await trx
    .updateTable('caseRingOffer')
    .set({ state: 'declined' })
    .where('cooperationId', '=', scope.cooperationId)
    .where('caseId', '=', caseId)
    .where('staffId', '=', scope.actor.staffId)
    .where('state', 'in', ['offered', 'expired'])
    .returning('staffId')
    .execute();
  if (declined.length === 0 || ring.stage !== 'wave') return ok(null);
  const waiting = await trx
    .selectFrom('caseRingOffer')
    .select('staffId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('caseId', '=', caseId)
    .where('state', '=', 'offered')
    .executeTakeFirst();
  if (!waiting) await stepRing(trx, scope, { caseId, municipalityId: ring.municipalityId }, ring, now);
  return ok(null);
};
