import { aCooperation, aDuty, anAbsence, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { CoverStory } from '@verbund/domain/testing/coverStory';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../testing/services.ts';
import { advanceCoverWaves } from './advanceCoverWaves.ts';
import { escalateCover } from './escalateCover.ts';
import { expireRecords } from './expireRecords.ts';

let database: TestDatabase;
let services: TestServices;
let cooperation: TestCooperation;
let requestId: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await database.db.deleteFrom('coverRound').execute();
  services = await testServices(database.db, NOW);
  cooperation = await aCooperation(database.db);
  requestId = await hasAsked(cooperation);
});
afterAll(() => database.close());

const hasAsked = async (by: TestCooperation): Promise<string> => {
  const jana = by.person('Jana Brandt');
  await aDuty(database.db, by, { of: jana, at: by.at('Lippetal').desk, day: '2026-12-10', half: 'morning' });
  return new CoverStory(database.db, by).hasAsked(jana, { days: '2026-12-10', part: 'morning' });
};

const round = (id = requestId) =>
  database.db
    .selectFrom('coverRound')
    .select(['stage', 'wave', 'dueAt'])
    .where('requestId', '=', id)
    .executeTakeFirstOrThrow();

/** Runs both cover timers at the moment the round is due next. */
const passTime = async () => {
  const { dueAt } = await round();
  if (dueAt) services.now = dueAt;
  await advanceCoverWaves.run(services, services.now);
  await escalateCover.run(services, services.now);
};

describe('the timers of cover', () => {
  it('leave a search alone before its time', async () => {
    expect(await advanceCoverWaves.run(services, NOW)).toEqual({ advanced: 0 });
    expect(services.woken).toBe(0);
  });

  it('ask the next wave when its time has come, and wake the dispatcher', async () => {
    const before = await round();
    await passTime();
    expect((await round()).wave).toBe(before.wave + 1);
    expect(services.woken).toBe(1);
  });

  it('leave no search to lapse: from the waves to the lead, to all leads, to the word that the desk stays open', async () => {
    const stages: string[] = [];
    for (let step = 0; step < 10; step += 1) {
      const { stage } = await round();
      if (stages.at(-1) !== stage) stages.push(stage);
      if (stage === 'left_open') break;
      await passTime();
    }
    expect(stages).toEqual(['wave', 'lead', 'all_leads', 'left_open']);
  });

  it('go on with the other cooperations when one search fails, and report the failure', async () => {
    const other = await aCooperation(database.db);
    const healthy = await hasAsked(other);
    await database.db
      .updateTable('coverRound')
      .set({ dueAt: NOW })
      .where('requestId', 'in', [requestId, healthy])
      .execute();
    // Settings nobody can read make every command of this cooperation fail.
    await database.db
      .updateTable('cooperation')
      .set({ settings: '"unreadable"' })
      .where('id', '=', cooperation.id)
      .execute();
    await expect(advanceCoverWaves.run(services, NOW)).rejects.toThrow('1 searches could not be moved on.');
    expect((await round(healthy)).wave).toBe(2);
    expect(services.logged).toMatchObject([
      { message: 'A search could not be moved on', cooperationId: cooperation.id },
    ]);
  });
});

describe('the timer of retention', () => {
  it('deletes in every cooperation what is past its time', async () => {
    const other = await aCooperation(database.db);
    for (const each of [cooperation, other]) {
      await anAbsence(database.db, each, { of: each.person('Jana Brandt'), from: '2026-01-12' });
    }
    const counts = await expireRecords.run(services, NOW);
    expect(counts).toMatchObject({ absences: 2, covers: 0, cases: 0, notifications: 0 });
    expect(await expireRecords.run(services, NOW)).toEqual({});
  });
});
