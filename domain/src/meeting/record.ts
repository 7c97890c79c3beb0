/** What the commands on a meeting share: its lock, its facts, and how it changes. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { MeetingMode, MeetingState, MeetingTemplate } from '../db/meetingTables.ts';
import type { Trx } from '../db/types.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { dayOf, type Instant, type PlainDate, timeOf } from '../kernel/time.ts';
import { hasRole, type Scope, type StaffScope } from '../membership/scope.ts';
import { type MeetingFacts, type MeetingReader, maySchedule, meetingActions, seesMeeting } from './policy.ts';
import type { MeetingAction } from './schema.ts';
import type { MeetingRefusal } from './types.ts';

export type MeetingRecord = MeetingFacts & {
  id: string;
  seriesId: string | null;
  template: MeetingTemplate;
  title: string;
  durationMinutes: number;
  windowFrom: PlainDate;
  windowUntil: PlainDate;
  mode: MeetingMode;
  placeMunicipalityId: string | null;
  minShare: number;
  quorumShare: number;
  sequence: number;
  version: number;
};

export type OpenedMeeting = { record: MeetingRecord; reader: MeetingReader; actions: MeetingAction[] };

/** Columns of {@link MeetingRecord}, of the table as `m`. */
export const recordColumns = (now: Instant): RawBuilder<unknown> => {
  const day = dayOf(now);
  const half = timeOf(now).hour < 12 ? 'morning' : 'afternoon';
  return sql`
    m.id, m.series_id, m.template, m.title, m.organiser_staff_id, m.state, m.duration_minutes, m.window_from,
    m.window_until, m.mode, m.place_municipality_id, m.min_share, m.quorum_share, m.starts_at, m.ends_at,
    m.poll_closes_at, m.poll_closed_at, m.sequence, m.version,
    exists (
      select 1 from absence as a
      where a.cooperation_id = m.cooperation_id and a.staff_id = m.organiser_staff_id and a.cancelled_at is null
        and a.from_day <= ${day} and a.until_day > ${day} and a.day_part in ('full', ${half})
    ) or exists (
      select 1 from staff as s
      where s.cooperation_id = m.cooperation_id and s.id = m.organiser_staff_id and s.active_until <= ${day}
    ) as organiser_is_away`;
};

/** Whether somebody is invited to `m`. */
export const isInvited = (staffId: string): RawBuilder<SqlBool> => sql<SqlBool>`
  exists (
    select 1 from meeting_participant as p
    where p.cooperation_id = m.cooperation_id and p.meeting_id = m.id and p.staff_id = ${staffId}
  )`;

/** Locks the meeting until the transaction ends. */
export const lockMeeting = async (
  trx: Trx,
  scope: Scope,
  meetingId: string,
  now: Instant,
): Promise<MeetingRecord | undefined> => {
  const { rows } = await sql<MeetingRecord>`
    select ${recordColumns(now)} from meeting as m
    where m.cooperation_id = ${scope.cooperationId} and m.id = ${meetingId}
    for no key update of m`.execute(trx);
  return rows[0];
};

export const readerOf = (scope: StaffScope, isInvited: boolean): MeetingReader => ({
  staffId: scope.actor.staffId,
  isInvited,
  isScheduler: maySchedule(scope),
  isLead: hasRole(scope, 'team_lead'),
});

/** The meeting, locked, with what the acting person may do with it; `not_found` for one she may not see. */
export const openMeeting = async (
  trx: Trx,
  scope: StaffScope,
  meetingId: string,
  now: Instant,
): Promise<Result<OpenedMeeting, MeetingRefusal>> => {
  const { rows } = await sql<MeetingRecord & { isInvited: boolean }>`
    select ${recordColumns(now)}, ${isInvited(scope.actor.staffId)} as is_invited from meeting as m
    where m.cooperation_id = ${scope.cooperationId} and m.id = ${meetingId}
    for no key update of m`.execute(trx);
  const [row] = rows;
  if (!row) return refused('not_found');
  const { isInvited: invited, ...record } = row;
  const reader = readerOf(scope, invited);
  if (!seesMeeting(record, reader)) return refused('not_found');
  return ok({ record, reader, actions: meetingActions(record, reader, now) });
};

/** Why something cannot be done that could be done in another state; else that it is not hers to do. */
export const whyNot = ({ state }: Pick<MeetingRecord, 'state'>): MeetingRefusal => {
  if (state === 'held') return 'already_held';
  return state === 'cancelled' ? 'already_cancelled' : 'not_allowed';
};

/** Counts the version up; `tellCalendars` counts up what calendars are told as well. */
export const updateMeeting = async (
  trx: Trx,
  scope: Scope,
  meetingId: string,
  changes: Partial<{
    state: MeetingState;
    title: string;
    organiserStaffId: string;
    mode: MeetingMode;
    placeMunicipalityId: string | null;
    startsAt: Instant;
    endsAt: Instant;
    pollClosesAt: Instant | null;
    pollClosedAt: Instant | null;
  }>,
  { tellCalendars }: { tellCalendars: boolean },
  now: Instant,
): Promise<void> => {
  await trx
    .updateTable('meeting')
    .set((row) => ({
      ...changes,
      version: row('version', '+', 1),
      ...(tellCalendars ? { sequence: row('sequence', '+', 1) } : {}),
      changedAt: now,
    }))
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', meetingId)
    .execute();
};

/**
 * Takes a client's key for what is about to be made; a refusal gives it back with everything else. Whoever comes with the
 * same key at the same moment waits here.
 *
 * @returns what the key stands for: `subjectId`, or what was made with it before.
 */
export const claimKey = async (
  trx: Trx,
  { cooperationId }: Scope,
  { clientKey, subjectId }: { clientKey: string; subjectId: string },
): Promise<string> => {
  await trx
    .insertInto('meetingKey')
    .values({ cooperationId, clientKey, subjectId })
    .onConflict((conflict) => conflict.columns(['cooperationId', 'clientKey']).doNothing())
    .execute();
  const held = await trx
    .selectFrom('meetingKey')
    .select('subjectId')
    .where('cooperationId', '=', cooperationId)
    .where('clientKey', '=', clientKey)
    .executeTakeFirstOrThrow();
  return held.subjectId;
};
