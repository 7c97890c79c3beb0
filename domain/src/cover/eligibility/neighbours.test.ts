import { expect, test } from 'vitest';
import { aNeed } from '../../../testing/eligibilityFacts.ts';
import { type Half, plainDate } from '../../kernel/time.ts';
import { findNeighbours, type RequestedNeed } from './neighbours.ts';

const asked = (day: string, half: Half, changes: Partial<RequestedNeed> = {}): RequestedNeed => ({
  ...aNeed({ id: `${day} ${half}`, day: plainDate(day), half }),
  requestId: 'request-1',
  state: 'open',
  coveredByStaffId: null,
  ...changes,
});

const neighboursOf = (id: string, needs: readonly RequestedNeed[]): string[] =>
  (findNeighbours(needs).get(id) ?? []).map(({ need }) => need.id);

const friday = asked('2026-12-04', 'morning');
const monday = asked('2026-12-07', 'morning');
const mondayAfternoon = asked('2026-12-07', 'afternoon');
const tuesday = asked('2026-12-08', 'morning');
const thursday = asked('2026-12-10', 'morning');

test.each([
  [
    'the half-days right before and after, over the weekend',
    [friday, monday, mondayAfternoon, tuesday],
    [friday, mondayAfternoon],
  ],
  ['in whatever order they come', [tuesday, mondayAfternoon, monday, friday], [friday, mondayAfternoon]],
  ['the next morning, where nothing is asked for in the afternoon', [monday, tuesday], [tuesday]],
  ['not one with a working day in between', [monday, thursday], []],
  [
    'none that is withdrawn: what comes after it moves up',
    [monday, { ...mondayAfternoon, state: 'withdrawn' as const }, tuesday],
    [tuesday],
  ],
  ['none of another request', [monday, { ...tuesday, requestId: 'request-2' }], []],
])('next to Monday morning stand %s', (_sentence, needs, expected) => {
  expect(neighboursOf(monday.id, needs)).toEqual(expected.map(({ id }) => id));
});

test('a holiday does not part the days around it', () => {
  const before = asked('2026-12-31', 'morning');
  const after = asked('2027-01-04', 'morning');
  expect(neighboursOf(before.id, [before, after])).toEqual([after.id]);
});

test('a covered half-day is not open, and names who covers it', () => {
  const covered = asked('2026-12-07', 'afternoon', { state: 'covered', coveredByStaffId: 'olga' });
  expect(findNeighbours([monday, covered]).get(monday.id)).toEqual([
    { need: covered, isOpen: false, coveredByStaffId: 'olga' },
  ]);
});
