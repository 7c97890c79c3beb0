import { describe, expect, it } from 'vitest';
import { plainDate, Temporal } from '../../kernel/time.ts';
import { isSeriesRule, type Occurrence, occurrencesOf, type SeriesPlan } from './occurrences.ts';

const FIVE_YEARS = { from: plainDate('2026-01-01'), until: plainDate('2031-01-01') };

const aPlan = (changes: Partial<SeriesPlan> = {}): SeriesPlan => ({
  rule: 'FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=2TU',
  startsOn: plainDate('2026-01-01'),
  at: Temporal.PlainTime.from('09:00'),
  durationMinutes: 180,
  endsBefore: null,
  onHoliday: 'next_working_day',
  skips: [],
  ...changes,
});

/** "2026-01-13 2026-01-13T08:00:00Z", with "holiday" where it was moved. */
const lines = (occurrences: readonly Occurrence[]): string[] =>
  occurrences.map(({ occursOn, startsAt, moved }) =>
    [`${occursOn}`, `${startsAt}`, moved ?? ''].join(' ').trim(),
  );

const all = (changes: Partial<SeriesPlan>, span = FIVE_YEARS) => lines(occurrencesOf(aPlan(changes), span));

describe('five years, as somebody wrote them down by hand', () => {
  it('training on the second Tuesday of the first month of each quarter at nine', () => {
    // April and July are summer time, and so is the second Tuesday of October.
    expect(all({})).toEqual([
      '2026-01-13 2026-01-13T08:00:00Z',
      '2026-04-14 2026-04-14T07:00:00Z',
      '2026-07-14 2026-07-14T07:00:00Z',
      '2026-10-13 2026-10-13T07:00:00Z',
      '2027-01-12 2027-01-12T08:00:00Z',
      '2027-04-13 2027-04-13T07:00:00Z',
      '2027-07-13 2027-07-13T07:00:00Z',
      '2027-10-12 2027-10-12T07:00:00Z',
      '2028-01-11 2028-01-11T08:00:00Z',
      '2028-04-11 2028-04-11T07:00:00Z',
      '2028-07-11 2028-07-11T07:00:00Z',
      '2028-10-10 2028-10-10T07:00:00Z',
      '2029-01-09 2029-01-09T08:00:00Z',
      '2029-04-10 2029-04-10T07:00:00Z',
      '2029-07-10 2029-07-10T07:00:00Z',
      '2029-10-09 2029-10-09T07:00:00Z',
      '2030-01-08 2030-01-08T08:00:00Z',
      '2030-04-09 2030-04-09T07:00:00Z',
      '2030-07-09 2030-07-09T07:00:00Z',
      '2030-10-08 2030-10-08T07:00:00Z',
    ]);
  });

  it('steering committee on the last Thursday of February and September at two, one left out, until the agreement ends', () => {
    const steering = {
      rule: 'FREQ=MONTHLY;BYMONTH=2,9;BYDAY=-1TH',
      at: Temporal.PlainTime.from('14:00'),
      durationMinutes: 120,
      skips: [plainDate('2028-02-24')],
      endsBefore: plainDate('2030-09-26'),
    };
    expect(all(steering)).toEqual([
      '2026-02-26 2026-02-26T13:00:00Z',
      '2026-09-24 2026-09-24T12:00:00Z',
      '2027-02-25 2027-02-25T13:00:00Z',
      '2027-09-30 2027-09-30T12:00:00Z',
      '2028-09-28 2028-09-28T12:00:00Z',
      '2029-02-22 2029-02-22T13:00:00Z',
      '2029-09-27 2029-09-27T12:00:00Z',
      '2030-02-28 2030-02-28T13:00:00Z',
    ]);
  });

  it('the first Friday of each quarter, which meets Good Friday and New Year’s Day', () => {
    const fridays = { rule: 'FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=1FR', at: Temporal.PlainTime.from('10:00') };
    const expected = [
      '2026-01-02 2026-01-02T09:00:00Z',
      // Good Friday, then the weekend, then Easter Monday.
      '2026-04-03 2026-04-07T08:00:00Z holiday',
      '2026-07-03 2026-07-03T08:00:00Z',
      '2026-10-02 2026-10-02T08:00:00Z',
      '2027-01-01 2027-01-04T09:00:00Z holiday',
      '2027-04-02 2027-04-02T08:00:00Z',
      '2027-07-02 2027-07-02T08:00:00Z',
      '2027-10-01 2027-10-01T08:00:00Z',
      '2028-01-07 2028-01-07T09:00:00Z',
      '2028-04-07 2028-04-07T08:00:00Z',
      '2028-07-07 2028-07-07T08:00:00Z',
      '2028-10-06 2028-10-06T08:00:00Z',
      '2029-01-05 2029-01-05T09:00:00Z',
      '2029-04-06 2029-04-06T08:00:00Z',
      '2029-07-06 2029-07-06T08:00:00Z',
      '2029-10-05 2029-10-05T08:00:00Z',
      '2030-01-04 2030-01-04T09:00:00Z',
      '2030-04-05 2030-04-05T08:00:00Z',
      '2030-07-05 2030-07-05T08:00:00Z',
      '2030-10-04 2030-10-04T08:00:00Z',
    ];
    expect(all(fridays)).toEqual(expected);
    expect(all({ ...fridays, onHoliday: 'skip' })).toEqual(
      expected.filter((line) => !line.includes('holiday')),
    );
  });
});

describe('the wall clock', () => {
  const span = (from: string, until: string) => ({ from: plainDate(from), until: plainDate(until) });
  const mondays = { rule: 'FREQ=WEEKLY;BYDAY=MO' };

  it('stays when summer time begins on 29 March 2026 and when it ends on 25 October 2026', () => {
    expect(all(mondays, span('2026-03-23', '2026-03-31'))).toEqual([
      '2026-03-23 2026-03-23T08:00:00Z',
      '2026-03-30 2026-03-30T07:00:00Z',
    ]);
    expect(all(mondays, span('2026-10-19', '2026-10-27'))).toEqual([
      '2026-10-19 2026-10-19T07:00:00Z',
      '2026-10-26 2026-10-26T08:00:00Z',
    ]);
  });

  it('loses no day to the gap of the night in which clocks go forward', () => {
    const sundays = {
      rule: 'FREQ=WEEKLY;BYDAY=SU',
      at: Temporal.PlainTime.from('02:30'),
      durationMinutes: 30,
    };
    expect(all(sundays, span('2026-03-22', '2026-04-01'))).toEqual([
      '2026-03-22 2026-03-23T01:30:00Z holiday',
      '2026-03-29 2026-03-30T00:30:00Z holiday',
    ]);
  });
});

describe('an occurrence that is moved', () => {
  const span = { from: plainDate('2026-04-01'), until: plainDate('2026-04-08') };

  it('does not come onto a day that has one anyway, nor do two of them come onto the same day', () => {
    const withTuesday = { rule: 'FREQ=WEEKLY;BYDAY=FR,MO,TU' };
    expect(all(withTuesday, span)).toEqual(['2026-04-07 2026-04-07T07:00:00Z']);
    const withoutTuesday = { rule: 'FREQ=WEEKLY;BYDAY=FR,MO' };
    expect(all(withoutTuesday, span)).toEqual(['2026-04-03 2026-04-07T07:00:00Z holiday']);
  });

  it('is the same whichever span is asked for', () => {
    const fridaysAndMondays = { rule: 'FREQ=WEEKLY;BYDAY=FR,MO' };
    const monday = { from: plainDate('2026-04-06'), until: plainDate('2026-04-07') };
    expect(all(fridaysAndMondays, monday)).toEqual([]);
  });

  it('is left out when it would come behind the end', () => {
    const firstFriday = { rule: 'FREQ=MONTHLY;BYDAY=1FR', endsBefore: plainDate('2026-04-07') };
    expect(all(firstFriday, span)).toEqual([]);
    expect(all({ ...firstFriday, endsBefore: plainDate('2026-04-08') }, span)).toHaveLength(1);
  });

  it('takes the day of one that is left out', () => {
    const plan = { rule: 'FREQ=WEEKLY;BYDAY=MO,TU', skips: [plainDate('2026-04-07')] };
    expect(all(plan, span)).toEqual(['2026-04-06 2026-04-07T07:00:00Z holiday']);
  });
});

describe('a rule', () => {
  it('does not begin before the series', () => {
    expect(all({ startsOn: plainDate('2030-07-10') })).toEqual(['2030-10-08 2030-10-08T07:00:00Z']);
    expect(all({ startsOn: plainDate('2030-10-08') })).toEqual(['2030-10-08 2030-10-08T07:00:00Z']);
  });

  it('counts every second week from the beginning of the series', () => {
    const plan = { rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', startsOn: plainDate('2026-11-04') };
    expect(all(plan, { from: plainDate('2026-11-30'), until: plainDate('2026-12-20') })).toEqual([
      '2026-12-02 2026-12-02T08:00:00Z',
      '2026-12-16 2026-12-16T08:00:00Z',
    ]);
  });

  it.each([
    ['FREQ=MONTHLY;BYDAY=2TU', true],
    ['FREQ=MONTHLY;BYDAY=TU;BYSETPOS=-1', true],
    ['FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=2', true],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', true],
    ['FREQ=DAILY', false],
    ['FREQ=HOURLY', false],
    ['FREQ=MONTHLY;COUNT=3', false],
    ['FREQ=MONTHLY;UNTIL=20270101', false],
    ['FREQ=MONTHLY;BYHOUR=3', false],
    ['FREQ=MONTHLY;BYDAY=9XX', false],
    ['FREQ=MONTHLY;INTERVAL=0', false],
    ['FREQ=MONTHLY;FREQ=YEARLY', false],
    ['FREQ=MONTHLY;BYDAY', false],
    ['FREQ=MONTHLY\nDTSTART:20260101', false],
    ['jeden zweiten Dienstag', false],
    ['', false],
  ])('%j is one of days: %s', (rule, expected) => {
    expect(isSeriesRule(rule)).toBe(expected);
  });
});
