import { appendEvent } from '../../../db/events.ts';
import type { Trx } from '../../../db/types.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { compareInstants, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { StaffScope } from '../../../membership/scope.ts';
import { announceCancel } from '../../announce.ts';
import { cancelOccurrence, lockFutureMeetings } from '../futureMeetings.ts';
import { occurrencesOf } from '../occurrences.ts';
import { openSeries } from '../record.ts';
import type { SeriesRefusal } from '../types.ts';

/**
 * Leaves one occurrence out and calls its meeting off, wherever it was moved. Leaving it out twice is once.
 *
 * @param input.occursOn the day as the rule of the series has it.
 */
export const skipOccurrence = async (
  trx: Trx,
  scope: StaffScope,
  { seriesId, occursOn }: { seriesId: string; occursOn: PlainDate },
  now: Instant,
): Promise<Result<null, SeriesRefusal>> => {
  const opened = await openSeries(trx, scope, seriesId);
  if (!opened.ok) return opened;
  const series = opened.value;
  if (series.skips.some((day) => day.equals(occursOn))) return ok(null);
  const [occurrence] = occurrencesOf(series, { from: occursOn, until: occursOn.add({ days: 1 }) });
  if (!occurrence) return refused('unknown_occurrence');
  const meeting = (await lockFutureMeetings(trx, scope, seriesId, now)).find((one) =>
    one.occursOn.equals(occursOn),
  );
  if (!meeting && compareInstants(occurrence.startsAt, now) <= 0) return refused('in_the_past');

  await trx
    .insertInto('meetingSeriesSkip')
    .values({ cooperationId: scope.cooperationId, seriesId, occursOn })
    .execute();
  const data = { occursOn: occursOn.toString() };
  await appendEvent(
    trx,
    scope,
    { kind: 'meeting_series.occurrence_skipped', subjectId: seriesId, data },
    now,
  );
  if (meeting) {
    await cancelOccurrence(trx, scope, meeting.id, now);
    await announceCancel(trx, scope, meeting.id, now);
  }
  return ok(null);
};
