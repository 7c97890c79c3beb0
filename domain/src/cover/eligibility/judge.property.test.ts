import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aNeed, factsOf } from '../../../testing/eligibilityFacts.ts';
import { HALVES, plainDate, weekStart } from '../../kernel/time.ts';
import type { CoverNeed } from '../types.ts';
import type { AgreementFact, EligibilityFacts, IsoSpan, PersonFacts } from './facts.ts';
import { judge, judgeEverybody } from './judge.ts';
import { rank } from './rank.ts';

// A world small enough that people meet: two weeks, three places, two areas, up to six people.
const DAYS = ['2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', '2026-12-04', '2026-12-07'] as const;
const PLACES = ['lippetal', 'welver', 'moehnesee'] as const;
const AREAS = ['HZL', 'WOG'] as const;
const LEVELS = ['junior', 'senior', 'expert'] as const;
const IDS = ['a', 'b', 'c', 'd', 'e', 'jana'] as const;

const day = fc.constantFrom(...DAYS);
const half = fc.constantFrom(...HALVES);
const place = fc.constantFrom(...PLACES);
const area = fc.constantFrom(...AREAS);
const level = fc.constantFrom(...LEVELS);

/** Mostly long, so that most conditions hold and people do become eligible; sometimes short. */
const span: fc.Arbitrary<IsoSpan> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ from: '2026-01-01', until: null }) },
  { weight: 1, arbitrary: fc.record({ from: day, until: fc.option(day) }) },
);
const closedSpan = span.map(({ from, until }) => ({ from, until: until ?? '2030-01-01' }));

const person = (id: string): fc.Arbitrary<PersonFacts> =>
  fc
    .record({
      municipalityId: place,
      active: span,
      competences: fc.array(
        fc
          .record({ areaCode: area, level, bounds: span })
          .map(({ bounds, ...one }) => ({ ...one, ...bounds })),
        { maxLength: 4 },
      ),
      secondments: fc.array(
        fc
          .record({
            hostMunicipalityId: place,
            weekdays: fc.subarray([1, 2, 3, 4, 5], { minLength: 3 }),
            weeklyHalfDays: fc.integer({ min: 1, max: 3 }),
            bounds: closedSpan,
          })
          .map(({ bounds, ...one }) => ({ ...one, ...bounds })),
        { minLength: 1, maxLength: 4 },
      ),
      authorities: fc.array(
        fc
          .record({
            municipalityId: place,
            areaCode: area,
            formula: fc.constantFrom('i_a' as const, 'i_v' as const),
            revoked: fc.boolean(),
            bounds: span,
          })
          .map(({ bounds, ...one }) => ({ ...one, ...bounds })),
        { maxLength: 5 },
      ),
      works: fc.array(
        fc
          .record({ weekday: fc.integer({ min: 1, max: 5 }), half, bounds: span })
          .map(({ bounds, ...one }) => ({ ...one, ...bounds })),
        { minLength: 6, maxLength: 14 },
      ),
      absences: fc.array(
        fc.record({ dayPart: fc.constantFrom('full' as const, ...HALVES), from: day, until: day }),
        { maxLength: 1 },
      ),
      duties: fc.array(fc.record({ day, half, under: fc.integer({ min: -1, max: 3 }) }), { maxLength: 3 }),
      mentorIds: fc.subarray([...IDS]).map((ids) => new Set<string>(ids)),
      coversAt: fc
        .dictionary(place, fc.integer({ min: 0, max: 2 }))
        .map((record) => new Map(Object.entries(record))),
    })
    .map(({ duties, secondments, ...rest }) => ({
      ...rest,
      id,
      name: `Name of ${id}`,
      lastAskedAt: null,
      secondments: secondments.map((one, index) => ({ ...one, id: `${id}${index}` })),
      duties: duties.map(({ under, ...duty }) => ({
        ...duty,
        deskName: 'Schalter',
        municipalityName: 'Welver',
        share:
          under < 0
            ? null
            : { secondmentId: `${id}${under}`, week: weekStart(plainDate(duty.day)).toString() },
      })),
    }));

const agreements = fc
  .tuple(
    ...AREAS.map(() =>
      fc.array(fc.record({ parties: fc.subarray([...PLACES], { minLength: 2 }), bounds: span }), {
        minLength: 1,
        maxLength: 2,
      }),
    ),
  )
  .map(
    (byArea) =>
      new Map<string, AgreementFact[]>(
        AREAS.map((code, index) => [
          code,
          (byArea[index] ?? []).map(({ parties, bounds }) => ({
            parties: new Set<string>(parties),
            ...bounds,
          })),
        ]),
      ),
  );

const need: fc.Arbitrary<CoverNeed> = fc
  .record({
    municipalityId: place,
    day: day.map(plainDate),
    half,
    areaCodes: fc.subarray([...AREAS], { minLength: 1 }),
    needsAuthority: fc.boolean(),
  })
  .map((changes) => aNeed({ ...changes, deskId: 'desk' }));

const world = fc
  .record({
    need,
    another: need,
    people: fc.tuple(...IDS.map(person)),
    agreements,
    minLevel: fc.constantFrom('junior' as const, 'junior' as const, 'senior' as const),
    balances: fc.dictionary(place, fc.record({ given: fc.nat(3), taken: fc.nat(3) })),
  })
  .map(({ need: asked, another, people, agreements: known, minLevel, balances }) => ({
    need: asked,
    people,
    changes: {
      agreements: known,
      minLevels: new Map([['desk', new Map(AREAS.map((code) => [code, minLevel]))]]),
      balances: new Map(Object.entries(balances)),
      neighbours: new Map([
        [asked.id, [{ need: { ...another, id: 'another' }, isOpen: true, coveredByStaffId: null }]],
      ]),
    } satisfies Partial<EligibilityFacts>,
  }));

/** The rules as the product states them, written a second time, with no thought for speed or reasons. */
const oracle = (asked: CoverNeed, who: PersonFacts, facts: EligibilityFacts): boolean => {
  const holds = ({ from, until }: { from: string | null; until: string | null }): boolean => {
    if (from === null) return false;
    const begun = asked.day.since(plainDate(from)).sign >= 0;
    const over = until !== null && asked.day.since(plainDate(until)).sign >= 0;
    return begun && !over;
  };
  const isThere = (someone: PersonFacts): boolean => {
    const works = someone.works.filter(
      (slot) => slot.weekday === asked.day.dayOfWeek && slot.half === asked.half,
    );
    const away = someone.absences.filter(({ dayPart }) => dayPart === 'full' || dayPart === asked.half);
    return holds(someone.active) && works.some(holds) && !away.some(holds);
  };
  const rankIn = (someone: PersonFacts, code: string): number =>
    Math.max(
      0,
      ...someone.competences
        .filter((one) => one.areaCode === code && holds(one))
        .map((one) => LEVELS.indexOf(one.level) + 1),
    );

  const atHome = who.municipalityId === asked.municipalityId;
  const isSecondedWithShareLeft = who.secondments.some((one) => {
    const monday = weekStart(asked.day).toString();
    const used = who.duties.filter(
      (duty) => duty.share?.secondmentId === one.id && duty.share.week === monday,
    );
    return (
      one.hostMunicipalityId === asked.municipalityId &&
      holds(one) &&
      one.weekdays.includes(asked.day.dayOfWeek) &&
      used.length < one.weeklyHalfDays
    );
  });
  const isAgreed = asked.areaCodes.every((code) =>
    facts.agreements
      .get(code)
      ?.some(
        (one) => one.parties.has(asked.municipalityId) && one.parties.has(who.municipalityId) && holds(one),
      ),
  );
  const needed = (code: string): number =>
    LEVELS.indexOf(facts.minLevels.get(asked.deskId)?.get(code) ?? 'junior') + 1;
  const isCompetent = asked.areaCodes.every((code) => rankIn(who, code) >= Math.max(1, needed(code)));
  const learning = asked.areaCodes.filter((code) => rankIn(who, code) === 1);
  const hasSenior = [...facts.people.values()].some(
    (senior) =>
      senior.id !== who.id &&
      senior.id !== asked.forStaffId &&
      isThere(senior) &&
      learning.every((code) => rankIn(senior, code) > 1),
  );
  const maySign = asked.areaCodes.every((code) =>
    who.authorities.some(
      (one) =>
        one.municipalityId === asked.municipalityId && one.areaCode === code && !one.revoked && holds(one),
    ),
  );
  return (
    who.id !== asked.forStaffId &&
    isThere(who) &&
    !who.duties.some((duty) => asked.day.equals(plainDate(duty.day)) && duty.half === asked.half) &&
    (atHome || (isSecondedWithShareLeft && isAgreed)) &&
    isCompetent &&
    (learning.length === 0 || hasSenior) &&
    (!asked.needsAuthority || maySign)
  );
};

const RUNS = { numRuns: 1500, seed: 20261123 };

test('somebody is judged eligible exactly when no stated condition fails', () => {
  let eligible = 0;
  fc.assert(
    fc.property(world, ({ need: asked, people, changes }) => {
      const facts = factsOf(people, changes);
      for (const who of people) {
        const judgement = judge(asked, who.id, facts);
        expect(judgement.eligible).toBe(oracle(asked, who, facts));
        if (!judgement.eligible) expect(judgement.obstacles.length).toBeGreaterThan(0);
        else eligible += 1;
      }
    }),
    RUNS,
  );
  // The property would say little if the generated people were hardly ever eligible.
  expect(eligible).toBeGreaterThan(RUNS.numRuns / 10);
});

test('the same facts in any order give the same judgements and the same ranking', () => {
  fc.assert(
    fc.property(world, fc.infiniteStream(fc.nat()), ({ need: asked, people, changes }, order) => {
      const shuffled = people
        .map((one) => ({ one, key: order.next().value ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => ({
          ...one,
          secondments: one.secondments.toReversed(),
          competences: one.competences.toReversed(),
          authorities: one.authorities.toReversed(),
          duties: one.duties.toReversed(),
        }));
      const [first, second] = [factsOf(people, changes), factsOf(shuffled, changes)];
      const ranked = rank(judgeEverybody(asked, first).eligible, first);
      expect(rank(judgeEverybody(asked, second).eligible, second)).toEqual(ranked);
      expect(ranked.map(({ staffId }) => staffId).toSorted()).toEqual(
        judgeEverybody(asked, first)
          .eligible.map(({ staffId }) => staffId)
          .toSorted(),
      );
    }),
    RUNS,
  );
});

test('nobody eligible has another duty on that half-day, and no junior is without a senior', () => {
  fc.assert(
    fc.property(world, ({ need: asked, people, changes }) => {
      const facts = factsOf(people, changes);
      for (const { staffId, basis, merits } of judgeEverybody(asked, facts).eligible) {
        const who = facts.people.get(staffId);
        const date = asked.day.toString();
        expect(who?.duties.some((duty) => duty.day === date && duty.half === asked.half)).toBe(false);
        const isJunior = merits.some((merit) => merit.code === 'competent' && merit.level === 'junior');
        expect(basis.seniorStaffId !== null).toBe(isJunior);
        expect([staffId, asked.forStaffId]).not.toContain(basis.seniorStaffId);
        expect(basis.secondment === null).toBe(who?.municipalityId === asked.municipalityId);
      }
    }),
    RUNS,
  );
});

test('each judgement stands for itself: judging everybody says the same as judging one by one', () => {
  fc.assert(
    fc.property(world, ({ need: asked, people, changes }) => {
      const facts = factsOf(people, changes);
      const { eligible, notEligible } = judgeEverybody(asked, facts);
      const together = [...eligible, ...notEligible].toSorted((a, b) => (a.staffId < b.staffId ? -1 : 1));
      const one = people
        .map(({ id }) => judge(asked, id, facts))
        .toSorted((a, b) => (a.staffId < b.staffId ? -1 : 1));
      expect(together).toEqual(one);
    }),
    { ...RUNS, numRuns: 500 },
  );
});
