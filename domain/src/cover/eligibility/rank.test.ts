import { describe, expect, test } from 'vitest';
import { aColleague, factsOf } from '../../../testing/eligibilityFacts.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import type { Eligible, Merit } from '../types.ts';
import { rank } from './rank.ts';

type Candidate = {
  given?: number;
  taken?: number;
  covers?: number;
  neighbours?: number;
  /** Absent: at home. */
  left?: number;
  lastAskedAt?: Instant;
};

const order = (candidates: Record<string, Candidate>): string[] => {
  const people = Object.entries(candidates).map(([id, { lastAskedAt }]) =>
    aColleague({ id, lastAskedAt: lastAskedAt ?? null }),
  );
  const eligible = Object.entries(candidates).map(([staffId, candidate]): Eligible => {
    const merits: Merit[] = [
      {
        code: 'balance',
        municipalityName: 'Welver',
        given: candidate.given ?? 0,
        taken: candidate.taken ?? 0,
      },
    ];
    if (candidate.covers) merits.push({ code: 'knows_office', covers: candidate.covers });
    if (candidate.neighbours) merits.push({ code: 'neighbouring', halfDays: candidate.neighbours });
    if (candidate.left !== undefined) merits.push({ code: 'share_left', left: candidate.left, of: 4 });
    return { staffId, eligible: true, merits, basis: { secondment: null, seniorStaffId: null } };
  });
  return rank(eligible, factsOf(people)).map(({ staffId }) => staffId);
};

const AT_NINE = instant('2026-11-10T09:00:00+01:00');
const AT_TEN = instant('2026-11-10T10:00:00+01:00');

describe('first is asked', () => {
  test.each<[string, Record<string, Candidate>, string[]]>([
    [
      'whose municipality has given least compared with what it took, whatever else speaks for others',
      {
        balanced: { given: 5, taken: 5, covers: 9, neighbours: 2 },
        owes: { given: 7, taken: 8, left: 1, lastAskedAt: AT_TEN },
        gives: { given: 3, taken: 1 },
      },
      ['owes', 'balanced', 'gives'],
    ],
    [
      'then who knows the office from earlier covers',
      { new: { neighbours: 2 }, once: { covers: 1, left: 1 }, often: { covers: 4, left: 1 } },
      ['often', 'once', 'new'],
    ],
    [
      'then who could take the neighbouring half-days too',
      { one: { neighbours: 1 }, none: {}, two: { neighbours: 2, left: 1 } },
      ['two', 'one', 'none'],
    ],
    [
      'then who has most share left; at home it is full',
      { little: { left: 1 }, home: {}, more: { left: 3 } },
      ['home', 'more', 'little'],
    ],
    [
      'then who was asked longest ago, to the minute, and before her whoever was never asked',
      { ten: { lastAskedAt: AT_TEN }, nine: { lastAskedAt: AT_NINE }, never: {} },
      ['never', 'nine', 'ten'],
    ],
    ['then the lower id', { b: {}, a: {}, c: {} }, ['a', 'b', 'c']],
  ])('%s', (_sentence, candidates, expected) => {
    expect(order(candidates)).toEqual(expected);
  });
});
