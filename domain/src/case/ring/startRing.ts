import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { isWorkingTime, nextWorkingMoment } from '../../kernel/workingTime.ts';
import type { Scope } from '../../membership/scope.ts';
import { type RungCase, stepRing, tellLeads } from './stepRing.ts';

/**
 * Begins to look for somebody at once; after hours it waits for the morning and the lead is told now. A case
 * that rings again begins anew and asks everybody anew.
 */
export const startRing = async (
  trx: Trx,
  scope: Scope,
  { caseId, municipalityId }: RungCase & { areaCode: string },
  now: Instant,
): Promise<void> => {
  const { run } = await trx
    .insertInto('caseRing')
    .values({ cooperationId: scope.cooperationId, caseId, stage: 'waiting', dueAt: nextWorkingMoment(now) })
    .onConflict((conflict) =>
      conflict.columns(['cooperationId', 'caseId']).doUpdateSet((row) => ({
        stage: 'waiting' as const,
        wave: 0,
        run: row('caseRing.run', '+', 1),
        dueAt: nextWorkingMoment(now),
      })),
    )
    .returning('run')
    .executeTakeFirstOrThrow();
  await trx
    .deleteFrom('caseRingOffer')
    .where('cooperationId', '=', scope.cooperationId)
    .where('caseId', '=', caseId)
    .execute();
  const rung = { caseId, municipalityId };
  if (isWorkingTime(now)) await stepRing(trx, scope, rung, { stage: 'waiting', wave: 0, run }, now);
  else await tellLeads(trx, scope, rung, { stage: 'waiting', run }, now);
};
