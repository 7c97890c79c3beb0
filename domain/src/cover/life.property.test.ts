import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCooperation, aDuty, type TestStaff } from '../../testing/builders.ts';
import { CoverStory } from '../../testing/coverStory.ts';
import { createTestDatabase, type TestDatabase } from '../../testing/database.ts';
import { runQuery } from '../db/run.ts';
import { settingsSchema } from '../membership/settings.ts';
import { judgeOne } from './eligibility/loadFacts.ts';
import { requestState } from './rules.ts';
import { loadNeeds } from './search/request.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const DAYS = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'] as const;

/** What people do, in any order, sensible or not; indexes wrap around whatever there is. */
const step = fc.record({
  what: fc.constantFrom(
    'ask',
    'accept',
    'accept',
    'accept',
    'decline',
    'undo',
    'release',
    'withdraw',
    'absence',
    'wait',
  ),
  who: fc.nat(20),
  which: fc.nat(20),
  day: fc.constantFrom(...DAYS),
  part: fc.constantFrom('full' as const, 'morning' as const, 'afternoon' as const),
  minutes: fc.constantFrom(3, 15, 60, 240),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const pick = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)];

const act = async (story: CoverStory, people: readonly TestStaff[], requests: string[], taken: Step) => {
  const { what, who, which, day, part, minutes } = taken;
  const person = pick(people, who);
  const requestId = pick(requests, which);
  if (!person) return;
  if (what === 'wait') return story.after({ minutes });
  if (what === 'absence') return story.reportsAbsence(person, { days: day, part });
  if (what === 'ask') {
    const asked = await story.asks(person, { days: day, part });
    if (asked.ok) requests.push(asked.value.requestId);
    return;
  }
  if (!requestId) return;
  if (what === 'withdraw') return story.withdraws(person, requestId);
  const offers = await story.offers(requestId);
  const offered = people.filter(({ id }) => offers.some(({ staffId }) => staffId === id));
  const answering = pick(offered, who);
  if (!answering) return;
  if (what === 'accept') return story.accepts(answering, requestId);
  if (what === 'decline') return story.declines(answering, requestId);
  if (what === 'undo') return story.undoes(answering, requestId);
  return story.releases(answering, requestId);
};

/** Whatever has happened, all of this holds. */
const expectSound = async (story: CoverStory, requests: readonly string[]) => {
  const { cooperation, db, now } = story;
  const { systemScope: scope } = cooperation;
  const duties = await db
    .selectFrom('duty')
    .selectAll()
    .where('cooperationId', '=', cooperation.id)
    .where('state', '=', 'planned')
    .execute();
  const halfDays = duties.map(({ staffId, day, half }) => `${staffId} ${day} ${half}`);
  expect(new Set(halfDays).size, 'nobody is on two duties at once').toBe(halfDays.length);

  for (const requestId of new Set(requests)) {
    const needs = await runQuery(db, scope, (trx) => loadNeeds(trx, scope, requestId));
    const request = await story.view(requestId);
    expect(request.state).toBe(requestState(needs.map(({ state }) => state)));
    for (const need of needs) {
      const covering = duties.filter(({ needId }) => needId === need.id);
      expect(covering.length, 'a half-day is covered by one person, or open').toBe(
        need.state === 'covered' ? 1 : 0,
      );
      const [duty] = covering;
      if (!duty || need.endsAt.epochMilliseconds <= now.epochMilliseconds) continue;
      const judgement = await runQuery(db, scope, (trx) =>
        judgeOne(trx, scope, need, duty.staffId, now, settingsSchema.parse({}), { ignoreDutyId: duty.id }),
      );
      expect(judgement, 'whoever covers is eligible').toMatchObject({ eligible: true });
    }
    for (const pace of new Set(needs.filter(({ state }) => state === 'open').map((need) => need.pace))) {
      const round = request.rounds.find((each) => each.pace === pace);
      expect(round?.dueAt, 'what is open has a time at which it moves on').not.toBeNull();
      expect(round).toBeDefined();
    }
  }
};

describe('whatever people do, in whatever order', () => {
  it('duties stay single and eligible, states agree, and nothing open is forgotten', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
        const cooperation = await aCooperation(database.db);
        const story = new CoverStory(database.db, cooperation);
        const people = cooperation.municipalities.flatMap(({ caseworkers }) => caseworkers);
        const desk = cooperation.at('Lippetal').desk;
        for (const half of ['morning', 'afternoon'] as const) {
          await aDuty(database.db, cooperation, {
            of: cooperation.person('Jana Brandt'),
            at: desk,
            day: DAYS[1],
            half,
          });
        }
        const requests: string[] = [
          await story.hasAsked(cooperation.person('Jana Brandt'), { days: DAYS[1] }),
        ];
        for (const taken of steps) {
          await act(story, people, requests, taken);
          await expectSound(story, requests);
        }
      }),
      { numRuns: 12 },
    );
  });
});
