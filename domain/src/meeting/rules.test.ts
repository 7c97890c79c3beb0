import { describe, expect, it, test } from 'vitest';
import { type Instant, plainDate, Temporal } from '../kernel/time.ts';
import {
  checkSlots,
  checkTime,
  checkWindow,
  failsOn,
  haveAllVoted,
  meetingReminders,
  pickSlot,
  pollClosing,
  pollReminder,
  quorumAmong,
  type VotedSlot,
  type Voter,
} from './rules.ts';

const berlin = (wallClock: string): Instant =>
  Temporal.PlainDateTime.from(wallClock).toZonedDateTime('Europe/Berlin').toInstant();
const shown = (moment: Instant | null): string | null =>
  moment?.toZonedDateTimeISO('Europe/Berlin').toPlainDateTime().toString({ smallestUnit: 'minute' }) ?? null;

/** Monday. */
const NOW = berlin('2026-11-23T08:00');
const said = (result: { ok: boolean; reason?: string }): string => (result.ok ? 'ok' : (result.reason ?? ''));

describe('a time for a meeting', () => {
  test.each([
    ['tomorrow at ten', '2026-11-24T10:00', 60, 'ok'],
    ['earlier today', '2026-11-23T07:45', 60, 'in_the_past'],
    ['this very moment', '2026-11-23T08:00', 60, 'in_the_past'],
    ['on a Saturday', '2026-11-28T10:00', 60, 'nobody_works'],
    ['on Christmas Day', '2026-12-25T10:00', 60, 'nobody_works'],
    ['on Christmas Eve, which is a working day', '2026-12-24T10:00', 60, 'ok'],
    ['for five minutes', '2026-11-24T10:00', 5, 'bad_duration'],
    ['for eleven hours', '2026-11-24T10:00', 660, 'bad_duration'],
    ['over midnight', '2026-11-24T22:00', 180, 'ends_another_day'],
    ['until midnight', '2026-11-24T22:00', 120, 'ok'],
  ])('%s', (_, startsAt, durationMinutes, expected) => {
    expect(said(checkTime({ startsAt: berlin(startsAt), durationMinutes }, NOW))).toBe(expected);
  });

  test.each([
    ['this week', '2026-11-23', '2026-11-28', 'ok'],
    ['today only', '2026-11-23', '2026-11-24', 'ok'],
    ['last week', '2026-11-16', '2026-11-21', 'window_in_the_past'],
    ['until yesterday, whose end is today', '2026-11-16', '2026-11-23', 'window_in_the_past'],
    ['a weekend', '2026-11-28', '2026-11-30', 'window_without_working_day'],
    ['the whole next year', '2027-01-01', '2028-01-01', 'window_too_long'],
    ['Christmas', '2026-12-25', '2026-12-28', 'window_without_working_day'],
  ])('is looked for in %s', (_, from, until, expected) => {
    expect(said(checkWindow({ from: plainDate(from), until: plainDate(until) }, NOW))).toBe(expected);
  });

  it('stands to choose once', () => {
    const [tuesday, wednesday] = [berlin('2026-11-24T10:00'), berlin('2026-11-25T10:00')];
    expect(said(checkSlots([tuesday, wednesday], 60, NOW))).toBe('ok');
    expect(said(checkSlots([tuesday, tuesday], 60, NOW))).toBe('slot_twice');
    expect(said(checkSlots([tuesday, berlin('2026-11-28T10:00')], 60, NOW))).toBe('nobody_works');
  });
});

describe('a poll', () => {
  test.each([
    ['closes after three working days', '2026-12-10T10:00', '2026-11-26T08:00'],
    ['closes when the working day before the first slot ends', '2026-11-25T10:00', '2026-11-24T17:00'],
    ['does not wait over the weekend before a Monday', '2026-11-30T10:00', '2026-11-26T08:00'],
  ])('%s', (_, first, expected) => {
    const closing = pollClosing(berlin(first), null, NOW);
    expect(closing.ok && shown(closing.value)).toBe(expected);
  });

  it('opened on a Thursday closes on Friday when the first slot is on Monday', () => {
    const closing = pollClosing(berlin('2026-11-30T10:00'), null, berlin('2026-11-26T12:00'));
    expect(closing.ok && shown(closing.value)).toBe('2026-11-27T17:00');
  });

  it('has no time left before a slot tomorrow once the working day is over', () => {
    expect(said(pollClosing(berlin('2026-11-24T10:00'), null, berlin('2026-11-23T17:30')))).toBe(
      'poll_closes_too_late',
    );
  });

  test.each([
    ['in two days', '2026-11-25T12:00', 'ok'],
    ['a minute ago', '2026-11-23T07:59', 'in_the_past'],
    ['on the day of the first slot', '2026-11-26T07:00', 'poll_closes_too_late'],
  ])('may be told to close %s', (_, asked, expected) => {
    expect(said(pollClosing(berlin('2026-11-26T10:00'), berlin(asked), NOW))).toBe(expected);
  });

  it('reminds one working day before it closes, and not when that has passed', () => {
    expect(shown(pollReminder(berlin('2026-11-26T08:00'), NOW))).toBe('2026-11-25T08:00');
    expect(shown(pollReminder(berlin('2026-11-30T12:00'), NOW))).toBe('2026-11-27T12:00');
    expect(pollReminder(berlin('2026-11-23T17:00'), NOW)).toBeNull();
  });
});

describe('a fixed meeting', () => {
  const reminders = (startsAt: string) =>
    meetingReminders(berlin(startsAt), NOW).map(({ when, at }) => `${when} ${shown(at)}`);

  it('reminds two working days and one hour before, as far as that is still to come', () => {
    expect(reminders('2026-12-01T10:00')).toEqual(['days 2026-11-27T10:00', 'hour 2026-12-01T09:00']);
    expect(reminders('2026-11-24T10:00')).toEqual(['hour 2026-11-24T09:00']);
    expect(reminders('2026-11-23T08:30')).toEqual([]);
  });

  it('keeps the wall clock over the change to summer time', () => {
    expect(meetingReminders(berlin('2027-03-30T10:00'), NOW).map(({ at }) => shown(at))).toEqual([
      // Good Friday and Easter Monday lie in between.
      '2027-03-24T10:00',
      '2027-03-30T09:00',
    ]);
  });
});

const voter = (staffId: string, municipalityId: string, changes: Partial<Voter> = {}): Voter => ({
  staffId,
  municipalityId,
  required: false,
  activeUntil: null,
  ...changes,
});

const VOTERS = [
  voter('petra', 'lippetal', { required: true }),
  voter('sabine', 'welver'),
  voter('murat', 'welver'),
  voter('heinz', 'moehnesee'),
];

const slot = (
  slotId: string,
  startsAt: string,
  votes: Record<string, 'yes' | 'if_need_be' | 'no'>,
): VotedSlot => ({
  slotId,
  startsAt: berlin(startsAt),
  votes: Object.entries(votes).map(([staffId, answer]) => ({ staffId, answer })),
});

describe('what a poll comes to', () => {
  it('is the slot most people said yes to', () => {
    const slots = [
      slot('a', '2026-12-01T10:00', { petra: 'yes', sabine: 'if_need_be', murat: 'no', heinz: 'yes' }),
      slot('b', '2026-12-02T10:00', { petra: 'yes', sabine: 'yes', murat: 'no', heinz: 'yes' }),
    ];
    expect(pickSlot(slots, VOTERS, 50, NOW)?.slotId).toBe('b');
  });

  it('is among those the one fewest come to "if need be", then the earlier', () => {
    const most = { petra: 'yes', sabine: 'yes', heinz: 'if_need_be' } as const;
    const slots = [
      slot('reluctant', '2026-12-01T10:00', { ...most, murat: 'if_need_be' }),
      slot('later', '2026-12-03T10:00', { ...most, murat: 'no' }),
      slot('earlier', '2026-12-02T10:00', { ...most, murat: 'no' }),
    ];
    expect(pickSlot(slots, VOTERS, 50, NOW)?.slotId).toBe('earlier');
  });

  it('is none when somebody who has to be there cannot, or has not said so; it says who', () => {
    const without = slot('a', '2026-12-01T10:00', { petra: 'no', sabine: 'yes', heinz: 'yes' });
    const silent = slot('b', '2026-12-02T10:00', { sabine: 'yes', heinz: 'yes' });
    expect(pickSlot([without, silent], VOTERS, 50, NOW)).toBeNull();
    expect(failsOn(without, VOTERS, 50)).toEqual({ staffIds: ['petra'], municipalityIds: [] });
    expect(failsOn(silent, VOTERS, 50)).toEqual({ staffIds: ['petra'], municipalityIds: [] });
  });

  it('is none when too few municipalities come; it says which are missing', () => {
    const lonely = slot('a', '2026-12-01T10:00', { petra: 'yes', sabine: 'no' });
    expect(failsOn(lonely, VOTERS, 50)).toEqual({ staffIds: [], municipalityIds: ['welver', 'moehnesee'] });
    expect(failsOn(lonely, VOTERS, 33)).toEqual({ staffIds: [], municipalityIds: [] });
  });

  it('is none when nobody comes, even if nobody has to', () => {
    const empty = slot('a', '2026-12-01T10:00', { sabine: 'no' });
    expect(failsOn(empty, VOTERS.slice(1), 0).municipalityIds).toEqual(['welver', 'moehnesee']);
  });

  it('is never a slot that has passed', () => {
    const past = slot('a', '2026-11-20T10:00', { petra: 'yes', sabine: 'yes', heinz: 'yes' });
    expect(pickSlot([past], VOTERS, 50, NOW)).toBeNull();
  });

  it('does not wait for somebody who has left by then', () => {
    const leaves = [
      voter('petra', 'lippetal', { required: true, activeUntil: plainDate('2026-12-01') }),
      ...VOTERS.slice(1),
    ];
    const before = slot('a', '2026-11-30T10:00', { sabine: 'yes', murat: 'yes', heinz: 'yes' });
    const after = slot('b', '2026-12-01T10:00', { sabine: 'yes', murat: 'yes', heinz: 'yes' });
    expect(pickSlot([before, after], leaves, 50, NOW)?.slotId).toBe('b');
    expect([haveAllVoted([before], leaves), haveAllVoted([after], leaves)]).toEqual([false, true]);
  });
});

describe('a quorum', () => {
  const there = (attendance: 'present' | 'absent' | null) => (municipalityId: string) => ({
    municipalityId,
    attendance,
  });
  const [present, absent] = [there('present'), there('absent')];

  it('counts municipalities, not people', () => {
    const invited = [present('lippetal'), present('lippetal'), absent('welver'), absent('moehnesee')];
    expect(quorumAmong(invited, 50)).toEqual({ present: 1, needed: 2, of: 3, reached: false });
    expect(quorumAmong([...invited, present('welver')], 50)?.reached).toBe(true);
  });

  it('is unknown until somebody has noted who was there, and is never reached by nobody', () => {
    expect(quorumAmong([there(null)('lippetal')], 0)).toBeNull();
    expect(quorumAmong([absent('lippetal')], 0)?.reached).toBe(false);
  });
});
