import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCooperation, type TestCooperation } from '../../../testing/builders.ts';
import { CoverStory } from '../../../testing/coverStory.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { newId } from '../../kernel/ids.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let story: CoverStory;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  story = new CoverStory(database.db, cooperation);
});

const jana = () => cooperation.person('Jana Brandt');

describe('asking for cover', () => {
  it('asks the best three for each half-day, and nobody of those who cannot', async () => {
    const requestId = await story.hasAsked(jana(), { days: '2026-11-25' });
    const asked = await story.awaited(requestId);
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(asked).not.toContain('Jana Brandt');
    expect(asked).not.toContain('Petra Vogt');
    const view = await story.view(requestId);
    expect(view.state).toBe('open');
    expect(view.halfDays.map(({ day, half }) => `${day} ${half}`)).toEqual([
      '2026-11-25 morning',
      '2026-11-25 afternoon',
    ]);
    expect(view.rounds).toMatchObject([{ pace: 'planned', stage: 'wave', wave: 1 }]);
    // Four working hours after 08:00.
    expect(view.rounds[0]?.dueAt?.toString()).toBe('2026-11-23T11:00:00Z');
  });

  it('needs nobody on a weekend, a holiday, or a half-day on which the desk is closed', async () => {
    expect(await story.asks(jana(), { days: ['2026-11-28', '2026-11-29'] })).toEqual({
      ok: false,
      reason: 'nothing_to_cover',
    });
    expect(await story.asks(jana(), { days: '2026-12-25' })).toMatchObject({ reason: 'nothing_to_cover' });
    const friday = await story.hasAsked(jana(), { days: '2026-11-27' });
    expect((await story.view(friday)).halfDays.map(({ half }) => half)).toEqual(['morning']);
  });

  it('is one request when the same card is sent twice', async () => {
    const clientKey = newId(story.now);
    const first = await story.asks(jana(), { days: '2026-11-25', clientKey });
    const again = await story.asks(jana(), { days: '2026-11-25', clientKey });
    expect(again).toEqual(first);
  });

  it('joins a running request that shares half-days with it', async () => {
    const requestId = await story.hasAsked(jana(), { days: ['2026-11-25', '2026-11-26'] });
    const second = await story.asks(jana(), { days: ['2026-11-26', '2026-11-27'] });
    expect(second).toEqual({ ok: true, value: { requestId, merged: true } });
    expect((await story.view(requestId)).halfDays).toHaveLength(5);
  });

  it('is refused with a reason when everything was asked for before', async () => {
    await story.hasAsked(jana(), { days: ['2026-11-25', '2026-11-26'] });
    expect(await story.asks(jana(), { days: '2026-11-26' })).toEqual({
      ok: false,
      reason: 'already_requested',
    });
  });

  it('is refused for days that are over, spans that are too long, and areas nobody knows', async () => {
    expect(await story.asks(jana(), { days: '2026-11-20' })).toMatchObject({ reason: 'in_the_past' });
    expect(await story.asks(jana(), { days: ['2026-12-01', '2027-12-01'] })).toMatchObject({
      reason: 'too_long',
    });
    expect(await story.asks(jana(), { days: '2026-11-25', areas: ['XYZ'] })).toMatchObject({
      reason: 'unknown_area',
    });
  });

  it('lets a lead ask for somebody of her own municipality and for nobody else', async () => {
    const lead = cooperation.person('Petra Vogt');
    const requestId = await story.hasAsked(lead, { for: jana(), days: '2026-11-25' });
    expect((await story.view(requestId)).requestedBy.name).toBe('Petra Vogt');
    expect(await story.toldTo(jana())).toEqual(['cover_request']);
    const foreign = await story.asks(lead, { for: cooperation.person('Murat Aydin'), days: '2026-11-25' });
    expect(foreign).toEqual({ ok: false, reason: 'not_allowed' });
    const colleague = await story.asks(cooperation.person('Tobias Krüger'), {
      for: jana(),
      days: '2026-11-26',
    });
    expect(colleague).toEqual({ ok: false, reason: 'not_allowed' });
  });

  it('asks five people for fifteen minutes when the need is today', async () => {
    const requestId = await story.hasAsked(jana(), { days: '2026-11-23', part: 'afternoon' });
    expect(await story.awaited(requestId)).toHaveLength(5);
    const view = await story.view(requestId);
    expect(view.rounds).toMatchObject([{ pace: 'same_day', stage: 'wave', wave: 1 }]);
    expect(view.rounds[0]?.dueAt?.toString()).toBe('2026-11-23T07:15:00Z');
  });

  it('treats the next morning as pressing when a planned wave could not end before it', async () => {
    await story.at('2026-11-23T15:00');
    const requestId = await story.hasAsked(jana(), { days: '2026-11-24' });
    const view = await story.view(requestId);
    expect(view.halfDays.map(({ half, pace }) => `${half} ${pace}`)).toEqual([
      'morning same_day',
      'afternoon planned',
    ]);
  });

  it('rings nobody at night: it starts at half past seven, and the lead is told now', async () => {
    await story.at('2026-11-23T20:00');
    const requestId = await story.hasAsked(jana(), { days: '2026-11-24', part: 'morning' });
    expect(await story.awaited(requestId)).toEqual([]);
    expect(await story.toldTo(cooperation.person('Petra Vogt'))).toEqual(['cover_waiting']);
    await story.at('2026-11-24T07:29');
    expect(await story.awaited(requestId)).toEqual([]);
    await story.at('2026-11-24T07:30');
    expect((await story.awaited(requestId)).length).toBeGreaterThan(0);
  });
});
