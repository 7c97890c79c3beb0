import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aCooperation,
  aDuty,
  anAbsence,
  type TestCooperation,
  type TestStaff,
} from '../../../testing/builders.ts';
import { CoverStory } from '../../../testing/coverStory.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let story: CoverStory;
let jana: TestStaff;
let murat: TestStaff;
let lena: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  cooperation = await aCooperation(database.db, {
    settings: { waves: { planned: { size: 9, hours: 4, count: 3 } } },
  });
  story = new CoverStory(database.db, cooperation);
  jana = cooperation.person('Jana Brandt');
  murat = cooperation.person('Murat Aydin');
  lena = cooperation.person('Lena Hoffmeister');
});

const desk = () => cooperation.at('Lippetal').desk;

describe('accepting an offer', () => {
  it('puts the accepter on duty, takes the covered person off it, and tells everyone concerned', async () => {
    await aDuty(database.db, cooperation, { of: jana, at: desk(), day: '2026-11-25', half: 'morning' });
    const requestId = await story.hasAsked(jana, { days: '2026-11-25' });
    expect(await story.accepts(murat, requestId)).toMatchObject({ ok: true });
    expect(await story.dutiesOf(murat)).toEqual(['2026-11-25 morning (cover)']);
    expect(await story.dutiesOf(jana)).toEqual([]);
    const view = await story.view(requestId);
    expect(view.state).toBe('fulfilled');
    expect(view.halfDays[0]?.coveredBy?.name).toBe('Murat Aydin');
    expect(view.rounds).toMatchObject([{ stage: 'done', dueAt: null }]);
    expect(await story.toldTo(jana)).toContain('cover_accepted');
    expect(await story.toldTo(lena)).toEqual(['cover_offer', 'cover_offer_taken']);
  });

  it('is won by the first; the second is refused and nothing changes for the first', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-25', part: 'morning' });
    await story.accepts(murat, requestId);
    expect(await story.accepts(lena, requestId)).toEqual({ ok: false, reason: 'already_taken' });
    expect(await story.dutiesOf(murat)).toEqual(['2026-11-25 morning (cover)']);
    expect(await story.dutiesOf(lena)).toEqual([]);
  });

  it('means the same when it is pressed twice', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-25' });
    const first = await story.accepts(murat, requestId);
    expect(await story.accepts(murat, requestId)).toEqual(first);
    expect(await story.dutiesOf(murat)).toHaveLength(2);
  });

  it('may take some half-days and leave others to somebody else', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-25' });
    const [morning, afternoon] = (await story.view(requestId)).halfDays;
    await story.accepts(murat, requestId, [morning?.needId ?? '']);
    expect((await story.view(requestId)).state).toBe('partly_covered');
    await story.accepts(lena, requestId, [afternoon?.needId ?? '']);
    const view = await story.view(requestId);
    expect(view.state).toBe('fulfilled');
    expect(view.halfDays.map(({ coveredBy }) => coveredBy?.name)).toEqual([
      'Murat Aydin',
      'Lena Hoffmeister',
    ]);
  });

  it('never puts anybody on two desks at once', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-25', part: 'morning' });
    await aDuty(database.db, cooperation, {
      of: murat,
      at: cooperation.at('Welver').desk,
      day: '2026-11-25',
      half: 'morning',
    });
    expect(await story.accepts(murat, requestId)).toEqual({ ok: false, reason: 'on_another_duty' });
  });

  it('never uses more of a week than the share of the secondment', async () => {
    const requestId = await story.hasAsked(jana, { days: ['2026-11-24', '2026-11-26'] });
    const result = await story.accepts(murat, requestId);
    // Two half-days a week is Murat's share.
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.value.accepted).toHaveLength(2);
    expect(result.ok && result.value.refused.every(({ reason }) => reason === 'share_exhausted')).toBe(true);
    expect(await story.dutiesOf(murat)).toHaveLength(2);
  });

  it('is judged at the moment of accepting: absent by then is too late', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-25' });
    await anAbsence(database.db, cooperation, { of: murat, from: '2026-11-25', until: '2026-11-26' });
    expect(await story.accepts(murat, requestId)).toEqual({ ok: false, reason: 'no_longer_eligible' });
  });

  it('is still possible after the time to answer, as long as nobody else has it', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-26', part: 'morning' });
    await story.at('2026-11-24T09:00');
    expect(await story.accepts(murat, requestId)).toMatchObject({ ok: true });
    expect((await story.view(requestId)).state).toBe('fulfilled');
  });

  it('is nobody else’s: an offer to a colleague does not exist for others', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-25' });
    const offerId = await story.offerTo(murat, requestId);
    const { acceptCoverOffer } = await import('./acceptCoverOffer.ts');
    const result = await story.run(lena.scope, (trx, now) =>
      acceptCoverOffer(trx, lena.scope, { offerId, needIds: 'all' }, now),
    );
    expect(result).toEqual({ ok: false, reason: 'not_found' });
  });

  it('names a reachable senior when a junior accepts, and tells the senior', async () => {
    const nele = cooperation.person('Nele Schuster');
    const requestId = await story.hasAsked(jana, { days: '2026-11-25', part: 'morning' });
    expect(await story.accepts(nele, requestId)).toMatchObject({ ok: true });
    const duty = await database.db
      .selectFrom('duty')
      .select('seniorStaffId')
      .where('staffId', '=', nele.id)
      .executeTakeFirstOrThrow();
    // Murat is her mentor.
    expect(duty.seniorStaffId).toBe(murat.id);
    expect(await story.toldTo(murat)).toContain('cover_senior_named');
  });
});

describe('taking an acceptance back', () => {
  it('within five minutes opens the half-days again, and those passed over may answer again', async () => {
    await aDuty(database.db, cooperation, { of: jana, at: desk(), day: '2026-11-25', half: 'morning' });
    const requestId = await story.hasAsked(jana, { days: '2026-11-25' });
    await story.accepts(murat, requestId);
    await story.after({ minutes: 4 });
    expect(await story.undoes(murat, requestId)).toEqual({ ok: true, value: null });
    expect(await story.dutiesOf(murat)).toEqual([]);
    expect(await story.dutiesOf(jana)).toEqual(['2026-11-25 morning']);
    const view = await story.view(requestId);
    expect(view.state).toBe('open');
    expect(view.rounds).toMatchObject([{ stage: 'wave' }]);
    expect(await story.awaited(requestId)).toContain('Lena Hoffmeister');
    expect(await story.awaited(requestId)).not.toContain('Murat Aydin');
    expect(await story.toldTo(jana)).toContain('cover_released');
  });

  it('is too late after that', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-25' });
    await story.accepts(murat, requestId);
    await story.after({ minutes: 6 });
    expect(await story.undoes(murat, requestId)).toEqual({ ok: false, reason: 'undo_too_late' });
  });

  it('later is a release: a new wave goes out at once, without the one who gave it back', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-26' });
    await story.accepts(murat, requestId);
    await story.at('2026-11-24T09:00');
    expect(await story.releases(murat, requestId)).toEqual({ ok: true, value: null });
    const awaited = await story.awaited(requestId);
    expect(awaited.length).toBeGreaterThan(0);
    expect(awaited).not.toContain('Murat Aydin');
    expect(await story.dutiesOf(murat)).toEqual([]);
  });

  it('lets her say yes after all while nobody else has', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-26' });
    await story.declines(murat, requestId);
    expect(await story.accepts(murat, requestId)).toMatchObject({ ok: true });
  });
});

describe('withdrawing a request', () => {
  it('tells whoever had accepted and gives the roster back', async () => {
    await aDuty(database.db, cooperation, { of: jana, at: desk(), day: '2026-11-25', half: 'morning' });
    const requestId = await story.hasAsked(jana, { days: '2026-11-25' });
    await story.accepts(murat, requestId);
    expect(await story.withdraws(jana, requestId)).toEqual({ ok: true, value: null });
    expect((await story.view(requestId)).state).toBe('withdrawn');
    expect(await story.dutiesOf(jana)).toEqual(['2026-11-25 morning']);
    expect(await story.dutiesOf(murat)).toEqual([]);
    expect(await story.toldTo(murat)).toContain('cover_offer_withdrawn');
    expect(await story.accepts(lena, requestId)).toEqual({ ok: false, reason: 'no_longer_needed' });
  });

  it('is for those who asked, not for those who were asked', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-25' });
    expect(await story.withdraws(murat, requestId)).toEqual({ ok: false, reason: 'not_allowed' });
  });

  it('lets her ask for the same days again', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-25' });
    await story.withdraws(jana, requestId);
    expect(await story.asks(jana, { days: '2026-11-25' })).toMatchObject({ ok: true });
  });

  it('can be undone for five minutes; people are asked again', async () => {
    const { undoWithdrawal } = await import('./undoWithdrawal.ts');
    const requestId = await story.hasAsked(jana, { days: '2026-11-25' });
    await story.accepts(murat, requestId);
    await story.withdraws(jana, requestId);
    const undo = () =>
      story.run(jana.scope, (trx, now) => undoWithdrawal(trx, jana.scope, { requestId }, now));
    expect(await undo()).toEqual({ ok: true, value: null });
    expect((await story.view(requestId)).state).toBe('open');
    expect(await story.awaited(requestId)).toContain('Murat Aydin');
    await story.withdraws(jana, requestId);
    await story.after({ minutes: 6 });
    expect(await undo()).toEqual({ ok: false, reason: 'undo_too_late' });
  });
});
