import { runCommand } from '../src/db/run.ts';
import type { Db } from '../src/db/types.ts';
import { dayOf, type Instant } from '../src/kernel/time.ts';
import {
  announceCancel,
  announceChange,
  announceFixedMeeting,
  announceMove,
} from '../src/meeting/announce.ts';
import { updateMeeting } from '../src/meeting/record.ts';
import { nextId, type TestStaff } from './builders/basics.ts';
import type { TestCooperation } from './builders.ts';

/** A meeting that has a time, and what can happen to it; each of it wakes calendars as the commands do. */
export const aFixedMeeting = async (
  db: Db,
  cooperation: TestCooperation,
  {
    organiser,
    invited,
    startsAt,
    now,
    place = null,
    agenda = [],
  }: {
    organiser: TestStaff;
    invited: readonly TestStaff[];
    startsAt: Instant;
    now: Instant;
    place?: { id: string } | null;
    agenda?: readonly string[];
  },
) => {
  const cooperationId = cooperation.id;
  const scope = cooperation.systemScope;
  const meetingId = nextId();
  const endsAt = startsAt.add({ minutes: 90 });
  const window = { windowFrom: dayOf(now), windowUntil: dayOf(startsAt).add({ days: 1 }) };
  await db
    .insertInto('meeting')
    .values({
      cooperationId,
      id: meetingId,
      seriesId: null,
      occursOn: null,
      template: 'caseworker_training',
      title: 'Schulung Mehrbedarfe',
      organiserStaffId: organiser.id,
      state: 'fixed',
      durationMinutes: 90,
      ...window,
      mode: place ? 'hybrid' : 'online',
      placeMunicipalityId: place?.id ?? null,
      startsAt,
      endsAt,
      pollClosesAt: null,
      createdAt: now,
      changedAt: now,
    })
    .execute();
  for (const [at, text] of agenda.entries())
    await db
      .insertInto('meetingItem')
      .values({
        cooperationId,
        id: nextId(),
        meetingId,
        position: at + 1,
        text,
        improvementId: null,
        standardCaseId: null,
        createdAt: now,
      })
      .execute();
  const invite = async (people: readonly TestStaff[]): Promise<void> => {
    await db.deleteFrom('meetingParticipant').where('meetingId', '=', meetingId).execute();
    const rows = people.map(({ id }, at) => ({ staffId: id, required: at === 0 }));
    if (rows.length > 0)
      await db
        .insertInto('meetingParticipant')
        .values(rows.map((row) => ({ cooperationId, meetingId, attendance: null, ...row })))
        .execute();
  };
  await invite(invited);
  const change = (
    changes: Parameters<typeof updateMeeting>[3],
    announce: typeof announceCancel,
    at: Instant,
  ): Promise<void> =>
    runCommand(db, scope, async (trx) => {
      await updateMeeting(trx, scope, meetingId, changes, { tellCalendars: true }, at);
      await announce(trx, scope, meetingId, at);
    });
  await runCommand(db, scope, (trx) => announceFixedMeeting(trx, scope, meetingId, now));
  return {
    meetingId,
    move: (to: Instant, at: Instant) =>
      change({ startsAt: to, endsAt: to.add({ minutes: 90 }) }, announceMove, at),
    cancel: (at: Instant) => change({ state: 'cancelled' }, announceCancel, at),
    handTo: (person: TestStaff, at: Instant) => change({ organiserStaffId: person.id }, announceChange, at),
    inviteOnly: async (people: readonly TestStaff[], at: Instant) => {
      await invite(people);
      await change({}, announceChange, at);
    },
    /** What calendars were told of it. */
    told: () =>
      db
        .selectFrom('meetingCalendar as c')
        .innerJoin('meeting as m', 'm.id', 'c.meetingId')
        .selectAll('c')
        .select(['m.sequence', 'm.startsAt', 'm.state'])
        .where('c.meetingId', '=', meetingId)
        .executeTakeFirstOrThrow(),
    /** Invitations in the outbox, in their order. */
    mails: () =>
      db
        .selectFrom('outbox')
        .select(['key', 'recipientStaffId', 'data'])
        .where('subjectId', '=', meetingId)
        .where('kind', '=', 'meeting_invitation')
        .orderBy('id')
        .execute(),
  };
};

export const givenAddress = async (db: Db, person: TestStaff, email: string): Promise<void> => {
  await db.updateTable('staff').set({ email }).where('id', '=', person.id).execute();
};

export const givenConsent = async (db: Db, tenantId: string, now: Instant | null): Promise<void> => {
  await db.updateTable('tenant').set({ calendarConsentAt: now }).where('tenantId', '=', tenantId).execute();
};
