import { appendEvent } from '../../../db/events.ts';
import type { Trx } from '../../../db/types.ts';
import { newId } from '../../../kernel/ids.ts';
import { compareInstants, dayOf, type Instant } from '../../../kernel/time.ts';
import type { Scope } from '../../../membership/scope.ts';
import { announceChange } from '../../announce.ts';
import type { Invited } from '../../types.ts';
import { loadOccupiedDays } from '../futureMeetings.ts';
import { type Occurrence, occurrencesOf } from '../occurrences.ts';
import { loadInvitedOn, lockSeries } from '../record.ts';
import type { SeriesRecord } from '../types.ts';

/** How far ahead people find a series in their calendars. */
const AHEAD = { days: 200 } as const;
/** What the rule has before today may have been moved behind it. */
const BEHIND = { days: 14 } as const;

/**
 * Makes the meetings of a series that are due within 200 days and are not there yet, and tells calendars. People know of the
 * series and are reminded of each meeting. An occurrence that was called off stays called off.
 *
 * @returns ids of the meetings made, in order.
 */
export const materialiseSeries = async (
  trx: Trx,
  scope: Scope,
  { seriesId }: { seriesId: string },
  now: Instant,
): Promise<{ made: string[] }> => {
  const series = await lockSeries(trx, scope, seriesId);
  const made: string[] = [];
  if (!series) return { made };
  const today = dayOf(now);
  const span = { from: today.subtract(BEHIND), until: today.add(AHEAD) };
  const occupied = await loadOccupiedDays(trx, scope, seriesId);
  for (const occurrence of occurrencesOf(series, span)) {
    if (occupied.has(occurrence.occursOn.toString())) continue;
    if (compareInstants(occurrence.startsAt, now) <= 0) continue;
    const invited = await loadInvitedOn(trx, scope, seriesId, dayOf(occurrence.startsAt));
    // Nobody is left who would come.
    if (invited.length === 0) continue;
    made.push(await makeMeeting(trx, scope, { series, occurrence, invited }, now));
  }
  return { made };
};

const makeMeeting = async (
  trx: Trx,
  scope: Scope,
  {
    series,
    occurrence,
    invited,
  }: { series: SeriesRecord; occurrence: Occurrence; invited: readonly Invited[] },
  now: Instant,
): Promise<string> => {
  const { cooperationId } = scope;
  const { occursOn, startsAt, endsAt } = occurrence;
  const day = dayOf(startsAt);
  const id = newId(now);
  await trx
    .insertInto('meeting')
    .values({
      cooperationId,
      id,
      seriesId: series.id,
      occursOn,
      template: series.template,
      title: series.title,
      organiserStaffId: series.organiserStaffId,
      state: 'fixed',
      durationMinutes: series.durationMinutes,
      windowFrom: day,
      windowUntil: day.add({ days: 1 }),
      mode: series.mode,
      placeMunicipalityId: series.placeMunicipalityId,
      startsAt,
      endsAt,
      pollClosesAt: null,
      createdAt: now,
      changedAt: now,
    })
    .execute();
  await trx
    .insertInto('meetingParticipant')
    .values(
      invited.map(({ staffId, required }) => ({
        cooperationId,
        meetingId: id,
        staffId,
        required,
        attendance: null,
      })),
    )
    .execute();
  const data = { seriesId: series.id, occursOn: occursOn.toString() };
  await appendEvent(trx, scope, { kind: 'meeting.fixed', subjectId: id, data }, now);
  await announceChange(trx, scope, id, now);
  return id;
};
