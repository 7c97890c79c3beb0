import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareInstants, dayOf, isWithin, plainDate, Temporal, timeOf } from '../../kernel/time.ts';
import { isWorkingDay } from '../../kernel/workingTime.ts';
import { occurrencesOf, type SeriesPlan } from './occurrences.ts';

const BEGINNING = plainDate('2026-01-01');
const RULES = [
  'FREQ=WEEKLY;BYDAY=MO',
  'FREQ=WEEKLY;BYDAY=FR,MO',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TH',
  'FREQ=MONTHLY;BYDAY=-1TH',
  'FREQ=MONTHLY;BYMONTHDAY=1',
  'FREQ=MONTHLY;BYMONTH=3,10;BYDAY=-1SU',
  'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24,25,26',
] as const;

const day = fc.integer({ min: 0, max: 5 * 365 }).map((days) => BEGINNING.add({ days }));

const plan: fc.Arbitrary<SeriesPlan> = fc.record({
  rule: fc.constantFrom(...RULES),
  startsOn: day,
  at: fc
    .record({ hour: fc.integer({ min: 0, max: 20 }), minute: fc.constantFrom(0, 15, 30, 45) })
    .map((time) => Temporal.PlainTime.from(time)),
  durationMinutes: fc.integer({ min: 15, max: 180 }),
  endsBefore: fc.option(day),
  onHoliday: fc.constantFrom('next_working_day' as const, 'skip' as const),
  skips: fc.array(day, { maxLength: 4 }),
});

const span = fc
  .record({ from: day, length: fc.integer({ min: 1, max: 400 }) })
  .map(({ from, length }) => ({ from, until: from.add({ days: length }) }));

const RUNS = { numRuns: 300, seed: 20260329 };

test('every occurrence is on a working day within the series, by the wall clock, and no two are on the same day', () => {
  let seen = 0;
  fc.assert(
    fc.property(plan, span, (series, asked) => {
      const occurrences = occurrencesOf(series, asked);
      for (const { occursOn, startsAt, endsAt, moved } of occurrences) {
        seen += 1;
        const takesPlaceOn = dayOf(startsAt);
        expect(isWorkingDay(takesPlaceOn)).toBe(true);
        expect(isWithin(takesPlaceOn, series.startsOn, series.endsBefore)).toBe(true);
        expect(isWithin(occursOn, asked.from, asked.until)).toBe(true);
        expect(series.skips.some((skipped) => skipped.equals(occursOn))).toBe(false);
        expect(moved === 'holiday').toBe(!takesPlaceOn.equals(occursOn));
        expect(timeOf(startsAt).equals(series.at)).toBe(true);
        expect(startsAt.until(endsAt).total('minutes')).toBe(series.durationMinutes);
      }
      expect(new Set(occurrences.map(({ startsAt }) => `${dayOf(startsAt)}`)).size).toBe(occurrences.length);
      expect(occurrences.map(({ startsAt }) => startsAt).toSorted(compareInstants)).toEqual(
        occurrences.map(({ startsAt }) => startsAt),
      );
    }),
    RUNS,
  );
  expect(seen).toBeGreaterThan(RUNS.numRuns);
});

test('a span asked for in two pieces has what it has in one', () => {
  fc.assert(
    fc.property(plan, span, fc.integer({ min: 0, max: 400 }), (series, asked, after) => {
      const cut = asked.from.add({ days: Math.min(after, asked.from.until(asked.until).days) });
      const pieces = [
        ...occurrencesOf(series, { from: asked.from, until: cut }),
        ...occurrencesOf(series, { from: cut, until: asked.until }),
      ];
      expect(pieces).toEqual(occurrencesOf(series, asked));
    }),
    RUNS,
  );
});
