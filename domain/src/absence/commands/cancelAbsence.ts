import { mayRequestFor } from '../../cover/policy.ts';
import { undoLimit } from '../../cover/rules.ts';
import { loadNeeds, lockRequest } from '../../cover/search/request.ts';
import { withdrawNeeds } from '../../cover/search/withdraw.ts';
import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareDays, compareInstants, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import type { AbsenceRefusal } from '../types.ts';

/**
 * Takes a mistaken report back, shortly after it was made, and with it the search for cover on those days.
 * What the person had promised others and gave back by the report stays given back: others were told.
 */
export const cancelAbsence = async (
  trx: Trx,
  scope: Scope,
  { absenceIds }: { absenceIds: readonly string[] },
  now: Instant,
): Promise<Result<null, AbsenceRefusal>> => {
  if (absenceIds.length === 0) return refused('nothing_to_undo');
  const absences = await trx
    .selectFrom('absence')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.cooperationId', '=', 'absence.cooperationId')
        .onRef('staff.id', '=', 'absence.staffId'),
    )
    .select([
      'absence.id',
      'absence.staffId',
      'absence.fromDay',
      'absence.untilDay',
      'absence.dayPart',
      'absence.createdAt',
      'absence.cancelledAt',
      'staff.municipalityId',
    ])
    .where('absence.cooperationId', '=', scope.cooperationId)
    .where('absence.id', 'in', absenceIds)
    .execute();
  if (absences.length < new Set(absenceIds).size) return refused('not_found');
  if (!absences.every((absence) => mayRequestFor(scope, absence))) return refused('not_allowed');
  const settings = await loadSettings(trx, scope);
  const running = absences.filter((absence) => absence.cancelledAt === null);
  if (running.length === 0) return ok(null);
  if (running.some(({ createdAt }) => compareInstants(now, undoLimit(createdAt, settings)) > 0)) {
    return refused('undo_too_late');
  }
  for (const absence of running) {
    await trx
      .updateTable('absence')
      .set({ cancelledAt: now })
      .where('cooperationId', '=', scope.cooperationId)
      .where('id', '=', absence.id)
      .execute();
    await appendEvent(trx, scope, { kind: 'absence.cancelled', subjectId: absence.id }, now);
    const asked = await trx
      .selectFrom('coverNeed')
      .select('requestId')
      .distinct()
      .where('cooperationId', '=', scope.cooperationId)
      .where('forStaffId', '=', absence.staffId)
      .where('state', '<>', 'withdrawn')
      .where('day', '>=', absence.fromDay)
      .where('day', '<', absence.untilDay)
      .where('endsAt', '>', now)
      .execute();
    for (const { requestId } of asked) {
      const request = await lockRequest(trx, scope, requestId);
      // A request made before the absence was wanted for itself.
      if (!request || compareInstants(request.createdAt, absence.createdAt) < 0) continue;
      const needs = (await loadNeeds(trx, scope, requestId)).filter(
        (need) =>
          need.state !== 'withdrawn' &&
          compareDays(need.day, absence.fromDay) >= 0 &&
          compareDays(need.day, absence.untilDay) < 0 &&
          (absence.dayPart === 'full' || absence.dayPart === need.half),
      );
      if (needs.length > 0) await withdrawNeeds(trx, scope, request, needs, now, settings);
    }
  }
  return ok(null);
};
