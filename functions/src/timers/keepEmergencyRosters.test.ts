import { runCommand, runQuery } from '@verbund/domain/db/run';
import { nameRecipients } from '@verbund/domain/emergencyRoster/commands/nameRecipients';
import { listEmergencyRosters } from '@verbund/domain/emergencyRoster/queries/listEmergencyRosters';
import { instant } from '@verbund/domain/kernel/time';
import { expireEmergencyRosters } from '@verbund/domain/retention/commands/expireEmergencyRosters';
import { aCooperation, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestServices, testServices } from '../../testing/services.ts';
import { keepEmergencyRosters } from './keepEmergencyRosters.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let services: TestServices;

/** Six in Berlin on a Tuesday in winter. */
const SIX = instant('2026-11-24T05:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  await database.db.deleteFrom('emergencyRoster').execute();
  await database.db.deleteFrom('outbox').execute();
  services = await testServices(database.db, SIX);
  cooperation = await aCooperation(database.db);
});
afterAll(() => database.close());

const run = (now = SIX) => keepEmergencyRosters.run(services, now);
const kept = () =>
  database.db.selectFrom('emergencyRoster').selectAll().where('cooperationId', '=', cooperation.id).execute();
const told = async () => {
  const rows = await database.db
    .selectFrom('outbox')
    .innerJoin('staff', 'staff.id', 'outbox.recipientStaffId')
    .select('staff.displayName')
    .where('outbox.cooperationId', '=', cooperation.id)
    .orderBy('staff.displayName')
    .execute();
  return rows.map(({ displayName }) => displayName);
};

describe('the emergency rosters', () => {
  it('are there for every municipality at six, once, and the leads are told', async () => {
    await run();
    const rows = await kept();
    expect(rows).toHaveLength(3);
    expect(rows.map(({ asOf }) => asOf.toString())).toEqual(Array(3).fill('2026-11-24T05:00:00Z'));
    for (const { pdf } of rows) expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
    expect(await told()).toEqual(['Heinz Wiemer', 'Petra Vogt', 'Sabine Ostermann']);
    expect(services.woken).toBe(1);
    await run();
    expect(await kept()).toHaveLength(3);
    expect(services.woken).toBe(1);
  });

  it.each([
    ['before six in winter', '2026-11-24T04:59:00Z', 0],
    ['before six in summer', '2026-07-14T03:59:00Z', 0],
    ['at six in summer', '2026-07-14T04:00:00Z', 3],
    ['on a Sunday', '2026-11-22T05:00:00Z', 0],
    ['on a holiday', '2026-12-25T06:00:00Z', 0],
    ['late, after the host was down', '2026-11-24T09:00:00Z', 3],
  ])('%s: %s makes %i', async (_when, moment, count) => {
    await run(instant(moment));
    expect(await kept()).toHaveLength(count);
  });

  it('go to whom the municipality has named instead of its leads', async () => {
    const petra = cooperation.person('Petra Vogt').scope;
    const name = (staffIds: string[], by = petra) =>
      runCommand(database.db, by, (trx) => nameRecipients(trx, by, { staffIds }, SIX));
    expect(await name([cooperation.person('Jana Brandt').id])).toEqual({ ok: true, value: null });
    expect(await name([], cooperation.person('Jana Brandt').scope)).toEqual({
      ok: false,
      reason: 'not_allowed',
    });
    expect(await name([crypto.randomUUID()])).toEqual({ ok: false, reason: 'not_found' });
    await run();
    expect(await told()).toEqual(['Heinz Wiemer', 'Jana Brandt', 'Sabine Ostermann']);
    const { recipients, isDefault, rosters } = await runQuery(database.db, petra, (trx) =>
      listEmergencyRosters(trx, petra, SIX),
    );
    expect(recipients.map((person) => person.name)).toEqual(['Jana Brandt']);
    expect(isDefault).toBe(false);
    expect(rosters.map(({ municipalityName }) => municipalityName)).toEqual([
      'Lippetal',
      'Möhnesee',
      'Welver',
    ]);
  });

  it('are kept for fourteen days', async () => {
    await run();
    const expire = (days: number) =>
      runCommand(database.db, cooperation.systemScope, (trx) =>
        expireEmergencyRosters(trx, cooperation.systemScope, SIX.add({ hours: 24 * days })),
      );
    expect(await expire(14)).toBe(0);
    expect(await expire(15)).toBe(3);
  });
});
