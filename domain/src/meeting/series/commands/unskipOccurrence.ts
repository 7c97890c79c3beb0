import { appendEvent } from '../../../db/events.ts';
import type { Trx } from '../../../db/types.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { compareInstants, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { Scope, StaffScope } from '../../../membership/scope.ts';
import { announceFixedMeeting } from '../../announce.ts';
import { takeOutOfSeries } from '../futureMeetings.ts';
import { occurrencesOf } from '../occurrences.ts';
import { openSeries } from '../record.ts';
import type { SeriesRefusal } from '../types.ts';
import { materialiseSeries } from './materialiseSeries.ts';

/**
 * Has an occurrence take place after all. Calendars have deleted the meeting that was called off, so another one
 * is made, which gets its agenda.
 */
export const unskipOccurrence = async (
  trx: Trx,
  scope: StaffScope,
  { seriesId, occursOn }: { seriesId: string; occursOn: PlainDate },
  now: Instant,
): Promise<Result<null, SeriesRefusal>> => {
  const opened = await openSeries(trx, scope, seriesId);
  if (!opened.ok) return opened;
  const series = opened.value;
  if (!series.skips.some((day) => day.equals(occursOn))) return ok(null);
  const skips = series.skips.filter((day) => !day.equals(occursOn));
  const [occurrence] = occurrencesOf(
    { ...series, skips },
    { from: occursOn, until: occursOn.add({ days: 1 }) },
  );
  if (!occurrence) return refused('unknown_occurrence');
  if (compareInstants(occurrence.startsAt, now) <= 0) return refused('in_the_past');

  const { cooperationId } = scope;
  await trx
    .deleteFrom('meetingSeriesSkip')
    .where('cooperationId', '=', cooperationId)
    .where('seriesId', '=', seriesId)
    .where('occursOn', '=', occursOn)
    .execute();
  const data = { occursOn: occursOn.toString() };
  await appendEvent(trx, scope, { kind: 'meeting_series.skip_taken_back', subjectId: seriesId, data }, now);
  const cancelledId = await findMeeting(trx, scope, { seriesId, occursOn });
  if (cancelledId) await takeOutOfSeries(trx, scope, cancelledId);
  await materialiseSeries(trx, scope, { seriesId }, now);
  const madeId = await findMeeting(trx, scope, { seriesId, occursOn });
  // That it does not take place was said of this one alone.
  if (madeId) await announceFixedMeeting(trx, scope, madeId, now);
  if (cancelledId && madeId) {
    await trx
      .updateTable('meetingItem')
      .set({ meetingId: madeId })
      .where('cooperationId', '=', cooperationId)
      .where('meetingId', '=', cancelledId)
      .execute();
  }
  return ok(null);
};

const findMeeting = async (
  trx: Trx,
  { cooperationId }: Scope,
  { seriesId, occursOn }: { seriesId: string; occursOn: PlainDate },
): Promise<string | undefined> => {
  const meeting = await trx
    .selectFrom('meeting')
    .select('id')
    .where('cooperationId', '=', cooperationId)
    .where('seriesId', '=', seriesId)
    .where('occursOn', '=', occursOn)
    .executeTakeFirst();
  return meeting?.id;
};
