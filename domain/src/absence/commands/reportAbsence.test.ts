import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCooperation, aDuty, type TestCooperation, type TestStaff } from '../../../testing/builders.ts';
import { CoverStory } from '../../../testing/coverStory.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { cancelAbsence } from './cancelAbsence.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let story: CoverStory;
let jana: TestStaff;
let murat: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  story = new CoverStory(database.db, cooperation);
  jana = cooperation.person('Jana Brandt');
  murat = cooperation.person('Murat Aydin');
});

const hasReported = async (by: TestStaff, asking: Parameters<CoverStory['reportsAbsence']>[1]) => {
  const result = await story.reportsAbsence(by, asking);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

describe('reporting an absence', () => {
  it('asks for cover of today’s duties at once, in short waves', async () => {
    const desk = cooperation.at('Lippetal').desk;
    await aDuty(database.db, cooperation, { of: jana, at: desk, day: '2026-11-23', half: 'morning' });
    await aDuty(database.db, cooperation, { of: jana, at: desk, day: '2026-11-23', half: 'afternoon' });
    const { requestId } = await hasReported(jana, { days: '2026-11-23' });
    const view = await story.view(requestId ?? '');
    expect(view.halfDays.map(({ half, pace }) => `${half} ${pace}`)).toEqual([
      'morning same_day',
      'afternoon same_day',
    ]);
    expect((await story.awaited(requestId ?? '')).length).toBeGreaterThanOrEqual(5);
  });

  it('keeps dates and nothing else', async () => {
    await hasReported(jana, { days: '2026-11-23' });
    const columns = await sql<{ name: string }>`select column_name as name from information_schema.columns
      where table_name = 'absence' order by column_name`.execute(database.db);
    expect(columns.rows.map((row) => row.name)).toEqual([
      'cancelled_at',
      'cooperation_id',
      'created_at',
      'day_part',
      'from_day',
      'id',
      'staff_id',
      'until_day',
    ]);
  });

  it('changes nothing when it is reported again', async () => {
    const first = await hasReported(jana, { days: '2026-11-23' });
    const again = await hasReported(jana, { days: '2026-11-23' });
    expect(again.absenceIds).toEqual(first.absenceIds);
  });

  it('makes no request for somebody who would be missed nowhere', async () => {
    expect((await hasReported(jana, { days: ['2026-11-28', '2026-11-29'] })).requestId).toBeNull();
  });

  it('gives back what she had promised others, and searches anew without her', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-25', part: 'morning' });
    const [name = ''] = await story.awaited(requestId);
    const accepter = cooperation.person(name);
    await story.accepts(accepter, requestId);
    await hasReported(accepter, { days: ['2026-11-24', '2026-11-25'] });
    expect(await story.dutiesOf(accepter)).toEqual([]);
    expect((await story.view(requestId)).state).toBe('open');
    expect(await story.awaited(requestId)).not.toContain(name);
    expect(await story.toldTo(jana)).toContain('cover_released');
  });

  it('gives a junior another senior, and gives the half-day back when there is none', async () => {
    const settings = { waves: { planned: { size: 9, hours: 4, count: 3 } } };
    cooperation = await aCooperation(database.db, { settings });
    story = new CoverStory(database.db, cooperation);
    const nele = cooperation.person('Nele Schuster');
    const requestId = await story.hasAsked(cooperation.person('Jana Brandt'), {
      days: '2026-11-25',
      part: 'morning',
    });
    await story.accepts(nele, requestId);
    const seniorOf = async () =>
      (
        await database.db
          .selectFrom('duty')
          .select('seniorStaffId')
          .where('staffId', '=', nele.id)
          .where('state', '=', 'planned')
          .executeTakeFirst()
      )?.seniorStaffId;
    expect(await seniorOf()).toBe(cooperation.person('Murat Aydin').id);
    await hasReported(cooperation.person('Murat Aydin'), { days: '2026-11-25' });
    expect(await seniorOf()).not.toBe(cooperation.person('Murat Aydin').id);
    expect(await seniorOf()).toBeDefined();
    for (const name of ['Tobias Krüger', 'Lena Hoffmeister', 'Olga Petrova', 'Stefan Lüke']) {
      await hasReported(cooperation.person(name), { days: '2026-11-25' });
    }
    expect(await seniorOf()).toBeUndefined();
    expect(await story.dutiesOf(nele)).toEqual([]);
  });

  it('is for oneself, or for a lead on behalf of her own people', async () => {
    expect(await story.reportsAbsence(murat, { for: jana, days: '2026-11-23' })).toEqual({
      ok: false,
      reason: 'not_allowed',
    });
    expect(
      await story.reportsAbsence(cooperation.person('Petra Vogt'), { for: jana, days: '2026-11-23' }),
    ).toMatchObject({
      ok: true,
    });
  });
});

describe('taking a report back', () => {
  it('within five minutes withdraws what was asked because of it', async () => {
    const { absenceIds, requestId } = await hasReported(jana, { days: '2026-11-23' });
    const undo = () =>
      story.run(jana.scope, (trx, now) => cancelAbsence(trx, jana.scope, { absenceIds }, now));
    expect(await undo()).toEqual({ ok: true, value: null });
    expect((await story.view(requestId ?? '')).state).toBe('withdrawn');
    expect(await undo()).toEqual({ ok: true, value: null });
  });

  it('is too late after that', async () => {
    const { absenceIds } = await hasReported(jana, { days: '2026-11-23' });
    await story.after({ minutes: 6 });
    const late = await story.run(jana.scope, (trx, now) =>
      cancelAbsence(trx, jana.scope, { absenceIds }, now),
    );
    expect(late).toEqual({ ok: false, reason: 'undo_too_late' });
  });
});
