import { runCommand } from '@verbund/domain/db/run';
import { newId } from '@verbund/domain/kernel/ids';
import { instant, plainDate } from '@verbund/domain/kernel/time';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import { startSeries } from '@verbund/domain/meeting/series/commands/startSeries';
import { aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../testing/services.ts';
import { keepMeetingSeries } from './keepMeetingSeries.ts';
import { reportMissingMeetings } from './reportMissingMeetings.ts';

let database: TestDatabase;
let services: TestServices;
let cooperation: TestCooperation;

const hasSeries = async (of: TestCooperation): Promise<void> => {
  const { scope, id } = of.person('Petra Vogt');
  const jana = of.person('Jana Brandt');
  const result = await runCommand(database.db, scope, (trx) =>
    startSeries(
      trx,
      scope,
      {
        clientKey: newId(NOW),
        template: 'caseworker_training',
        title: 'Schulung' as GuardedText,
        startsOn: plainDate('2026-12-01'),
        endsBefore: plainDate('2027-12-01'),
        mode: 'online',
        placeMunicipalityId: null,
        participants: [id, jana.id].map((staffId) => ({ staffId, required: false })),
      },
      NOW,
    ),
  );
  if (!result.ok) throw new Error(result.reason);
};

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await database.db.deleteFrom('meetingSeriesParticipant').execute();
  await database.db.deleteFrom('meetingCalendar').execute();
  await database.db.deleteFrom('meetingParticipant').execute();
  await database.db.deleteFrom('meeting').execute();
  await database.db.deleteFrom('meetingSeries').execute();
  services = await testServices(database.db, NOW);
  cooperation = await aCooperation(database.db);
  await hasSeries(cooperation);
});
afterAll(() => database.close());

const JANUARY = instant('2027-01-20T09:00:00+01:00');

describe('the timer that keeps series', () => {
  it('makes the next meeting in every cooperation when its time has come, once, and wakes the dispatcher', async () => {
    await hasSeries(await aCooperation(database.db));
    expect(await keepMeetingSeries.run(services, NOW)).toEqual({ made: 0 });
    expect(services.woken).toBe(0);
    expect(await keepMeetingSeries.run(services, JANUARY)).toEqual({ made: 2 });
    expect(services.woken).toBe(1);
    expect(await keepMeetingSeries.run(services, JANUARY)).toEqual({ made: 0 });
  });

  it('leaves a series alone that has ended', async () => {
    await database.db
      .updateTable('meetingSeries')
      .set({ endsBefore: plainDate('2027-01-20') })
      .execute();
    expect(await keepMeetingSeries.run(services, JANUARY)).toEqual({ made: 0 });
  });

  it('goes on with the others when one fails, and reports the failure', async () => {
    await database.db.updateTable('meetingSeries').set({ rule: 'FREQ=NEVER' }).execute();
    await hasSeries(await aCooperation(database.db));
    await expect(keepMeetingSeries.run(services, JANUARY)).rejects.toThrow('The meetings of 1 series');
    expect(services.logged).toMatchObject([{ cooperationId: cooperation.id }]);
    expect(await keepMeetingSeries.run(services, JANUARY).catch(() => 'failed again')).toBe('failed again');
  });
});

describe('the timer that reports missing meetings', () => {
  const count = async () => {
    const rows = await database.db
      .selectFrom('outbox')
      .select('id')
      .where('cooperationId', '=', cooperation.id)
      .where('kind', '=', 'meeting_missing')
      .execute();
    return rows.length;
  };

  it('tells the leads of a cooperation in the morning, once', async () => {
    // The training of the quarter, and of the half-year steering committee and coordination group.
    const morning = instant('2026-12-01T08:00:00+01:00');
    expect(await reportMissingMeetings.run(services, instant('2026-12-01T13:00:00+01:00'))).toEqual({
      told: 0,
    });
    await reportMissingMeetings.run(services, morning);
    expect(await count()).toBe(9);
    expect(services.woken).toBe(1);
    await reportMissingMeetings.run(services, morning);
    expect(await count()).toBe(9);
  });
});
