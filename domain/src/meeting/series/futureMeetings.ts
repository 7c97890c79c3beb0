/** The meetings of a series that are still to come, and what is done to them. */
import { sql } from 'kysely';
import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { announceChange } from '../announce.ts';
import { updateMeeting } from '../record.ts';
import type { Occurrence } from './occurrences.ts';

export type FutureMeeting = {
  id: string;
  occursOn: PlainDate;
  startsAt: Instant;
  endsAt: Instant;
};

/** Those that have a time and have not begun, locked, in order. */
export const lockFutureMeetings = async (
  trx: Trx,
  { cooperationId }: Scope,
  seriesId: string,
  now: Instant,
): Promise<FutureMeeting[]> => {
  const { rows } = await sql<FutureMeeting>`
    select id, occurs_on, starts_at, ends_at from meeting
    where cooperation_id = ${cooperationId} and series_id = ${seriesId} and state = 'fixed' and starts_at > ${now}
    order by occurs_on
    for no key update`.execute(trx);
  return rows;
};

/** The days of the rule for which there is a meeting, whatever became of it. */
export const loadOccupiedDays = async (
  trx: Trx,
  { cooperationId }: Scope,
  seriesId: string,
): Promise<Set<string>> => {
  const rows = await trx
    .selectFrom('meeting')
    .select('occursOn')
    .where('cooperationId', '=', cooperationId)
    .where('seriesId', '=', seriesId)
    .execute();
  return new Set(rows.map(({ occursOn }) => String(occursOn)));
};

/** Gives a meeting the day, time and length of another occurrence; calendars are told, people of the whole series. */
export const moveToOccurrence = async (
  trx: Trx,
  scope: Scope,
  meeting: FutureMeeting,
  { occursOn, startsAt, endsAt }: Occurrence,
  now: Instant,
): Promise<void> => {
  const day = dayOf(startsAt);
  await trx
    .updateTable('meeting')
    .set({
      occursOn,
      durationMinutes: Math.round(startsAt.until(endsAt).total('minutes')),
      windowFrom: day,
      windowUntil: day.add({ days: 1 }),
    })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', meeting.id)
    .execute();
  if (startsAt.equals(meeting.startsAt) && endsAt.equals(meeting.endsAt)) return;
  await updateMeeting(trx, scope, meeting.id, { startsAt, endsAt }, { tellCalendars: true }, now);
  const data = { from: meeting.startsAt.toString(), to: startsAt.toString() };
  await appendEvent(trx, scope, { kind: 'meeting.moved', subjectId: meeting.id, data }, now);
  await announceChange(trx, scope, meeting.id, now);
};

/** Calls a meeting off; calendars are told. Whoever calls this says to people what they have to know. */
export const cancelOccurrence = async (
  trx: Trx,
  scope: Scope,
  meetingId: string,
  now: Instant,
): Promise<void> => {
  await updateMeeting(trx, scope, meetingId, { state: 'cancelled' }, { tellCalendars: true }, now);
  await appendEvent(trx, scope, { kind: 'meeting.cancelled', subjectId: meetingId }, now);
  await announceChange(trx, scope, meetingId, now);
};

/** Takes a meeting out of its series, so that its day is free for another one. It stays what it is. */
export const takeOutOfSeries = async (
  trx: Trx,
  { cooperationId }: Scope,
  meetingId: string,
): Promise<void> => {
  await trx
    .updateTable('meeting')
    .set({ seriesId: null, occursOn: null })
    .where('cooperationId', '=', cooperationId)
    .where('id', '=', meetingId)
    .execute();
};
