/**
 * Who is told what of a meeting. Each key names the meeting and the change, so that everybody is told once of each,
 * however often it is said; the words are made from the state when they are sent.
 */
import { sql } from 'kysely';
import type { MeetingState } from '../db/meetingTables.ts';
import { enqueue, type Notification } from '../db/outbox.ts';
import type { Trx } from '../db/types.ts';
import { newId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { actingStaffId, type Scope } from '../membership/scope.ts';
import { meetingReminders, pollReminder } from './rules.ts';

type Told = {
  state: MeetingState;
  organiserStaffId: string;
  sequence: number;
  version: number;
  startsAt: Instant | null;
  pollClosesAt: Instant | null;
  invited: string[];
};

const load = async (trx: Trx, scope: Scope, meetingId: string): Promise<Told> => {
  const { rows } = await sql<Told>`
    select state, organiser_staff_id, sequence, version, starts_at, poll_closes_at, array(
      select p.staff_id from meeting_participant as p
      where p.cooperation_id = m.cooperation_id and p.meeting_id = m.id order by p.staff_id
    ) as invited
    from meeting as m
    where cooperation_id = ${scope.cooperationId} and id = ${meetingId}`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('There is no such meeting.');
  return row;
};

/** Everybody invited, and the organiser, unless she does it herself and only organises. */
const everybody = (scope: Scope, { invited, organiserStaffId }: Told): string[] =>
  invited.includes(organiserStaffId) || actingStaffId(scope) === organiserStaffId
    ? invited
    : [...invited, organiserStaffId];

/**
 * Brings the cards that stand in chats up to date.
 *
 * @param of one person only; left out: everybody.
 */
export const refreshMeetingCards = async (
  trx: Trx,
  scope: Scope,
  meetingId: string,
  now: Instant,
  of?: string,
): Promise<void> => {
  const cards = await trx
    .selectFrom('sentCard')
    .select(['recipientStaffId', 'kind'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('subjectId', '=', meetingId)
    .where('kind', 'in', ['meeting_poll', 'meeting_undecided', 'meeting_fixed'])
    .$if(of !== undefined, (query) => query.where('recipientStaffId', '=', of ?? ''))
    .execute();
  await enqueue(
    trx,
    scope,
    cards.map(({ recipientStaffId, kind }) => ({
      key: `refresh:${kind}:${meetingId}:${newId(now)}:${recipientStaffId}`,
      recipientStaffId,
      kind: kind as Notification['kind'],
      subjectId: meetingId,
      mode: 'refresh' as const,
    })),
    now,
  );
};

/** Whoever tells calendars finds it due; what they were told already stays noted. */
const wakeCalendars = async (trx: Trx, scope: Scope, meetingId: string, now: Instant): Promise<void> => {
  await sql`
    insert into meeting_calendar (cooperation_id, meeting_id, channel, due_at)
    select m.cooperation_id, m.id, case when t.calendar_consent_at is null then 'ics' else 'graph' end, ${now}
    from meeting as m
    join staff as s on s.cooperation_id = m.cooperation_id and s.id = m.organiser_staff_id
    left join tenant as t on t.tenant_id = s.tenant_id and t.cooperation_id = s.cooperation_id
    where m.cooperation_id = ${scope.cooperationId} and m.id = ${meetingId}
    on conflict (cooperation_id, meeting_id) do update
      set due_at = excluded.due_at, attempts = 0, given_up_at = null, last_status = null`.execute(trx);
};

/** Later ones of an earlier time are found out of date when their moment comes. */
const remind = (
  meetingId: string,
  { state, sequence, startsAt }: Pick<Told, 'state' | 'sequence' | 'startsAt'>,
  staffIds: readonly string[],
  now: Instant,
): Notification[] =>
  startsAt === null || state === 'cancelled'
    ? []
    : meetingReminders(startsAt, now).flatMap(({ when, at }) =>
        staffIds.map((recipientStaffId) => ({
          key: `meeting_reminder:${meetingId}:${sequence}:${when}:${recipientStaffId}`,
          recipientStaffId,
          kind: 'meeting_reminder' as const,
          subjectId: meetingId,
          data: { sequence, when },
          dueAt: at,
        })),
      );

/** What follows whenever a fixed meeting is another one: cards, notices, reminders counted anew, calendars. */
const spread = async (
  trx: Trx,
  scope: Scope,
  { meetingId, told, notices }: { meetingId: string; told: Told; notices: readonly Notification[] },
  now: Instant,
): Promise<void> => {
  await refreshMeetingCards(trx, scope, meetingId, now);
  await enqueue(trx, scope, [...notices, ...remind(meetingId, told, told.invited, now)], now);
  await wakeCalendars(trx, scope, meetingId, now);
};

/**
 * Says that a meeting has a time. Its state is `fixed` already; calendars are woken, reminders planned.
 */
export const announceFixedMeeting = async (
  trx: Trx,
  scope: Scope,
  meetingId: string,
  now: Instant,
): Promise<void> => {
  const told = await load(trx, scope, meetingId);
  const { sequence, startsAt } = told;
  const notices = everybody(scope, told).map((recipientStaffId) => ({
    key: `meeting_fixed:${meetingId}:${sequence}:${recipientStaffId}`,
    recipientStaffId,
    kind: 'meeting_fixed' as const,
    subjectId: meetingId,
    data: { sequence, startsAt: startsAt?.toString() },
  }));
  await spread(trx, scope, { meetingId, told, notices }, now);
};

/**
 * Says that a fixed meeting has another time or place; the sequence has counted up already.
 *
 * @param how.notTo who has just been invited knows no other.
 */
export const announceMove = async (
  trx: Trx,
  scope: Scope,
  meetingId: string,
  now: Instant,
  { what = 'time', notTo = new Set() }: { what?: 'time' | 'place'; notTo?: ReadonlySet<string> } = {},
): Promise<void> => {
  const told = await load(trx, scope, meetingId);
  const { sequence, startsAt } = told;
  const affected = everybody(scope, told).filter((staffId) => !notTo.has(staffId));
  const notices = affected.map((recipientStaffId) => ({
    key: `meeting_moved:${meetingId}:${sequence}:${recipientStaffId}`,
    recipientStaffId,
    kind: 'meeting_moved' as const,
    subjectId: meetingId,
    data: { sequence, what, startsAt: startsAt?.toString() },
  }));
  await spread(trx, scope, { meetingId, told, notices }, now);
};

/** Says that a meeting people know of does not take place; calendars learn of it when they know it. */
export const announceCancel = async (
  trx: Trx,
  scope: Scope,
  meetingId: string,
  now: Instant,
): Promise<void> => {
  const told = await load(trx, scope, meetingId);
  await refreshMeetingCards(trx, scope, meetingId, now);
  await enqueue(
    trx,
    scope,
    everybody(scope, told).map((recipientStaffId) => ({
      key: `meeting_cancelled:${meetingId}:${told.sequence}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'meeting_cancelled' as const,
      subjectId: meetingId,
      data: { why: 'cancelled' },
    })),
    now,
  );
  if (told.startsAt !== null) await wakeCalendars(trx, scope, meetingId, now);
};

/**
 * What changed of a fixed meeting without moving it, or what people are told of its whole series: calendars follow,
 * reminders count anew, and of the meeting itself nobody is told anything.
 */
export const announceChange = async (
  trx: Trx,
  scope: Scope,
  meetingId: string,
  now: Instant,
): Promise<void> => {
  const told = await load(trx, scope, meetingId);
  await spread(trx, scope, { meetingId, told, notices: [] }, now);
};

/** Tells people who were added what everybody else knows already, and those who were removed that they are free. */
export const announceParticipants = async (
  trx: Trx,
  scope: Scope,
  { meetingId, added, removed }: { meetingId: string; added: readonly string[]; removed: readonly string[] },
  now: Instant,
): Promise<void> => {
  const told = await load(trx, scope, meetingId);
  const { sequence, version, startsAt } = told;
  await enqueue(
    trx,
    scope,
    removed.map((recipientStaffId) => ({
      key: `meeting_cancelled:${meetingId}:${sequence}:${version}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'meeting_cancelled' as const,
      subjectId: meetingId,
      data: { why: 'removed' },
    })),
    now,
  );
  if (startsAt === null) {
    if (added.length > 0) await askForVotes(trx, scope, meetingId, added, now);
    return;
  }
  await enqueue(
    trx,
    scope,
    added.map((recipientStaffId) => ({
      key: `meeting_fixed:${meetingId}:${sequence}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'meeting_fixed' as const,
      subjectId: meetingId,
      data: { sequence, startsAt: startsAt.toString() },
    })),
    now,
  );
};

/** Asks people which slot suits, and reminds them once before the poll closes. */
export const askForVotes = async (
  trx: Trx,
  scope: Scope,
  meetingId: string,
  staffIds: readonly string[] | 'everybody',
  now: Instant,
): Promise<void> => {
  const { invited, pollClosesAt, version } = await load(trx, scope, meetingId);
  if (pollClosesAt === null) throw new Error('Nobody is asked without a poll.');
  const asked = staffIds === 'everybody' ? invited : staffIds;
  const closesAt = pollClosesAt.toString();
  const remindAt = pollReminder(pollClosesAt, now);
  await enqueue(
    trx,
    scope,
    asked.flatMap((recipientStaffId): Notification[] => {
      const about = { recipientStaffId, subjectId: meetingId, data: { closesAt } };
      const key = `${meetingId}:${version}:${recipientStaffId}`;
      return [
        { ...about, key: `meeting_poll:${key}`, kind: 'meeting_poll' },
        ...(remindAt === null
          ? []
          : [
              {
                ...about,
                key: `meeting_poll_due:${key}`,
                kind: 'meeting_poll_due' as const,
                dueAt: remindAt,
              },
            ]),
      ];
    }),
    now,
  );
};

/** Tells the organiser, or whoever can act for her, that the poll is over and no slot fits. */
export const announceUndecided = async (
  trx: Trx,
  scope: Scope,
  { meetingId, to }: { meetingId: string; to: readonly string[] },
  now: Instant,
): Promise<void> => {
  const closedAt = now.toString();
  await refreshMeetingCards(trx, scope, meetingId, now);
  await enqueue(
    trx,
    scope,
    to.map((recipientStaffId) => ({
      key: `meeting_undecided:${meetingId}:${closedAt}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'meeting_undecided' as const,
      subjectId: meetingId,
      data: { closedAt },
    })),
    now,
  );
};
