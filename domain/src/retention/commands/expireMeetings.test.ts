import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCooperation, NOW, type TestCooperation, type TestStaff } from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { berlin, MeetingStory } from '../../../testing/meetingStory.ts';
import { runCommand } from '../../db/run.ts';
import type { Tables } from '../../db/tables.ts';
import { closeImprovement } from '../../improvement/commands/closeImprovement.ts';
import type { Instant } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import { addDecision } from '../../meeting/commands/addDecision.ts';
import { makeDisclosureLink } from '../../membership/commands/makeDisclosureLink.ts';
import { listCooperationsWithExpired } from '../queries/listCooperationsWithExpired.ts';
import { expireRecords } from './expireRecords.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let story: MeetingStory;
let petra: TestStaff;

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
  petra = cooperation.person('Petra Vogt');
});
afterAll(() => database.close());

const expire = (now: Instant) =>
  runCommand(database.db, cooperation.systemScope, (trx) =>
    expireRecords(trx, cooperation.systemScope, { limit: 100 }, now),
  );
const count = async (table: keyof Tables): Promise<number> => {
  const rows = await database.db
    .selectFrom(table)
    .select('cooperationId')
    .where('cooperationId', '=', cooperation.id)
    .execute();
  return rows.length;
};
const isFound = async (now: Instant) =>
  (await listCooperationsWithExpired(database.db, now)).includes(cooperation.id);

describe('meetings past their time', () => {
  it('lose their votes after three months and everything after 24, but for what is still to do', async () => {
    const jana = cooperation.person('Jana Brandt');
    const meetingId = await story.hasPlanned(petra, [jana]);
    await story.opensPoll(petra, meetingId, ['2026-12-01T10:00']);
    await story.votes(jana, meetingId, ['yes']);
    await story.at('2026-12-01T11:00');
    const decided = await story.run(petra.scope, (trx, now) =>
      addDecision(
        trx,
        petra.scope,
        {
          meetingId,
          clientKey: crypto.randomUUID(),
          text: 'Der Vordruck wird einheitlich.' as GuardedText,
          ownerStaffId: jana.id,
          dueOn: null,
        },
        now,
      ),
    );
    expect(decided.ok).toBe(true);

    expect(await isFound(berlin('2027-03-01T10:59'))).toBe(false);
    expect(await isFound(berlin('2027-03-01T11:01'))).toBe(true);
    expect((await expire(berlin('2027-03-01T11:01'))).votes).toBe(1);
    expect([await count('meetingVote'), await count('meetingSlot')]).toEqual([0, 1]);
    expect((await expire(berlin('2028-12-01T10:59'))).meetings).toBe(0);
    expect((await expire(berlin('2028-12-01T11:01'))).meetings).toBe(1);
    for (const table of [
      'meeting',
      'meetingParticipant',
      'meetingSlot',
      'meetingDecision',
      'meetingCalendar',
    ] as const)
      expect([table, await count(table)]).toEqual([table, 0]);
    expect(await count('improvement')).toBe(1);

    const { id: improvementId } = await database.db
      .selectFrom('improvement')
      .select('id')
      .where('cooperationId', '=', cooperation.id)
      .executeTakeFirstOrThrow();
    story.now = berlin('2029-01-10T10:00');
    const outcome = 'Liegt vor.' as GuardedText;
    await story.run(jana.scope, (trx, now) =>
      closeImprovement(trx, jana.scope, { improvementId, version: 1, as: 'done', outcome }, now),
    );
    expect((await expire(berlin('2031-01-10T09:59'))).improvements).toBe(0);
    expect((await expire(berlin('2031-01-10T10:01'))).improvements).toBe(1);
  });

  it('are kept while they are to come, however long ago they were planned', async () => {
    await story.hasPlanned(petra, [cooperation.person('Jana Brandt')], {
      startsAt: berlin('2029-01-10T10:00'),
    });
    expect((await expire(berlin('2029-01-09T10:00'))).meetings).toBe(0);
  });
});

describe('links to a self-disclosure', () => {
  it('are deleted when their quarter of an hour is over', async () => {
    await story.run(petra.scope, (trx, now) => makeDisclosureLink(trx, petra.scope, now));
    expect((await expire(NOW.add({ minutes: 14 }))).disclosureLinks).toBe(0);
    expect((await expire(NOW.add({ minutes: 15 }))).disclosureLinks).toBe(1);
  });
});
