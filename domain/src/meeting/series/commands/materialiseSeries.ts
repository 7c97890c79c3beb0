import { sql } from 'kysely';
import { appendEvent } from '../../../db/events.ts';
import type { Trx } from '../../../db/types.ts';
import { newId } from '../../../kernel/ids.ts';
import { compareInstants, dayOf, type Instant, type PlainDate } from '../../../kernel/time.ts';
import type { Scope } from '../../../membership/scope.ts';
import { announceFixedMeeting } from '../../announce.ts';
import type { Invited } from '../../types.ts';
import { loadOccupiedDays } from '../futureMeetings.ts';
import { type Occurrence, occurrencesOf } from '../occurrences.ts';
import { lockSeries } from '../record.ts';
import type { SeriesRecord } from '../types.ts';

/** How far ahead people find a series in their calendars. */
const AHEAD = { days: 200 } as const;
/** What the rule has before today may have been moved behind it. */
const BEHIND = { days: 14 } as const;

/**
 * Makes the meetings of a series that are due within 200 days and are not there yet, and tells those invited. An occurrence
 * that was called off stays called off.
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

/** Those invited to the series who belong to the cooperation on that day. */
const loadInvitedOn = async (
  trx: Trx,
  { cooperationId }: Scope,
  seriesId: string,
  on: PlainDate,
): Promise<Invited[]> => {
  const { rows } = await sql<Invited>`
    select p.staff_id, p.required
    from meeting_series_participant as p
    join staff as s on s.cooperation_id = p.cooperation_id and s.id = p.staff_id
    join municipality as m on m.cooperation_id = s.cooperation_id and m.id = s.municipality_id
    where p.cooperation_id = ${cooperationId} and p.series_id = ${seriesId}
      and (s.active_until is null or s.active_until > ${on}) and (m.left_on is null or m.left_on > ${on})
    order by p.staff_id`.execute(trx);
  return rows;
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
  await announceFixedMeeting(trx, scope, id, now);
  return id;
};
