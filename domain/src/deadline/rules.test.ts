import { describe, expect, it } from 'vitest';
import { plainDate } from '../kernel/time.ts';
import { computeDeadline, type DeadlineFacts } from './rules.ts';

const TODAY = plainDate('2026-11-24');
const facts = (
  posted: string | null,
  delivered: string | null = null,
  instructionCorrect = true,
): DeadlineFacts => ({
  posted: posted === null ? null : plainDate(posted),
  delivered: delivered === null ? null : plainDate(delivered),
  instructionCorrect,
});
const told = (asked: DeadlineFacts) => {
  const computed = computeDeadline(asked, TODAY);
  if (!computed.ok) return computed.reason;
  return `${computed.value.received} ${computed.value.objectionEnds}`;
};

describe('the objection deadline', () => {
  it.each([
    ['an ordinary one', facts('2026-11-03'), '2026-11-07 2026-12-07'],
    ['received on a holiday: the presumption is not rolled', facts('2026-12-21'), '2026-12-25 2027-01-25'],
    ['ending on a Saturday', facts('2026-10-24'), '2026-10-28 2026-11-30'],
    [
      'ending on Christmas: rolled over the holidays and the weekend',
      facts('2026-11-21'),
      '2026-11-25 2026-12-28',
    ],
    ['24 and 31 December are working days', facts('2026-11-20'), '2026-11-24 2026-12-24'],
    ['received on 31 January: February has no such day', facts('2027-01-27'), '2027-01-31 2027-03-01'],
    ['in a leap year', facts('2028-01-25'), '2028-01-29 2028-02-29'],
    ['received on 31 January of a leap year', facts('2028-01-27'), '2028-01-31 2028-02-29'],
    ['without the right instruction it is a year', facts('2026-12-03', null, false), '2026-12-07 2027-12-07'],
    [
      'a year from 29 February ends on 28 February, here a Wednesday',
      facts('2028-02-25', null, false),
      '2028-02-29 2029-02-28',
    ],
    ['proven later', facts('2027-01-20', '2027-01-31'), '2027-01-31 2027-03-01'],
    ['proven earlier than presumed', facts('2026-12-01', '2026-12-02'), '2026-12-02 2027-01-04'],
    ['only delivered', facts(null, '2026-12-01'), '2026-12-01 2027-01-04'],
    ['before 2025 it was three days', facts('2024-12-31'), '2025-01-03 2025-02-03'],
    ['ending on Corpus Christi', facts('2027-04-23'), '2027-04-27 2027-05-28'],
  ])('%s', (_, asked, expected) => {
    expect(told(asked)).toBe(expected);
  });

  it.each([
    ['no date at all', facts(null), 'no_date'],
    ['delivered before it was posted', facts('2026-11-20', '2026-11-19'), 'delivered_before_posted'],
    ['a mistyped century', facts('1926-11-20'), 'too_long_ago'],
    ['a mistyped year', facts('2062-11-20'), 'too_far_ahead'],
  ] as const)('refuses %s', (_, asked, reason) => {
    expect(told(asked)).toBe(reason);
  });

  it('shows every step, the roll included', () => {
    const computed = computeDeadline(facts('2027-01-27'), TODAY);
    if (!computed.ok) throw new Error(computed.reason);
    expect(computed.value.steps.map(({ step, day }) => `${step} ${day}`)).toEqual([
      'posted 2027-01-27',
      'presumed_received 2027-01-31',
      'received 2027-01-31',
      'period 2027-02-28',
      'rolled 2027-03-01',
      'ends 2027-03-01',
    ]);
  });
});
