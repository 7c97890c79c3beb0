import { sql } from 'kysely';
import type { Trx } from '../../../db/types.ts';
import { compareDays, dayOf, type Instant } from '../../../kernel/time.ts';
import type { Scope } from '../../../membership/scope.ts';
import type { Attending, ToldMeeting } from '../types.ts';

const loadPeople = async (
  trx: Trx,
  scope: Scope,
  meetingId: string,
  organiserStaffId: string,
  eventOfStaffId: string | null,
  startsAt: Instant | null,
) => {
  const rows = await trx
    .selectFrom('staff as s')
    .leftJoin('meetingParticipant as p', (join) =>
      join
        .onRef('p.cooperationId', '=', 's.cooperationId')
        .onRef('p.staffId', '=', 's.id')
        .on('p.meetingId', '=', meetingId),
    )
    .select([
      's.id as staffId',
      's.displayName as name',
      's.tenantId',
      's.objectId',
      's.activeUntil',
      'p.required',
      sql<string | null>`lower(s.email)`.as('email'),
    ])
    .where('s.cooperationId', '=', scope.cooperationId)
    .where((row) =>
      row.or([
        row('p.staffId', 'is not', null),
        row('s.id', 'in', [organiserStaffId, ...(eventOfStaffId ? [eventOfStaffId] : [])]),
      ]),
    )
    .orderBy('s.displayName')
    .orderBy('s.id')
    .execute();
  const isOf = (staffId: string, required: boolean | null): boolean =>
    staffId === organiserStaffId || required !== null;
  const people = rows
    .filter(({ staffId, required }) => isOf(staffId, required))
    .filter(({ activeUntil }) => !activeUntil || !startsAt || compareDays(dayOf(startsAt), activeUntil) < 0)
    .map(
      ({ activeUntil: _, required, ...person }): Attending => ({
        ...person,
        required: required ?? true,
      }),
    );
  const organiser = rows.find(({ staffId }) => staffId === organiserStaffId);
  const eventOf = rows.find(({ staffId }) => staffId === eventOfStaffId);
  if (!organiser) throw new Error('A meeting without its organiser.');
  const { activeUntil: _, ...known } = organiser;
  return { people, organiser: { ...known, required: known.required ?? true }, eventOf: eventOf ?? null };
};

/** A meeting with all that calendars say of it; `null` when there is none, or calendars were never to know. */
export const loadToldMeeting = async (
  trx: Trx,
  scope: Scope,
  meetingId: string,
): Promise<ToldMeeting | null> => {
  const row = await trx
    .selectFrom('meeting as m')
    .innerJoin('meetingCalendar as c', (join) =>
      join.onRef('c.cooperationId', '=', 'm.cooperationId').onRef('c.meetingId', '=', 'm.id'),
    )
    .innerJoin('staff as o', (join) =>
      join.onRef('o.cooperationId', '=', 'm.cooperationId').onRef('o.id', '=', 'm.organiserStaffId'),
    )
    .leftJoin('municipality as place', (join) =>
      join
        .onRef('place.cooperationId', '=', 'm.cooperationId')
        .onRef('place.id', '=', 'm.placeMunicipalityId'),
    )
    .leftJoin('tenant', (join) =>
      join.onRef('tenant.cooperationId', '=', 'm.cooperationId').onRef('tenant.tenantId', '=', 'o.tenantId'),
    )
    .select([
      'm.id',
      'm.title',
      'm.state',
      'm.sequence',
      'm.startsAt',
      'm.endsAt',
      'm.mode',
      'm.changedAt',
      'm.organiserStaffId',
      'place.name as placeName',
      'tenant.calendarConsentAt',
      'c.channel',
      'c.toldSequence',
      'c.eventId',
      'c.etag',
      'c.joinUrl',
      'c.eventOfStaffId',
      'c.invitedStaffIds',
      'c.attempts',
      'c.lastStatus',
    ])
    .where('m.cooperationId', '=', scope.cooperationId)
    .where('m.id', '=', meetingId)
    .executeTakeFirst();
  if (!row) return null;
  const { organiserStaffId, eventOfStaffId, startsAt } = row;
  const { people, organiser, eventOf } = await loadPeople(
    trx,
    scope,
    meetingId,
    organiserStaffId,
    eventOfStaffId,
    startsAt,
  );
  const items = await trx
    .selectFrom('meetingItem')
    .select('text')
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .execute();
  return {
    meetingId: row.id,
    title: row.title,
    state: row.state,
    sequence: row.sequence,
    startsAt,
    endsAt: row.endsAt,
    mode: row.mode,
    placeName: row.placeName,
    organiser,
    people,
    agenda: items.map(({ text }) => text),
    changedAt: row.changedAt,
    hasConsent: row.calendarConsentAt !== null,
    calendar: {
      channel: row.channel,
      toldSequence: row.toldSequence,
      eventId: row.eventId,
      etag: row.etag,
      joinUrl: row.joinUrl,
      eventOf: eventOf && {
        staffId: eventOf.staffId,
        tenantId: eventOf.tenantId,
        objectId: eventOf.objectId,
      },
      invitedStaffIds: row.invitedStaffIds,
      attempts: row.attempts,
      lastStatus: row.lastStatus,
    },
  };
};
