import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/time.ts';
import { currentAndNext, monthsLeftToTell, periodOf } from './periods.ts';

describe('periods', () => {
  it.each([
    ['quarter', '2026-12-31', '2026-Q4', '2026-10-01', '2027-01-01'],
    ['quarter', '2027-01-01', '2027-Q1', '2027-01-01', '2027-04-01'],
    ['half_year', '2027-06-30', '2027-H1', '2027-01-01', '2027-07-01'],
    ['half_year', '2027-07-01', '2027-H2', '2027-07-01', '2028-01-01'],
  ] as const)('the %s of %s is %s', (period, day, name, from, until) => {
    const found = periodOf(period, plainDate(day));
    expect([found.name, `${found.from}`, `${found.until}`]).toEqual([name, from, until]);
  });

  it('follow each other over the end of the year', () => {
    expect(currentAndNext('quarter', plainDate('2026-11-23')).map(({ name }) => name)).toEqual([
      '2026-Q4',
      '2027-Q1',
    ]);
    expect(currentAndNext('half_year', plainDate('2026-11-23')).map(({ name }) => name)).toEqual([
      '2026-H2',
      '2027-H1',
    ]);
  });

  it.each([
    ['2026-10-31', null],
    ['2026-11-01', 2],
    ['2026-11-28', 2],
    // Said late it would be said twice: what was said is kept for thirty days.
    ['2026-11-29', null],
    ['2026-12-01', 1],
    ['2026-12-28', 1],
    ['2026-12-29', null],
    ['2027-01-01', null],
  ])('on %s leads of the last quarter of 2026 are told of %s months', (day, expected) => {
    expect(monthsLeftToTell(periodOf('quarter', plainDate('2026-11-01')), plainDate(day))).toBe(expected);
  });
});
