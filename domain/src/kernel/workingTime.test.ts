import { describe, expect, it } from 'vitest';
import { publicHoliday } from './holidays.ts';
import { dayOf, halfDayKey, instant, momentAt, plainDate, Temporal, weekStart } from './time.ts';
import { addWorkingTime, isWorkingDay, isWorkingTime, nextWorkingMoment } from './workingTime.ts';

const berlin = (wallClock: string) =>
  Temporal.PlainDateTime.from(wallClock).toZonedDateTime('Europe/Berlin').toInstant();
const hours = (count: number) => Temporal.Duration.from({ hours: count });

describe('working time in Europe/Berlin, whatever zone the process runs in', () => {
  it.each([
    ['a moment inside stays', '2026-11-23T08:00', '2026-11-23T08:00'],
    ['before opening waits for 07:30', '2026-11-23T05:00', '2026-11-23T07:30'],
    ['closing itself is outside', '2026-11-23T17:00', '2026-11-24T07:30'],
    ['Friday evening waits for Monday', '2026-11-27T18:00', '2026-11-30T07:30'],
    ['the evening before a holiday waits over it', '2026-12-24T18:00', '2026-12-28T07:30'],
  ])('%s', (_, from, to) => {
    expect(nextWorkingMoment(berlin(from)).toString()).toBe(berlin(to).toString());
  });

  it.each([
    ['within a day', '2026-11-23T08:00', 4, '2026-11-23T12:00'],
    ['over night', '2026-11-23T15:00', 4, '2026-11-24T09:30'],
    ['over the weekend', '2026-11-27T16:00', 4, '2026-11-30T10:30'],
    ['over Christmas: the 24th works, the 25th does not', '2026-12-24T16:00', 4, '2026-12-28T10:30'],
    ['ending exactly at closing ends at closing', '2026-11-23T13:00', 4, '2026-11-23T17:00'],
    ['over the change to summer time on 29 March 2026', '2026-03-27T16:00', 4, '2026-03-30T10:30'],
    ['over the change to winter time on 25 October 2026', '2026-10-23T16:00', 4, '2026-10-26T10:30'],
    ['many days', '2026-11-23T07:30', 95, '2026-12-04T17:00'],
  ])('adds hours %s', (_, from, count, to) => {
    expect(addWorkingTime(berlin(from), hours(count)).toString()).toBe(berlin(to).toString());
  });

  it('has no working time on Sundays', () => {
    expect(isWorkingTime(berlin('2026-11-22T10:00'))).toBe(false);
    expect(isWorkingDay(plainDate('2026-11-22'))).toBe(false);
  });
});

describe('public holidays of North Rhine-Westphalia', () => {
  it('are the eleven of the law, and Christmas Eve and New Year’s Eve are not among them', () => {
    const days = Array.from({ length: 365 }, (_, index) => plainDate('2027-01-01').add({ days: index }));
    expect(days.filter((day) => publicHoliday(day) !== null).map(String)).toEqual([
      '2027-01-01',
      '2027-03-26',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-17',
      '2027-05-27',
      '2027-10-03',
      '2027-11-01',
      '2027-12-25',
      '2027-12-26',
    ]);
    expect(publicHoliday(plainDate('2026-12-24'))).toBeNull();
  });
});

describe('days and moments', () => {
  it('keeps the Berlin day around midnight', () => {
    expect(dayOf(instant('2026-11-22T23:30:00Z')).toString()).toBe('2026-11-23');
    expect(dayOf(instant('2026-07-01T22:30:00Z')).toString()).toBe('2026-07-02');
  });

  it('moves a wall-clock time that the spring gap swallows to the moment after it', () => {
    const moment = momentAt(plainDate('2026-03-29'), Temporal.PlainTime.from('02:30'));
    expect(moment.toString()).toBe('2026-03-29T01:30:00Z');
  });

  it('starts weeks on Monday', () => {
    expect(weekStart(plainDate('2026-11-29')).toString()).toBe('2026-11-23');
    expect(halfDayKey({ day: plainDate('2026-11-23'), half: 'morning' })).toBe('2026-11-23 morning');
  });
});
