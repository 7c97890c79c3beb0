import { runCommand } from '@verbund/domain/db/run';
import { instant } from '@verbund/domain/kernel/time';
import { reportMissingMeetings } from '@verbund/domain/meeting/series/commands/reportMissingMeetings';
import { aCooperation, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chats, openChats, wordsOf } from '../../testing/chats.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let chats: Chats;
const DECEMBER = instant('2026-12-01T08:00:00+01:00');

beforeAll(async () => {
  database = await createTestDatabase();
  cooperation = await aCooperation(database.db);
  chats = await openChats(database.db, cooperation, { now: DECEMBER });
});
afterAll(() => database.close());

it('leads read which regular meeting has no date, and until when', async () => {
  const scope = cooperation.systemScope;
  await runCommand(database.db, scope, (trx) => reportMissingMeetings(trx, scope, DECEMBER));
  const said = (await chats.at('Petra Vogt').inbox()).map(wordsOf).join('\n');
  expect(said).toContain(
    'Schulung der Sachbearbeitung: Im 4. Quartal 2026 steht noch kein Termin. Es endet in weniger als einem Monat. Bitte plant einen.',
  );
  expect(said).toContain('Lenkungsausschuss: Im 2. Halbjahr 2026 steht noch kein Termin.');
  expect(said).toContain('Steuerungsgruppe: Im 2. Halbjahr 2026 steht noch kein Termin.');
});
