import { describe, expect, it } from 'vitest';
import {
  addIsoDays,
  inBerlin,
  isIsoDay,
  isoDaysBetween,
  isoDayWords,
  isoWeekday,
  isoWeekNumber,
  isoWeekStart,
  momentInBerlin,
} from './isoDay.ts';

describe('days as text', () => {
  it('are added over months, years and the change of clocks', () => {
    expect(addIsoDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addIsoDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addIsoDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addIsoDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('know their week', () => {
    expect([isoWeekday('2026-11-23'), isoWeekday('2026-11-29')]).toEqual([1, 7]);
    expect(isoWeekStart('2026-11-29')).toBe('2026-11-23');
    expect([isoWeekNumber('2026-11-24'), isoWeekNumber('2027-01-01'), isoWeekNumber('2026-01-01')]).toEqual([
      48, 53, 1,
    ]);
    expect(isoDaysBetween('2026-11-23', '2026-12-01')).toBe(8);
  });

  it('are told from what is none', () => {
    expect(['2026-02-28', '2026-02-30', '2026-2-3', 'heute', ''].map(isIsoDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('are those of Berlin, whatever the browser thinks', () => {
    expect(inBerlin('2026-11-23T23:30:00Z')).toEqual({ day: '2026-11-24', time: '00:30' });
    expect(inBerlin('2026-07-01T21:59:00Z')).toEqual({ day: '2026-07-01', time: '23:59' });
    expect(isoDayWords('2026-11-24', 'de-DE', { weekday: 'long', day: 'numeric', month: 'long' })).toBe(
      'Dienstag, 24. November',
    );
  });
});

describe('a time of day in Berlin', () => {
  it('is an instant in winter, in summer and on the days on which clocks change', () => {
    expect(momentInBerlin('2026-12-08', '09:00')).toBe('2026-12-08T08:00:00.000Z');
    expect(momentInBerlin('2026-07-08', '00:00')).toBe('2026-07-07T22:00:00.000Z');
    expect(momentInBerlin('2027-03-28', '01:59')).toBe('2027-03-28T00:59:00.000Z');
    expect(momentInBerlin('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00.000Z');
    expect(momentInBerlin('2026-10-25', '04:00')).toBe('2026-10-25T03:00:00.000Z');
  });

  it('that clocks leave out is an hour later', () => {
    expect(inBerlin(momentInBerlin('2027-03-28', '02:30'))).toEqual({ day: '2027-03-28', time: '03:30' });
  });
});
