import type { Trx } from '../../db/types.ts';
import { compareInstants, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { stepRing } from '../ring/stepRing.ts';

/** Moves the search for an urgent case on when its time has come. Safe to call at any time, as often as one likes. */
export const advanceCaseRing = async (
  trx: Trx,
  scope: Scope,
  { caseId }: { caseId: string },
  now: Instant,
): Promise<'advanced' | 'not_due'> => {
  const found = await trx
    .selectFrom('queueCase as c')
    .innerJoin('caseRing as r', (join) =>
      join.onRef('r.cooperationId', '=', 'c.cooperationId').onRef('r.caseId', '=', 'c.id'),
    )
    .select(['c.municipalityId', 'r.stage', 'r.wave', 'r.run', 'r.dueAt'])
    .where('c.cooperationId', '=', scope.cooperationId)
    .where('c.id', '=', caseId)
    .forUpdate('r')
    .executeTakeFirst();
  if (!found?.dueAt || compareInstants(found.dueAt, now) > 0) return 'not_due';
  const { municipalityId, ...ring } = found;
  await stepRing(trx, scope, { caseId, municipalityId }, ring, now);
  return 'advanced';
};
