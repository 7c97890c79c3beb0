import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCooperation, aCover, aDuty, anAbsence } from './builders.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('two cooperations fit into one database and know their people by name', async () => {
  const { db } = database;
  const one = await aCooperation(db);
  const two = await aCooperation(db, { secondments: 'none', agreements: 'none', authorities: 'none' });
  const [jana, murat] = [one.person('Jana Brandt'), one.person('Murat Aydin')];
  await aDuty(db, one, { of: jana, at: one.at('Lippetal').desk, day: '2026-11-30', half: 'morning' });
  await anAbsence(db, one, { of: jana, from: '2026-12-01' });
  await aCover(db, one, {
    by: murat,
    of: jana,
    at: one.at('Lippetal').desk,
    day: '2026-12-02',
    half: 'morning',
  });

  const staff = await db.selectFrom('staff').select(['cooperationId']).execute();
  expect(staff.filter((row) => row.cooperationId === one.id)).toHaveLength(10);
  expect(staff.filter((row) => row.cooperationId === two.id)).toHaveLength(10);
  const secondments = await db.selectFrom('secondment').select('cooperationId').execute();
  expect(new Set(secondments.map((row) => row.cooperationId))).toEqual(new Set([one.id]));
  expect(() => one.person('Nobody')).toThrow('Nobody is not in this cooperation.');
});
