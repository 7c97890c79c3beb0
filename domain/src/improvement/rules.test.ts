import { expect, test } from 'vitest';
import { plainDate } from '../kernel/time.ts';
import { dueNews } from './rules.ts';

/** A Thursday. */
const TODAY = plainDate('2026-11-26');

test.each([
  ['three working days ahead, over the weekend', '2026-12-01', null, 'soon'],
  ['four working days ahead', '2026-12-02', null, null],
  ['today', '2026-11-26', null, 'soon'],
  ['soon, and she knows', '2026-11-30', 'soon', null],
  ['yesterday', '2026-11-25', 'soon', 'overdue'],
  ['yesterday, and nobody said that it would be', '2026-11-25', null, 'overdue'],
  ['yesterday, and she knows', '2026-11-25', 'overdue', null],
] as const)('what is due %s', (_, dueOn, reminded, expected) => {
  expect(dueNews({ dueOn: plainDate(dueOn), reminded }, TODAY)).toBe(expected);
});
