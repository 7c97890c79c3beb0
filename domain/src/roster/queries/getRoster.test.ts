import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCooperation, aDuty, anAbsence, NOW, type TestCooperation } from '../../../testing/builders.ts';
import { CoverStory } from '../../../testing/coverStory.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { runQuery } from '../../db/run.ts';
import { plainDate } from '../../kernel/time.ts';
import { toRosterDay } from '../rosterDay.ts';
import { rosterDaySchema } from '../schema.ts';
import { getRoster } from './getRoster.ts';

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

/** The day as the contract has it, of one municipality. */
const dayIn = async (name: string, day = TUESDAY) => {
  const from = plainDate(day);
  const span = { from, until: from.add({ days: 1 }) };
  const view = await runQuery(database.db, jana().scope, (trx) =>
    getRoster(trx, jana().scope, { span, municipalityId: null }),
  );
  const roster = rosterDaySchema.parse(toRosterDay(view, from, NOW));
  const municipality = roster.municipalities.find((one) => one.name === name);
  const [morning, afternoon] = municipality?.desks[0]?.halves ?? [];
  return { roster, municipality, morning, afternoon };
};

describe('the roster of a day', () => {
  it('shows who is on duty, when the desk is open, and that a half-day without anybody is a gap', async () => {
    await plans('morning');
    const { roster, morning, afternoon } = await dayIn('Lippetal');
    expect(roster.municipalities.map(({ name }) => name)).toEqual(['Lippetal', 'Möhnesee', 'Welver']);
    expect(morning).toMatchObject({
      hours: { opens: '08:00:00', closes: '12:30:00' },
      onDuty: [{ name: 'Jana Brandt', municipalityName: 'Lippetal', isCover: false, isRemote: false }],
      missing: 0,
    });
    expect(afternoon).toMatchObject({ onDuty: [], minStaff: 1, missing: 1, isPlanned: true });
  });

  it('makes a gap of the duty of somebody who is not there, and says no more than her name', async () => {
    await plans('morning');
    await anAbsence(database.db, cooperation, { of: jana(), from: TUESDAY });
    const { municipality, morning } = await dayIn('Lippetal');
    expect(morning).toMatchObject({
      onDuty: [],
      absent: [{ staffId: jana().id, name: 'Jana Brandt' }],
      missing: 1,
    });
    expect(municipality?.absent).toEqual(['Jana Brandt']);
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
      onDuty: [
        { name: 'Murat Aydin', municipalityName: 'Welver', isCover: true, coversForName: 'Jana Brandt' },
      ],
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
    expect((await dayIn('Lippetal')).morning?.onDuty[0]?.isRemote).toBe(true);
  });

  it('is closed on a weekend, on a closed day and on a public holiday, which it names', async () => {
    expect((await dayIn('Lippetal', '2026-11-28')).morning).toMatchObject({ hours: null, missing: 0 });
    const { roster, morning } = await dayIn('Lippetal', '2026-12-25');
    expect([roster.holiday, morning?.hours]).toEqual(['1. Weihnachtstag', null]);
    await database.db
      .insertInto('deskClosure')
      .values({ cooperationId: cooperation.id, deskId: desk().id, day: plainDate(TUESDAY) })
      .execute();
    expect((await dayIn('Lippetal')).morning?.hours).toBeNull();
    expect((await dayIn('Welver')).morning?.hours).not.toBeNull();
  });

  it('calls nothing a gap that the roster does not reach yet', async () => {
    await plans('morning');
    expect((await dayIn('Lippetal', '2026-12-01')).morning).toMatchObject({ isPlanned: false, missing: 0 });
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
