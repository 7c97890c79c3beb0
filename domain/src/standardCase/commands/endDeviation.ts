import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareDays, dayOf, type Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { openStandardCase } from '../record.ts';
import type { StandardCaseRefusal } from '../types.ts';

/** Ends a deviation of the lead's own municipality today; one that has not begun is taken back. */
export const endDeviation = async (
  trx: Trx,
  scope: StaffScope,
  { standardCaseId, deviationId }: { standardCaseId: string; deviationId: string },
  now: Instant,
): Promise<Result<null, StandardCaseRefusal>> => {
  const opened = await openStandardCase(trx, scope, standardCaseId, 'deviate');
  if (!opened.ok) return opened;
  const today = dayOf(now);
  const deviation = await trx
    .selectFrom('localDeviation')
    .select(['fromDay', 'untilDay'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('standardCaseId', '=', standardCaseId)
    .where('id', '=', deviationId)
    .where('municipalityId', '=', scope.actor.municipalityId)
    .executeTakeFirst();
  if (!deviation) return refused('not_found');
  if (compareDays(deviation.untilDay, today) <= 0) return ok(null);

  if (compareDays(deviation.fromDay, today) < 0)
    await trx
      .updateTable('localDeviation')
      .set({ untilDay: today })
      .where('cooperationId', '=', scope.cooperationId)
      .where('id', '=', deviationId)
      .execute();
  else
    await trx
      .deleteFrom('localDeviation')
      .where('cooperationId', '=', scope.cooperationId)
      .where('id', '=', deviationId)
      .execute();
  await appendEvent(trx, scope, { kind: 'standard_case.deviation_ended', subjectId: standardCaseId }, now);
  return ok(null);
};
