import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCooperation, anAbsence, NOW, type TestCooperation } from '../../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../../testing/database.ts';
import type { MeetingState, MeetingTemplate } from '../../../db/meetingTables.ts';
import { runCommand, runQuery } from '../../../db/run.ts';
import { newId } from '../../../kernel/ids.ts';
import { dayOf, type Instant, instant } from '../../../kernel/time.ts';
import { missingMeetings } from '../queries/missingMeetings.ts';
import { isTimeToReport, reportMissingMeetings } from './reportMissingMeetings.ts';

let database: TestDatabase;
let cooperation: TestCooperation;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db, {
    secondments: 'none',
    agreements: 'none',
    authorities: 'none',
  });
});
afterAll(() => database.close());

const aMeeting = async (template: MeetingTemplate, startsAt: string, state: MeetingState = 'fixed') => {
  const begins = instant(startsAt);
  const day = dayOf(begins);
  await database.db
    .insertInto('meeting')
    .values({
      cooperationId: cooperation.id,
      id: newId(NOW),
      seriesId: null,
      occursOn: null,
      template,
      title: 'Besprechung',
      organiserStaffId: cooperation.person('Petra Vogt').id,
      state,
      durationMinutes: 60,
      windowFrom: day,
      windowUntil: day.add({ days: 1 }),
      mode: 'online',
      placeMunicipalityId: null,
      startsAt: begins,
      endsAt: begins.add({ hours: 1 }),
      pollClosesAt: null,
      createdAt: NOW,
      changedAt: NOW,
    })
    .execute();
};

const missing = async (now: Instant = NOW) => {
  const scope = cooperation.systemScope;
  const found = await runQuery(database.db, scope, (trx) => missingMeetings(trx, scope, now));
  return found.map(({ template, period }) => `${template} ${period}`);
};

const report = async (now: string) => {
  const scope = cooperation.systemScope;
  return (await runCommand(database.db, scope, (trx) => reportMissingMeetings(trx, scope, instant(now))))
    .told;
};

const told = async () => {
  const rows = await database.db
    .selectFrom('outbox')
    .innerJoin('staff', 'staff.id', 'outbox.recipientStaffId')
    .select(['displayName', 'kind', 'data', 'subjectId'])
    .where('outbox.cooperationId', '=', cooperation.id)
    .orderBy('displayName')
    .execute();
  return rows.map(({ displayName, data }) => ({ displayName, ...(data as object) }));
};

describe('a period without the meeting it should have', () => {
  it('is found for each kind, this one and the next', async () => {
    expect(await missing()).toEqual([
      'caseworker_training 2026-Q4',
      'caseworker_training 2027-Q1',
      'steering_committee 2026-H2',
      'steering_committee 2027-H1',
      'coordination_group 2026-H2',
      'coordination_group 2027-H1',
    ]);
  });

  it('is none when one is fixed or was held; what is planned or called off is not enough', async () => {
    await aMeeting('caseworker_training', '2026-10-13T07:00:00Z', 'held');
    await aMeeting('caseworker_training', '2027-01-12T08:00:00Z', 'cancelled');
    await aMeeting('steering_committee', '2027-02-25T13:00:00Z');
    await aMeeting('other', '2026-12-10T08:00:00Z');
    expect(await missing()).toEqual([
      'caseworker_training 2027-Q1',
      'steering_committee 2026-H2',
      'coordination_group 2026-H2',
      'coordination_group 2027-H1',
    ]);
  });

  it('begins and ends at midnight in Berlin', async () => {
    // Half past midnight of New Year's Day in Berlin is still December in UTC.
    await aMeeting('caseworker_training', '2026-12-31T23:30:00Z');
    expect(await missing()).toContain('caseworker_training 2026-Q4');
    expect(await missing()).not.toContain('caseworker_training 2027-Q1');
  });

  it('matters to one cooperation only', async () => {
    const other = await aCooperation(database.db, {
      secondments: 'none',
      agreements: 'none',
      authorities: 'none',
    });
    await aMeeting('caseworker_training', '2026-12-10T08:00:00Z');
    const scope = other.systemScope;
    const found = await runQuery(database.db, scope, (trx) => missingMeetings(trx, scope, NOW));
    expect(found).toHaveLength(6);
  });
});

describe('the report', () => {
  beforeEach(async () => {
    await aMeeting('steering_committee', '2026-09-24T12:00:00Z', 'held');
    await aMeeting('coordination_group', '2026-10-14T08:00:00Z', 'held');
  });

  it('tells every lead two months before the end, and once more when one is left', async () => {
    expect(await report('2026-10-30T08:00:00Z')).toBe(0);
    expect(await report('2026-11-02T08:00:00Z')).toBe(3);
    expect(await report('2026-11-02T09:00:00Z')).toBe(0);
    expect(await report('2026-11-20T08:00:00Z')).toBe(0);
    expect(await told()).toEqual(
      ['Heinz Wiemer', 'Petra Vogt', 'Sabine Ostermann'].map((displayName) => ({
        displayName,
        template: 'caseworker_training',
        period: '2026-Q4',
        monthsLeft: 2,
      })),
    );
    expect(await report('2026-12-01T08:00:00Z')).toBe(3);
    expect(await report('2026-12-02T08:00:00Z')).toBe(0);
    expect((await told()).filter((one) => 'monthsLeft' in one && one.monthsLeft === 1)).toHaveLength(3);
  });

  it('tells her deputy while a lead is away, and not her once more when she is back', async () => {
    await anAbsence(database.db, cooperation, { of: cooperation.person('Petra Vogt'), from: '2026-12-01' });
    expect(await report('2026-12-01T08:00:00Z')).toBe(3);
    expect((await told()).map(({ displayName }) => displayName)).toEqual([
      'Heinz Wiemer',
      'Sabine Ostermann',
      'Tobias Krüger',
    ]);
    expect(await report('2026-12-02T08:00:00Z')).toBe(0);
  });

  it('tells a lead as soon as there is somebody to tell', async () => {
    for (const name of ['Petra Vogt', 'Tobias Krüger']) {
      await anAbsence(database.db, cooperation, { of: cooperation.person(name), from: '2026-12-01' });
    }
    expect(await report('2026-12-01T08:00:00Z')).toBe(2);
    expect(await report('2026-12-02T08:00:00Z')).toBe(1);
  });

  it('says nothing where one is fixed', async () => {
    await aMeeting('caseworker_training', '2026-12-22T08:00:00Z');
    expect(await report('2026-12-01T08:00:00Z')).toBe(0);
  });

  it.each([
    ['Monday at eight', '2026-11-23T08:00:00+01:00', true],
    ['Monday at noon', '2026-11-23T12:00:00+01:00', false],
    ['Monday at seven', '2026-11-23T07:00:00+01:00', false],
    ['Sunday at eight', '2026-11-22T08:00:00+01:00', false],
    ['Christmas Day at eight', '2026-12-25T08:00:00+01:00', false],
    ['a summer Monday at half past seven', '2026-07-06T05:30:00Z', true],
  ])('is made on working mornings: %s', (_, moment, expected) => {
    expect(isTimeToReport(instant(moment))).toBe(expected);
  });
});
