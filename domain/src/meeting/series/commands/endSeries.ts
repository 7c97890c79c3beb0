import { appendEvent } from '../../../db/events.ts';
import type { Trx } from '../../../db/types.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { compareDays, dayOf, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { StaffScope } from '../../../membership/scope.ts';
import { followPlan } from '../followPlan.ts';
import { loadSeriesInvited, openSeries } from '../record.ts';
import { tellOfSeries } from '../tellOfSeries.ts';
import type { SeriesRefusal } from '../types.ts';

/**
 * Ends a series: what it has on that day and later is called off, but for meetings that somebody moved alone. Ending it
 * where it ends already changes nothing.
 *
 * @param input.endsBefore the first day that no longer belongs to it, today or later.
 */
export const endSeries = async (
  trx: Trx,
  scope: StaffScope,
  { seriesId, endsBefore }: { seriesId: string; endsBefore: PlainDate },
  now: Instant,
): Promise<Result<null, SeriesRefusal>> => {
  const opened = await openSeries(trx, scope, seriesId);
  if (!opened.ok) return opened;
  const before = opened.value;
  if (before.endsBefore !== null && compareDays(before.endsBefore, endsBefore) === 0) return ok(null);
  if (compareDays(endsBefore, dayOf(now)) < 0) return refused('in_the_past');
  const { cooperationId } = scope;
  const skips = [...before.skips];
  let end = endsBefore;
  if (compareDays(end, before.startsOn) <= 0) {
    // It has not begun: it keeps its first day, on which it does not take place.
    end = before.startsOn.add({ days: 1 });
    skips.push(before.startsOn);
    await trx
      .insertInto('meetingSeriesSkip')
      .values({ cooperationId, seriesId, occursOn: before.startsOn })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await trx
    .updateTable('meetingSeries')
    .set({ endsBefore: end, changedAt: now })
    .where('cooperationId', '=', cooperationId)
    .where('id', '=', seriesId)
    .execute();
  const data = { endsBefore: endsBefore.toString() };
  await appendEvent(trx, scope, { kind: 'meeting_series.ended', subjectId: seriesId, data }, now);
  const after = { ...before, endsBefore: end, skips };
  await followPlan(trx, scope, { seriesId, before, after }, now);
  const to = (await loadSeriesInvited(trx, scope, seriesId)).map(({ staffId }) => staffId);
  const told = { series: after, what: 'ended' as const, to: [...to, before.organiserStaffId] };
  await tellOfSeries(trx, scope, told, now);
  return ok(null);
};
