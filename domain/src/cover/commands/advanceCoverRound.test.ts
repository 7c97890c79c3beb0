import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCooperation, anAbsence, type TestCooperation, type TestStaff } from '../../../testing/builders.ts';
import { CoverStory } from '../../../testing/coverStory.ts';
import { createTestDatabase, type TestDatabase } from '../../../testing/database.ts';
import { leaveOpen } from './leaveOpen.ts';
import { restartSearch } from './restartSearch.ts';

let database: TestDatabase;
let cooperation: TestCooperation;
let story: CoverStory;
let jana: TestStaff;
let petra: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  cooperation = await aCooperation(database.db);
  story = new CoverStory(database.db, cooperation);
  jana = cooperation.person('Jana Brandt');
  petra = cooperation.person('Petra Vogt');
});

const stageOf = async (requestId: string) => {
  const view = await story.view(requestId);
  return view.rounds.map(({ pace, stage, wave }) => `${pace} ${stage} ${wave}`).join(', ');
};

describe('when nobody answers', () => {
  it('asks others after four working hours, then the lead, then all leads, then says that it stays open', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-27', part: 'morning' });
    const first = await story.awaited(requestId);
    await story.at('2026-11-23T11:59');
    expect(await story.awaited(requestId)).toEqual(first);
    await story.at('2026-11-23T12:00');
    const second = await story.awaited(requestId);
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((name) => first.includes(name))).toEqual([]);
    // Six people are eligible: a third wave has nobody left to ask.
    await story.at('2026-11-23T16:00');
    expect(await stageOf(requestId)).toMatch(/lead/);
    expect(await story.toldTo(petra)).toContain('cover_escalated');
    expect(await story.toldTo(cooperation.person('Sabine Ostermann'))).not.toContain('cover_escalated');
    await story.at('2026-11-24T11:00');
    expect(await story.toldTo(cooperation.person('Sabine Ostermann'))).toContain('cover_escalated');
    await story.at('2026-11-24T15:00');
    const view = await story.view(requestId);
    expect(view.state).toBe('left_open');
    expect(await story.toldTo(jana)).toContain('cover_left_open');
    expect(await story.toldTo(petra)).toContain('cover_left_open');
  });

  it('asks everyone in the third short wave, also those who stayed silent', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-23', part: 'afternoon' });
    expect(await story.awaited(requestId)).toHaveLength(5);
    await story.after({ minutes: 15 });
    expect(await stageOf(requestId)).toBe('same_day wave 2');
    expect(await story.awaited(requestId)).toHaveLength(1);
    await story.after({ minutes: 15 });
    expect(await stageOf(requestId)).toBe('same_day wave 3');
    expect((await story.awaited(requestId)).length).toBeGreaterThanOrEqual(6);
    await story.after({ minutes: 15 });
    expect(await stageOf(requestId)).toBe('same_day lead 3');
  });

  it('does nothing before its time, however often it is called', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-27', part: 'morning' });
    const before = await story.view(requestId);
    await story.timers();
    await story.timers();
    expect(await story.view(requestId)).toEqual(before);
  });

  it('waits over night, over the weekend and over holidays', async () => {
    await story.at('2026-12-23T16:00');
    const requestId = await story.hasAsked(jana, { days: '2027-01-04', part: 'morning' });
    // One hour on the 23rd, three on the 24th: Christmas Eve is a working day by law.
    expect((await story.view(requestId)).rounds[0]?.dueAt?.toString()).toBe('2026-12-24T09:30:00Z');
    await story.at('2026-12-24T16:00');
    const { rounds } = await story.view(requestId);
    expect(rounds[0]?.dueAt?.toString()).toBe('2026-12-28T09:30:00Z');
  });

  it('goes on at once when everybody who was asked has declined', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-27', part: 'morning' });
    for (const name of await story.awaited(requestId))
      await story.declines(cooperation.person(name), requestId);
    expect(await stageOf(requestId)).toBe('planned wave 2');
    for (const name of await story.awaited(requestId))
      await story.declines(cooperation.person(name), requestId);
    expect(await stageOf(requestId)).toMatch(/^planned lead/);
  });

  it('goes to the deputy when the lead is absent, and on to all leads when there is nobody', async () => {
    await anAbsence(database.db, cooperation, { of: petra, from: '2026-11-23', until: '2026-11-28' });
    const tobias = cooperation.person('Tobias Krüger');
    const requestId = await story.hasAsked(jana, { days: '2026-11-27', part: 'morning' });
    await story.at('2026-11-23T12:00');
    await story.at('2026-11-23T16:00');
    expect(await story.toldTo(tobias)).toContain('cover_escalated');
    await anAbsence(database.db, cooperation, { of: tobias, from: '2026-11-24', until: '2026-11-28' });
    const olga = cooperation.person('Olga Petrova');
    await story.hasAsked(olga, { days: '2026-11-27', part: 'morning' });
    expect(await stageOf(requestId)).toMatch(/lead/);
  });

  it('starts anew when a lead says so, and stops when she says that it stays open', async () => {
    const requestId = await story.hasAsked(jana, { days: '2026-11-27', part: 'morning' });
    await story.at('2026-11-23T12:00');
    await story.at('2026-11-23T16:00');
    const act = (command: typeof restartSearch | typeof leaveOpen) =>
      story.run(petra.scope, (trx, now) => command(trx, petra.scope, { requestId }, now));
    expect(await act(restartSearch)).toEqual({ ok: true, value: null });
    expect(await story.awaited(requestId)).toHaveLength(3);
    expect(await act(leaveOpen)).toEqual({ ok: true, value: null });
    expect((await story.view(requestId)).state).toBe('left_open');
    // Somebody who was asked may still help.
    const [name = ''] = (await story.offers(requestId)).map(
      ({ staffId }) =>
        cooperation.municipalities.flatMap(({ caseworkers }) => caseworkers).find(({ id }) => id === staffId)
          ?.name ?? '',
    );
    expect(await story.accepts(cooperation.person(name), requestId)).toMatchObject({ ok: true });
    expect((await story.view(requestId)).state).toBe('fulfilled');
  });
});

describe('when nobody is eligible', () => {
  it('goes to the lead at once', async () => {
    cooperation = await aCooperation(database.db, { secondments: 'none', agreements: 'none' });
    story = new CoverStory(database.db, cooperation);
    const tobias = cooperation.person('Tobias Krüger');
    await anAbsence(database.db, cooperation, { of: tobias, from: '2026-11-23', until: '2026-11-28' });
    const requestId = await story.hasAsked(cooperation.person('Jana Brandt'), { days: '2026-11-26' });
    expect(await stageOf(requestId)).toMatch(/^planned lead/);
    expect(await story.toldTo(cooperation.person('Petra Vogt'))).toContain('cover_escalated');
  });
});
