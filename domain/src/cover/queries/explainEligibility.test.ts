import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCooperation,
  aCoverRequest,
  aDesk,
  anAbsence,
  NOW,
  type TestCooperation,
} from '../../../testing/builders.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { runQuery } from '../../db/run.ts';
import { newId } from '../../kernel/ids.ts';
import { plainDate } from '../../kernel/time.ts';
import { obstacleWords } from '../../language/words/obstacles.ts';
import type { Scope } from '../../membership/scope.ts';
import { type EligibilityQuestion, explainEligibility } from './explainEligibility.ts';

let database: TestDatabase;
let verbund: TestCooperation;
beforeAll(async () => {
  database = await createTestDatabase();
  verbund = await aCooperation(database.db);
  await anAbsence(database.db, verbund, { of: verbund.person('Olga Petrova'), from: '2026-11-30' });
});
afterAll(() => database.close());

const explain = (scope: Scope, question: EligibilityQuestion) =>
  runQuery(database.db, scope, (trx) => explainEligibility(trx, scope, question, NOW));

const mondayMorning = (changes: Partial<Exclude<EligibilityQuestion, { needId: string }>> = {}) => ({
  at: { municipalityId: verbund.at('Lippetal').id },
  areaCodes: [],
  day: plainDate('2026-11-30'),
  half: 'morning' as const,
  forStaffId: verbund.person('Jana Brandt').id,
  ...changes,
});

test('a team lead sees by name who could cover in Lippetal, and why the others could not', async () => {
  const lead = verbund.person('Sabine Ostermann').scope;
  const result = await explain(lead, mondayMorning());
  if (!result.ok) throw new Error(result.reason);
  const { eligible, notEligible, areaNames, ...need } = result.value;
  expect(areaNames.WOG).toEqual({ de: 'Wohngeld', en: 'Housing benefit' });
  expect(need).toEqual({
    day: plainDate('2026-11-30'),
    half: 'morning',
    deskName: 'Schalter',
    municipalityName: 'Lippetal',
    areaCodes: ['GRUSI', 'HZL'],
  });
  expect(eligible.map(({ person }) => person.name)).toEqual([
    'Tobias Krüger',
    'Murat Aydin',
    'Lena Hoffmeister',
    'Stefan Lüke',
    'Nele Schuster',
  ]);
  expect(notEligible.map(({ person }) => person.name)).toEqual([
    'Jana Brandt',
    'Olga Petrova',
    'Petra Vogt',
    'Heinz Wiemer',
    'Sabine Ostermann',
  ]);
  expect(notEligible[1]?.obstacles.map((obstacle) => obstacleWords(obstacle, (code) => code, 'de'))).toEqual([
    'ist an dem Halbtag nicht da',
  ]);
});

test('the same is told about a half-day somebody has asked for', async () => {
  const { needIds } = await aCoverRequest(database.db, verbund, {
    of: verbund.person('Jana Brandt'),
    at: verbund.at('Lippetal').desk,
    halfDays: [{ day: '2026-11-30', half: 'morning' }],
    areaCodes: ['HZL'],
  });
  const asked = await explain(verbund.systemScope, { needId: needIds[0] ?? '' });
  const imagined = await explain(verbund.systemScope, mondayMorning({ areaCodes: ['HZL'] }));
  expect(asked).toEqual(imagined);
});

test('when nobody in particular is to be covered, everybody is judged', async () => {
  const result = await explain(verbund.systemScope, mondayMorning({ forStaffId: null }));
  if (!result.ok) throw new Error(result.reason);
  expect(result.value.eligible.map(({ person }) => person.name)).toContain('Jana Brandt');
});

test('of several desks the one that serves the area is meant', async () => {
  const desk = await aDesk(database.db, verbund, {
    at: verbund.at('Welver'),
    name: 'Wohngeld',
    areas: { WOG: 'junior' },
  });
  const at = { municipalityId: verbund.at('Welver').id };
  const byMunicipality = await explain(verbund.systemScope, mondayMorning({ at, areaCodes: ['WOG'] }));
  expect(byMunicipality).toMatchObject({ ok: true, value: { deskName: 'Wohngeld', areaCodes: ['WOG'] } });
  const byDesk = await explain(verbund.systemScope, mondayMorning({ at: { deskId: desk.id } }));
  expect(byDesk).toEqual(byMunicipality);
});

describe('it is refused', () => {
  test('to a caseworker', async () => {
    expect(await explain(verbund.person('Murat Aydin').scope, mondayMorning())).toEqual({
      ok: false,
      reason: 'not_allowed',
    });
  });
  test('for an area no desk there serves', async () => {
    expect(await explain(verbund.systemScope, mondayMorning({ areaCodes: ['ASYL'] }))).toEqual({
      ok: false,
      reason: 'unknown_area',
    });
  });
  test('for a desk or a half-day of another cooperation', async () => {
    const other = await aCooperation(database.db);
    const { needIds } = await aCoverRequest(database.db, other, {
      of: other.person('Jana Brandt'),
      at: other.at('Lippetal').desk,
      halfDays: [{ day: '2026-11-30', half: 'morning' }],
    });
    const lead = verbund.person('Petra Vogt').scope;
    const notFound = { ok: false, reason: 'not_found' };
    expect(await explain(lead, mondayMorning({ at: { deskId: other.at('Lippetal').desk.id } }))).toEqual(
      notFound,
    );
    expect(await explain(lead, { needId: needIds[0] ?? '' })).toEqual(notFound);
    expect(await explain(lead, { needId: newId(NOW) })).toEqual(notFound);
  });
});
