import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCooperation, aDuty, anAbsence, NOW, type TestCooperation } from '../../../testing/builders.ts';
import { CoverStory } from '../../../testing/coverStory.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { runQuery } from '../../db/run.ts';
import { plainDate } from '../../kernel/time.ts';
import { rosterSpanSchema } from '../schema.ts';
import { getRoster } from './getRoster.ts';
import { getRosterSpan } from './getRosterSpan.ts';

let database: TestDatabase;
let cooperation: TestCooperation;

beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
});
afterAll(() => database.close());

const TUESDAY = '2026-11-24';
const jana = () => cooperation.person('Jana Brandt');
const murat = () => cooperation.person('Murat Aydin');
const desk = () => cooperation.at('Lippetal').desk;
const plans = (half: 'morning' | 'afternoon') =>
  aDuty(database.db, cooperation, { of: jana(), at: desk(), day: TUESDAY, half });

/** The day as the contract has it, of one municipality, with people by name. */
const dayIn = async (name: string, day = TUESDAY) => {
  const from = plainDate(day);
  const span = { from, until: from.add({ days: 1 }) };
  const roster = rosterSpanSchema.parse(
    await runQuery(database.db, jana().scope, (trx) => getRosterSpan(trx, jana().scope, span, NOW)),
  );
  const nameOf = (p: number): string => roster.people[p]?.name ?? '';
  const municipality = roster.municipalities.find((one) => one.name === name);
  const [morning, afternoon] = (['morning', 'afternoon'] as const).map((half) => {
    const cell = municipality?.desks[0]?.cells.find((one) => one.half === half);
    return (
      cell && {
        ...cell,
        on: cell.on.map(({ p, ...duty }) => ({ name: nameOf(p), ...duty })),
        absent: (cell.absent ?? []).map(nameOf),
      }
    );
  });
  const absent = municipality?.absences.map(({ p, ...dates }) => ({ name: nameOf(p), ...dates }));
  return { roster, municipality, morning, afternoon, absent };
};

describe('the roster of a day', () => {
  it('shows who is on duty, when the desk is open, and that a half-day without anybody is a gap', async () => {
    await plans('morning');
    const { roster, morning, afternoon } = await dayIn('Lippetal');
    expect(roster.municipalities.map(({ name }) => name)).toEqual(['Lippetal', 'Möhnesee', 'Welver']);
    expect(morning).toMatchObject({
      opens: '08:00',
      closes: '12:30',
      on: [{ name: 'Jana Brandt' }],
      missing: 0,
    });
    expect(afternoon).toMatchObject({ on: [], minStaff: 1, missing: 1 });
  });

  it('makes a gap of the duty of somebody who is not there, and says no more than her name', async () => {
    await plans('morning');
    await anAbsence(database.db, cooperation, { of: jana(), from: TUESDAY });
    const { absent, morning } = await dayIn('Lippetal');
    expect(morning).toMatchObject({ on: [], absent: ['Jana Brandt'], missing: 1 });
    expect(absent).toEqual([{ name: 'Jana Brandt', from: TUESDAY, to: TUESDAY }]);
  });

  it('leaves the other half-day alone when somebody is away in the morning only', async () => {
    await plans('morning');
    await plans('afternoon');
    await anAbsence(database.db, cooperation, { of: jana(), from: TUESDAY, dayPart: 'morning' });
    const { morning, afternoon } = await dayIn('Lippetal');
    expect([morning?.missing, afternoon?.missing]).toEqual([1, 0]);
  });

  it('does not count an absence that was taken back', async () => {
    await plans('morning');
    await anAbsence(database.db, cooperation, { of: jana(), from: TUESDAY, cancelledAt: NOW });
    expect((await dayIn('Lippetal')).morning).toMatchObject({ missing: 0, absent: [] });
  });

  it('shows a cover with whom it is for and where the colleague comes from', async () => {
    await plans('morning');
    const story = new CoverStory(database.db, cooperation);
    const requestId = await story.hasAsked(jana(), { days: TUESDAY, part: 'morning' });
    await story.accepts(murat(), requestId);
    expect((await dayIn('Lippetal')).morning).toMatchObject({
      on: [{ name: 'Murat Aydin', cover: 'Jana Brandt' }],
      absent: [],
      missing: 0,
    });
  });

  it('marks who works from elsewhere as reachable by phone only', async () => {
    await plans('morning');
    await database.db
      .updateTable('workingPattern')
      .set({ remote: true })
      .where('staffId', '=', jana().id)
      .where('weekday', '=', 2)
      .execute();
    expect((await dayIn('Lippetal')).morning?.on[0]?.remote).toBe(true);
  });

  it('is closed on a weekend, on a closed day and on a public holiday, which it names', async () => {
    expect((await dayIn('Lippetal', '2026-11-28')).morning).toBeUndefined();
    const { roster, morning } = await dayIn('Lippetal', '2026-12-25');
    expect([roster.days[0]?.holiday, morning]).toEqual(['1. Weihnachtstag', undefined]);
    await database.db
      .insertInto('deskClosure')
      .values({ cooperationId: cooperation.id, deskId: desk().id, day: plainDate(TUESDAY) })
      .execute();
    expect((await dayIn('Lippetal')).morning).toBeUndefined();
    expect((await dayIn('Welver')).morning).toBeDefined();
  });

  it('says that somebody is looked for', async () => {
    await plans('morning');
    const story = new CoverStory(database.db, cooperation);
    const requestId = await story.hasAsked(jana(), { days: TUESDAY, part: 'morning' });
    expect((await dayIn('Lippetal')).morning?.asked).toEqual({ requestId, state: 'open' });
  });

  it('calls nothing a gap that the roster does not reach yet', async () => {
    await plans('morning');
    expect((await dayIn('Lippetal', '2026-12-01')).morning).toMatchObject({ notPlanned: true, missing: 0 });
  });

  it('shows one cooperation only', async () => {
    await plans('morning');
    const other = await aCooperation(database.db);
    const stranger = other.person('Jana Brandt');
    const span = { from: plainDate(TUESDAY), until: plainDate(TUESDAY).add({ days: 1 }) };
    const view = await runQuery(database.db, stranger.scope, (trx) =>
      getRoster(trx, stranger.scope, { span, municipalityId: cooperation.at('Lippetal').id }),
    );
    expect(view).toEqual({ desks: [], cells: [], absences: [] });
  });
});
