import { runCommand } from '@verbund/domain/db/run';
import { refused } from '@verbund/domain/kernel/result';
import { SearchLibrary } from '@verbund/domain/question/library/searchLibrary';
import { aCooperation, NOW } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Directories } from './directory.ts';
import { startVisit, type Visit } from './visit.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('a refused command leaves nothing behind, and the turn goes on', async () => {
  const verbund = await aCooperation(database.db);
  const { scope, id, name, municipalityId } = verbund.person('Jana Brandt');
  const known = { scope, staffId: id, name, municipalityId, municipalityName: 'Lippetal' };
  const rename = (visit: Visit, displayName: string) =>
    visit.run(async (trx) => {
      await trx.updateTable('staff').set({ displayName }).where('id', '=', id).execute();
      return displayName === 'Falsch' ? refused('not_allowed') : null;
    });
  await runCommand(database.db, scope, async (trx) => {
    const visit = startVisit(
      trx,
      () => undefined,
      { directories: new Directories(), library: new SearchLibrary() },
      known,
      NOW,
      'de',
    );
    await rename(visit, 'Jana Brandt-Lohse');
    await rename(visit, 'Falsch');
  });
  const row = await database.db
    .selectFrom('staff')
    .select('displayName')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(row.displayName).toBe('Jana Brandt-Lohse');
});

test('names are read anew after a minute', async () => {
  const verbund = await aCooperation(database.db);
  const { scope } = verbund.person('Jana Brandt');
  const directories = new Directories();
  const nameAt = (seconds: number) =>
    runCommand(database.db, scope, async (trx) => {
      const { areaNames } = await directories.of(trx, scope, NOW.add({ seconds }));
      return areaNames.WOG?.de;
    });
  expect(await nameAt(0)).toBe('Wohngeld');
  await database.db
    .updateTable('subjectArea')
    .set({ nameDe: 'Wohngeldstelle' })
    .where('cooperationId', '=', verbund.id)
    .where('code', '=', 'WOG')
    .execute();
  expect(await nameAt(59)).toBe('Wohngeld');
  expect(await nameAt(60)).toBe('Wohngeldstelle');
});
