import { runCommand } from '@verbund/domain/db/run';
import type { Trx } from '@verbund/domain/db/types';
import type { Result } from '@verbund/domain/kernel/result';
import { plainDate, Temporal } from '@verbund/domain/kernel/time';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import { changeSeries } from '@verbund/domain/meeting/series/commands/changeSeries';
import { endSeries } from '@verbund/domain/meeting/series/commands/endSeries';
import { startSeries } from '@verbund/domain/meeting/series/commands/startSeries';
import type { NewSeries, SeriesChange } from '@verbund/domain/meeting/series/types';
import { aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Chats, openChats, wordsOf } from '../../testing/chats.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let chats: Chats;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db, {
    secondments: 'none',
    agreements: 'none',
    authorities: 'none',
  });
  chats = await openChats(database.db, cooperation, { now: NOW });
});
afterAll(() => database.close());

const heard = async (name: string) => (await chats.at(name).inbox()).map(wordsOf).join('\n');

const petraDoes = async <T>(command: (trx: Trx) => Promise<Result<T, string>>): Promise<T> => {
  const done = await runCommand(database.db, cooperation.person('Petra Vogt').scope, command);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
};

const invited = (...names: string[]) =>
  names.map((name) => ({ staffId: cooperation.person(name).id, required: false }));

const starts = async (changes: Partial<NewSeries> = {}): Promise<string> => {
  const { scope } = cooperation.person('Petra Vogt');
  const series: NewSeries = {
    clientKey: crypto.randomUUID(),
    template: 'caseworker_training',
    title: 'Schulung im *Verbund*' as GuardedText,
    startsOn: plainDate('2026-12-01'),
    endsBefore: null,
    mode: 'hybrid',
    placeMunicipalityId: cooperation.at('Welver').id,
    participants: invited('Jana Brandt', 'Murat Aydin'),
    ...changes,
  };
  return (await petraDoes((trx) => startSeries(trx, scope, series, NOW))).seriesId;
};

const changes = async (seriesId: string, change: Omit<SeriesChange, 'seriesId' | 'changedAt'>) => {
  const { scope } = cooperation.person('Petra Vogt');
  const { changedAt } = await database.db
    .selectFrom('meetingSeries')
    .select('changedAt')
    .where('id', '=', seriesId)
    .executeTakeFirstOrThrow();
  await petraDoes((trx) => changeSeries(trx, scope, { seriesId, changedAt, ...change }, NOW));
};

it('whoever is invited to a weekly series hears of it once: how often, where, the first dates', async () => {
  await starts({ rule: 'FREQ=WEEKLY;BYDAY=TU' });
  const [message, ...others] = await chats.at('Jana Brandt').inbox();
  expect(others).toEqual([]);
  if (!message) throw new Error('She has heard nothing.');
  const said = wordsOf(message);
  expect(said).toContain('Petra Vogt lädt dich zu einer Terminreihe ein: „Schulung im \\*Verbund\\*“.');
  expect(said).toContain('Sie findet so statt: jeden Dienstag, 9:00 Uhr, im Rathaus Welver oder online.');
  expect(said).toContain('Die nächsten Termine: Di., 1.12.; Di., 8.12.; Di., 15.12. und weitere.');
  expect(said).toContain('Terminreihen ansehen');
  expect(await chats.at('Petra Vogt').inbox()).toEqual([]);
});

it('a change is said once as it is in the end, and to whoever is new as an invitation', async () => {
  const seriesId = await starts();
  await chats.at('Jana Brandt').inbox();
  await chats.at('Murat Aydin').inbox();
  await changes(seriesId, { at: Temporal.PlainTime.from('13:00') });
  await changes(seriesId, {
    at: Temporal.PlainTime.from('14:30'),
    endsBefore: plainDate('2027-05-01'),
    participants: invited('Jana Brandt', 'Olga Petrova'),
  });
  const jana = await heard('Jana Brandt');
  expect(jana.match(/ist geändert/g)).toHaveLength(1);
  expect(jana).toContain('am zweiten Dienstag im Januar, April, Juli und Oktober, 14:30 Uhr');
  expect(jana).toContain('Die nächsten Termine: Di., 12.1.2027; Di., 13.4.2027.');
  expect(jana).toContain('Ab 1.5.2027 gibt es keinen mehr.');
  expect(await heard('Murat Aydin')).toContain(
    'Zur Terminreihe „Schulung im \\*Verbund\\*“ bist du nicht mehr eingeladen.',
  );
  expect(await heard('Olga Petrova')).toContain('Petra Vogt lädt dich zu einer Terminreihe ein');
});

it('an end is said with what remains, and a new organiser hears that she is', async () => {
  const seriesId = await starts();
  await changes(seriesId, { organiserStaffId: cooperation.person('Sabine Ostermann').id });
  expect(await heard('Sabine Ostermann')).toContain('Du organisierst jetzt die Terminreihe');
  const { scope } = cooperation.person('Petra Vogt');
  const end = { seriesId, endsBefore: plainDate('2027-02-01') };
  await petraDoes((trx) => endSeries(trx, scope, end, NOW));
  for (const name of ['Jana Brandt', 'Sabine Ostermann'])
    expect(await heard(name)).toContain('endet: Ab 1.2.2027 findet sie nicht mehr statt.');
  const again = { seriesId, endsBefore: plainDate('2026-11-30') };
  await petraDoes((trx) => endSeries(trx, scope, again, NOW));
  expect(await heard('Jana Brandt')).toContain('Es kommt kein Termin mehr.');
});
