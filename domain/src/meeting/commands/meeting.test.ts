import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aCooperation,
  anAbsence,
  aStaffMember,
  type TestCooperation,
  type TestStaff,
} from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { berlin, MeetingStory } from '../../../testing/meetingStory.ts';
import { runQuery } from '../../db/run.ts';
import { plainDate } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import { listMeetings } from '../queries/listMeetings.ts';
import { listUnsuited } from '../queries/listUnsuited.ts';
import { planSlots } from '../queries/planSlots.ts';
import { cancelMeeting } from './cancelMeeting.ts';
import { changeMeeting } from './changeMeeting.ts';
import { fixMeeting } from './fixMeeting.ts';
import { moveMeeting } from './moveMeeting.ts';
import { takeOverMeeting } from './takeOverMeeting.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let story: MeetingStory;
let petra: TestStaff;
let jana: TestStaff;
let murat: TestStaff;
let olga: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db, {
    secondments: 'none',
    agreements: 'none',
    authorities: 'none',
  });
  story = new MeetingStory(database.db, cooperation);
  [petra, jana, murat, olga] = ['Petra Vogt', 'Jana Brandt', 'Murat Aydin', 'Olga Petrova'].map((name) =>
    cooperation.person(name),
  ) as [TestStaff, TestStaff, TestStaff, TestStaff];
});
afterAll(() => database.close());

const TUESDAY = '2026-12-01T10:00';
const WEDNESDAY = '2026-12-02T10:00';
const THURSDAY = '2026-12-03T10:00';
const refused = (reason: string) => ({ ok: false, reason });
const done = { ok: true, value: null };
const everybody = () => [jana, murat, olga];

/** A poll for Tuesday and Wednesday, open until Thursday 26 November, 8:00. */
const aPoll = async (): Promise<string> => {
  const meetingId = await story.hasPlanned(petra, everybody());
  expect(await story.opensPoll(petra, meetingId, [TUESDAY, WEDNESDAY])).toEqual(done);
  return meetingId;
};
const fixedAt = async (startsAt: string, invited = everybody()): Promise<string> =>
  story.hasPlanned(petra, invited, { startsAt: berlin(startsAt) });
const stateOf = async (meetingId: string): Promise<string> => {
  const { state, startsAt } = await story.row(meetingId);
  return startsAt ? `${state} ${startsAt.toZonedDateTimeISO('Europe/Berlin').toPlainDateTime()}` : state;
};

describe('planning', () => {
  it('is for those who lead; the same form sent twice is one meeting, and nobody is told of a plan', async () => {
    expect(await story.plans(jana, [murat])).toEqual(refused('not_allowed'));
    const clientKey = crypto.randomUUID();
    const slots = [berlin(TUESDAY), berlin(THURSDAY)];
    const first = await story.hasPlanned(petra, everybody(), { clientKey, slots });
    expect(await story.hasPlanned(petra, everybody(), { clientKey, slots })).toBe(first);
    expect(await story.told()).toEqual([]);
    const seen = await story.seenBy(jana, first);
    expect([seen.state, seen.slots.length, seen.slots[0]?.reasons[0]]).toEqual([
      'planning',
      2,
      { code: 'everybody_can' },
    ]);
  });

  it.each([
    ['without anybody', { participants: [] }, 'no_participants'],
    [
      'in a week that is over',
      { windowFrom: plainDate('2026-11-16'), windowUntil: plainDate('2026-11-21') },
      'window_in_the_past',
    ],
    [
      'on a weekend',
      { windowFrom: plainDate('2026-11-28'), windowUntil: plainDate('2026-11-30') },
      'window_without_working_day',
    ],
    ['on Christmas Day', { startsAt: berlin('2026-12-25T10:00') }, 'nobody_works'],
    ['yesterday', { startsAt: berlin('2026-11-20T10:00') }, 'in_the_past'],
    ['for no time', { durationMinutes: 0 }, 'bad_duration'],
    [
      'with somebody nobody knows',
      { participants: [{ staffId: crypto.randomUUID(), required: true }] },
      'unknown_person',
    ],
    ['on site nowhere', { mode: 'on_site' as const }, 'unknown_place'],
  ])('%s is refused', async (_, changes, reason) => {
    expect(await story.plans(petra, everybody(), changes)).toEqual(refused(reason));
  });

  it('knows who has left by then, organiser included', async () => {
    const leaver = await aStaffMember(database.db, cooperation, {
      name: 'Rolf Hagen',
      at: cooperation.at('Welver'),
      roles: ['team_lead'],
      activeUntil: '2026-12-01',
    });
    const startsAt = berlin(TUESDAY);
    expect(await story.plans(petra, [leaver], { startsAt })).toEqual(refused('participant_left'));
    expect(await story.plans(leaver, [jana], { startsAt })).toEqual(refused('organiser_leaves'));
    expect((await story.plans(leaver, [jana], { startsAt: berlin('2026-11-30T10:00') })).ok).toBe(true);
  });

  it('fixes at once where that is asked for, and says whom the time does not suit', async () => {
    await anAbsence(database.db, cooperation, { of: murat, from: '2026-12-01' });
    const meetingId = await fixedAt(TUESDAY);
    expect(await stateOf(meetingId)).toBe('fixed 2026-12-01T10:00:00');
    const unsuited = await runQuery(database.db, petra.scope, (trx) =>
      listUnsuited(trx, petra.scope, { meetingId, busy: new Map() }, story.now),
    );
    expect(unsuited.map(({ name }) => name)).toEqual(['Murat Aydin']);
    expect(await story.told()).toEqual(everybody().map(({ name }) => `${name} meeting_fixed`));
  });

  it('proposes times, or names whom they fail on and never says why', async () => {
    await anAbsence(database.db, cooperation, { of: murat, from: '2026-12-01', until: '2026-12-05' });
    const wanted = {
      windowFrom: plainDate('2026-12-01'),
      windowUntil: plainDate('2026-12-05'),
      durationMinutes: 60,
      mode: 'online' as const,
      placeMunicipalityId: null,
      minShare: 50,
      at: null,
      busy: new Map(),
    };
    const ask = (required: boolean) =>
      runQuery(database.db, petra.scope, (trx) =>
        planSlots(
          trx,
          petra.scope,
          {
            ...wanted,
            participants: [
              { staffId: jana.id, required: true },
              { staffId: murat.id, required },
            ],
          },
          story.now,
        ),
      );
    const possible = await ask(false);
    expect(possible.ok && possible.value.proposals[0]?.cannot.map(({ name }) => name)).toEqual([
      'Murat Aydin',
    ]);
    const impossible = await ask(true);
    expect(impossible.ok && impossible.value.blockers[0]).toMatchObject({
      kind: 'person',
      person: { name: 'Murat Aydin' },
    });
    expect(JSON.stringify(impossible)).not.toMatch(/absen|krank|urlaub/i);
  });
});

describe('a poll', () => {
  it('asks everybody invited once; asking for the same slots again asks nobody again', async () => {
    const meetingId = await aPoll();
    const asked = everybody().map(({ name }) => `${name} meeting_poll`);
    expect(await story.told()).toEqual(asked);
    expect(await story.opensPoll(petra, meetingId, [WEDNESDAY, TUESDAY])).toEqual(done);
    expect(await story.told()).toEqual(asked);
    const { toVote } = await runQuery(database.db, jana.scope, (trx) =>
      listMeetings(trx, jana.scope, story.now),
    );
    expect(toVote.map((row) => row.meetingId)).toEqual([meetingId]);
  });

  it('ends as soon as everybody has voted, with the best slot, and everybody is told once', async () => {
    const meetingId = await aPoll();
    await story.votes(jana, meetingId, ['yes', 'yes']);
    await story.votes(murat, meetingId, ['if_need_be', 'yes']);
    expect((await story.seenBy(jana, meetingId)).slots[0]?.votes).toHaveLength(2);
    await story.votes(olga, meetingId, ['no', 'no']);
    expect(await stateOf(meetingId)).toBe('fixed 2026-12-02T10:00:00');
    expect(await story.told(['meeting_fixed'])).toEqual(
      ['Jana Brandt', 'Murat Aydin', 'Olga Petrova', 'Petra Vogt'].map((name) => `${name} meeting_fixed`),
    );
    expect(await story.votes(jana, meetingId, ['no', 'no'])).toEqual(refused('poll_closed'));
  });

  it('lets people change their minds until it closes', async () => {
    const meetingId = await aPoll();
    await story.votes(jana, meetingId, ['yes', 'no']);
    await story.votes(jana, meetingId, ['no']);
    const { slots } = await story.seenBy(murat, meetingId);
    expect(slots.map(({ votes }) => votes.map(({ answer }) => answer))).toEqual([['no'], ['no']]);
  });

  it('counts votes that come at the same moment', async () => {
    const meetingId = await aPoll();
    await story.votes(olga, meetingId, ['yes', 'no']);
    const [one, other] = await Promise.all([
      story.votes(jana, meetingId, ['yes', 'no']),
      story.votes(murat, meetingId, ['yes', 'no']),
    ]);
    expect([one, other]).toEqual([done, done]);
    expect(await stateOf(meetingId)).toBe('fixed 2026-12-01T10:00:00');
    expect(await story.told(['meeting_fixed'])).toHaveLength(4);
  });

  it('closes when its time is over, with what was said until then', async () => {
    const meetingId = await aPoll();
    await story.votes(jana, meetingId, ['no', 'if_need_be']);
    await story.votes(murat, meetingId, ['no', 'yes']);
    await story.at('2026-11-26T07:59');
    expect(await stateOf(meetingId)).toBe('polling');
    await story.at('2026-11-26T08:00');
    expect(await stateOf(meetingId)).toBe('fixed 2026-12-02T10:00:00');
  });

  it('that no slot fits tells the organiser, on whom it fails, and lets her choose', async () => {
    const meetingId = await story.hasPlanned(petra, [], {
      participants: [
        { staffId: jana.id, required: true },
        { staffId: murat.id, required: false },
      ],
    });
    await story.opensPoll(petra, meetingId, [TUESDAY]);
    await story.votes(jana, meetingId, ['no']);
    await story.votes(murat, meetingId, ['yes']);
    expect(await story.told(['meeting_undecided'])).toEqual(['Petra Vogt meeting_undecided']);
    const seen = await story.seenBy(petra, meetingId);
    expect([seen.isUndecided, seen.slots[0]?.failsOn]).toMatchObject([
      true,
      [{ kind: 'person', person: { name: 'Jana Brandt' } }],
    ]);
    // The timer does not say it again.
    await story.at('2026-11-30T12:00');
    expect(await story.told(['meeting_undecided'])).toHaveLength(1);
    expect(await story.votes(murat, meetingId, ['no'])).toEqual(refused('poll_closed'));
    const slotId = seen.slots[0]?.slotId ?? '';
    expect(await story.does(petra, fixMeeting, meetingId, { at: { slotId } })).toEqual(done);
    expect((await story.seenBy(petra, meetingId)).isUndecided).toBe(false);
  });

  it('that nobody answered is undecided too, and a lead is told when the organiser is away', async () => {
    const meetingId = await aPoll();
    await anAbsence(database.db, cooperation, { of: petra, from: '2026-11-26' });
    await story.at('2026-11-26T08:00');
    // Tobias Krüger stands in for her.
    expect(await story.told(['meeting_undecided'])).toEqual([
      'Petra Vogt meeting_undecided',
      'Tobias Krüger meeting_undecided',
    ]);
    expect((await story.row(meetingId)).state).toBe('polling');
  });

  it('reminds a working day before it closes', async () => {
    await aPoll();
    const rows = await database.db
      .selectFrom('outbox')
      .select(['dueAt'])
      .where('cooperationId', '=', cooperation.id)
      .where('kind', '=', 'meeting_poll_due')
      .execute();
    expect(rows.map(({ dueAt }) => dueAt.toString())).toEqual(
      Array(3).fill(berlin('2026-11-25T08:00').toString()),
    );
  });

  it('does not wait for somebody who is no longer invited', async () => {
    const meetingId = await aPoll();
    await story.votes(jana, meetingId, ['yes', 'no']);
    await story.votes(murat, meetingId, ['yes', 'no']);
    const participants = [jana, murat].map(({ id }) => ({ staffId: id, required: false }));
    await story.does(petra, changeMeeting, meetingId, { participants });
    expect(await stateOf(meetingId)).toBe('fixed 2026-12-01T10:00:00');
    expect(await story.told(['meeting_cancelled'])).toEqual(['Olga Petrova meeting_cancelled']);
  });

  it('has no time left before tomorrow once the working day is over', async () => {
    const meetingId = await story.hasPlanned(petra, everybody());
    story.now = berlin('2026-11-30T17:30');
    expect(await story.opensPoll(petra, meetingId, [TUESDAY])).toEqual(refused('poll_closes_too_late'));
  });
});

describe('a fixed meeting', () => {
  const calendar = (meetingId: string) =>
    database.db
      .selectFrom('meetingCalendar')
      .select(['toldSequence', 'dueAt'])
      .where('meetingId', '=', meetingId)
      .executeTakeFirst();

  it('is fixed once: whoever is late is told so, and nobody is told twice', async () => {
    const meetingId = await story.hasPlanned(petra, everybody());
    const { version } = await story.row(meetingId);
    const fix = (startsAt: string) =>
      story.run(petra.scope, (trx, now) =>
        fixMeeting(trx, petra.scope, { meetingId, version, at: { startsAt: berlin(startsAt) } }, now),
      );
    expect(await Promise.all([fix(TUESDAY), fix(WEDNESDAY)])).toEqual([done, refused('already_fixed')]);
    expect(await fix(TUESDAY)).toEqual(done);
    expect(await story.told()).toEqual(everybody().map(({ name }) => `${name} meeting_fixed`));
    expect((await calendar(meetingId))?.dueAt).not.toBeNull();
  });

  it('that is moved and then called off tells everybody once of each, and calendars count along', async () => {
    const meetingId = await fixedAt(TUESDAY);
    const { sequence } = await story.row(meetingId);
    expect(await story.does(petra, moveMeeting, meetingId, { startsAt: berlin(THURSDAY) })).toEqual(done);
    // Again, as a client does that lost the answer.
    expect(await story.does(petra, moveMeeting, meetingId, { startsAt: berlin(THURSDAY) })).toEqual(done);
    expect(await story.does(petra, cancelMeeting, meetingId, {})).toEqual(done);
    expect(await story.does(petra, cancelMeeting, meetingId, {})).toEqual(done);
    const told = await story.told();
    for (const { name } of everybody())
      expect(told.filter((one) => one.startsWith(name))).toEqual(
        ['meeting_cancelled', 'meeting_fixed', 'meeting_moved'].map((kind) => `${name} ${kind}`),
      );
    const row = await story.row(meetingId);
    expect([row.state, row.sequence, row.version]).toEqual(['cancelled', sequence + 2, 4]);
    expect(await story.does(petra, moveMeeting, meetingId, { startsAt: berlin(TUESDAY) })).toEqual(
      refused('already_cancelled'),
    );
  });

  it('is moved by nobody who has not seen the last change', async () => {
    const meetingId = await fixedAt(TUESDAY);
    const { version } = await story.row(meetingId);
    await story.does(petra, changeMeeting, meetingId, { title: 'Andere Runde' as GuardedText });
    const late = await story.run(petra.scope, (trx, now) =>
      moveMeeting(trx, petra.scope, { meetingId, version, startsAt: berlin(THURSDAY) }, now),
    );
    expect(late).toEqual(refused('changed_meanwhile'));
    expect(await story.does(petra, moveMeeting, meetingId, { startsAt: berlin('2026-12-05T10:00') })).toEqual(
      refused('nobody_works'),
    );
    expect(await stateOf(meetingId)).toBe('fixed 2026-12-01T10:00:00');
  });

  it('tells whoever is added and whoever is removed, and nobody else', async () => {
    const meetingId = await fixedAt(TUESDAY, [jana, murat]);
    const participants = [jana, olga].map(({ id }) => ({ staffId: id, required: true }));
    await story.does(petra, changeMeeting, meetingId, { participants });
    expect(await story.told()).toEqual([
      'Jana Brandt meeting_fixed',
      'Murat Aydin meeting_cancelled',
      'Murat Aydin meeting_fixed',
      'Olga Petrova meeting_fixed',
    ]);
    await expect(story.seenBy(murat, meetingId)).rejects.toThrow();
    expect(await story.does(petra, changeMeeting, meetingId, { participants: [] })).toEqual(
      refused('no_participants'),
    );
  });

  it('tells everybody of another place, and whoever comes with it only once', async () => {
    const meetingId = await fixedAt(TUESDAY, [jana, murat]);
    const place = { mode: 'on_site' as const, placeMunicipalityId: cooperation.at('Welver').id };
    const participants = everybody().map(({ id }) => ({ staffId: id, required: true }));
    await story.does(petra, changeMeeting, meetingId, { place, participants });
    expect(await story.told(['meeting_moved', 'meeting_fixed'])).toEqual([
      'Jana Brandt meeting_fixed',
      'Jana Brandt meeting_moved',
      'Murat Aydin meeting_fixed',
      'Murat Aydin meeting_moved',
      'Olga Petrova meeting_fixed',
    ]);
  });

  it('plans its reminders anew when it moves; those of the old time are out of date', async () => {
    const meetingId = await fixedAt(TUESDAY, [jana]);
    await story.does(petra, moveMeeting, meetingId, { startsAt: berlin(THURSDAY) });
    const { sequence } = await story.row(meetingId);
    const rows = await database.db
      .selectFrom('outbox')
      .select(['dueAt', 'data'])
      .where('cooperationId', '=', cooperation.id)
      .where('kind', '=', 'meeting_reminder')
      .orderBy('dueAt')
      .execute();
    expect(
      rows
        .filter(({ data }) => (data as { sequence: number }).sequence === sequence)
        .map(({ dueAt }) => dueAt.toString()),
    ).toEqual([berlin('2026-12-01T10:00'), berlin('2026-12-03T09:00')].map(String));
  });

  it('is in the hands of a lead while its organiser is away, who may take it over', async () => {
    const meetingId = await fixedAt(TUESDAY);
    const sabine = cooperation.person('Sabine Ostermann');
    expect(await story.does(sabine, cancelMeeting, meetingId, {})).toEqual(refused('not_allowed'));
    expect(await story.does(sabine, takeOverMeeting, meetingId, {})).toEqual(refused('organiser_here'));
    await anAbsence(database.db, cooperation, { of: petra, from: '2026-11-23' });
    expect(await story.does(sabine, takeOverMeeting, meetingId, {})).toEqual(done);
    expect((await story.seenBy(sabine, meetingId)).organiser.name).toBe('Sabine Ostermann');
    expect(await story.does(sabine, moveMeeting, meetingId, { startsAt: berlin(THURSDAY) })).toEqual(done);
  });

  it('took place when it has ended', async () => {
    const meetingId = await fixedAt(TUESDAY);
    await story.at('2026-12-01T10:59');
    expect((await story.row(meetingId)).state).toBe('fixed');
    await story.at('2026-12-01T11:00');
    expect((await story.row(meetingId)).state).toBe('held');
    expect(await story.does(petra, cancelMeeting, meetingId, {})).toEqual(refused('already_held'));
  });
});

describe('who sees what', () => {
  it('the expert network sees meetings it is invited to, and nothing else', async () => {
    const expert = await aStaffMember(database.db, cooperation, {
      name: 'Ina Sommer',
      at: cooperation.at('Welver'),
      roles: ['expert_network'],
    });
    const invited = await fixedAt(TUESDAY, [jana, expert]);
    await fixedAt(WEDNESDAY);
    const list = await runQuery(database.db, expert.scope, (trx) =>
      listMeetings(trx, expert.scope, story.now),
    );
    expect(list.upcoming.map(({ meetingId }) => meetingId)).toEqual([invited]);
    expect([list.all, list.missing, list.maySchedule]).toEqual([null, null, false]);
  });

  it('a lead sees all that is to come, and in which quarter something is missing', async () => {
    const meetingId = await fixedAt(TUESDAY);
    const sabine = cooperation.person('Sabine Ostermann');
    const list = await runQuery(database.db, sabine.scope, (trx) =>
      listMeetings(trx, sabine.scope, story.now),
    );
    expect([list.upcoming, list.all?.map((row) => row.meetingId)]).toEqual([[], [meetingId]]);
    expect(list.missing?.[0]).toMatchObject({ template: 'caseworker_training', period: '2026-Q4' });
  });
});
