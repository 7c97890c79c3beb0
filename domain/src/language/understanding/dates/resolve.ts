import { compareDays, type PlainDate } from '../../../kernel/time.ts';
import type { SpokenRange } from '../types.ts';
import type { Expression, Item, Length, Node } from './nodes.ts';
import {
  day,
  daysBetween,
  fail,
  fromToday,
  makeDate,
  type One,
  one,
  type Problem,
  type ResolveOptions,
  resolveDate,
  resolveNode,
} from './resolveNode.ts';

/** A span over the turn of the year is believed up to this length; "5.12. bis 1.12." is a slip. */
const LONGEST_WRAP_DAYS = 183;
/** "vom 28. bis 3.1." goes over the end of a month; longer ones are a slip. */
const LONGEST_MONTH_WRAP_DAYS = 14;

/** Where a range ends that is said to end with `node`: "bis Ende Dezember", "bis Freitag", "bis KW 50". */
const resolveEnd = (
  node: Node,
  options: ResolveOptions,
  after: PlainDate | null,
  inclusive: boolean,
): One => {
  if (node.is === 'edge' && node.edge === 'end') {
    const of = resolveNode(node.of, options);
    return of.ok ? one(day(of.range.to)) : of;
  }
  // "bis Dezember", "bis nächste Woche": its beginning or its end?
  const period =
    node.is === 'month' ||
    node.is === 'quarter' ||
    node.is === 'half' ||
    node.is === 'period' ||
    node.is === 'year';
  const spokenWeek = node.is === 'week' && 'rel' in node.week && node.week.rel > 0;
  if ((period || spokenWeek) && !inclusive) {
    const whole = resolveNode(node, options);
    return whole.ok ? fail('two_readings', [day(whole.range.from), day(whole.range.to)]) : whole;
  }
  const end = resolveNode(node, options, after);
  return end.ok ? one(day(end.range.to)) : end;
};

/** Where a range begins that is said to begin with `node`. */
const resolveStart = (node: Node, options: ResolveOptions): One => {
  if (node.is === 'edge' && node.edge === 'start') {
    const of = resolveNode(node.of, options);
    return of.ok ? one(day(of.range.from)) : of;
  }
  return resolveNode(node, options);
};

/** "1. bis 5. Dezember": what one end leaves out, the other one says. */
const borrow = (from: Node, to: Node): { from: Node; to: Node } | null => {
  if (from.is !== 'date' || to.is !== 'date') return null;
  if (from.month === undefined && to.month !== undefined) {
    const wraps = from.day > to.day;
    const month = wraps ? ((to.month + 10) % 12) + 1 : to.month;
    const year = to.year === undefined ? {} : { year: wraps && to.month === 1 ? to.year - 1 : to.year };
    return { from: { ...from, month, ...year }, to };
  }
  if (to.month === undefined && from.month !== undefined) {
    const wraps = to.day < from.day;
    const month = wraps ? (from.month % 12) + 1 : from.month;
    const year =
      from.year === undefined ? {} : { year: wraps && from.month === 12 ? from.year + 1 : from.year };
    return { from, to: { ...to, month, ...year } };
  }
  return { from, to };
};

const MAX_MONTH_DAYS = 31;

/** Two written dates, of which either may lack its month or year. */
const resolveDates = (
  spokenFrom: Extract<Node, { is: 'date' }>,
  spokenTo: Extract<Node, { is: 'date' }>,
  options: ResolveOptions,
): One => {
  const borrowed = borrow(spokenFrom, spokenTo);
  const from = borrowed?.from ?? spokenFrom;
  const to = borrowed?.to ?? spokenTo;
  if (from.is !== 'date' || to.is !== 'date') return fail('impossible_date');
  const guessed = spokenFrom.month === undefined || spokenTo.month === undefined;
  const longest = guessed ? LONGEST_MONTH_WRAP_DAYS : LONGEST_WRAP_DAYS;
  let start: One;
  if (from.month === undefined) start = resolveDate(from, options);
  else if (from.year === undefined && to.year !== undefined) {
    const wraps =
      to.month !== undefined && (from.month > to.month || (from.month === to.month && from.day > to.day));
    start = resolveDate({ ...from, year: wraps ? to.year - 1 : to.year }, options);
  } else start = resolveDate(from, options);
  if (!start.ok) return start;
  const first = start.range.from;
  let end: PlainDate | null;
  if (to.month === undefined) {
    end = makeDate(first.year, first.month, to.day);
    if (end && compareDays(end, first) < 0) {
      const next = first.with({ day: 1 }).add({ months: 1 });
      end = makeDate(next.year, next.month, to.day);
      if (end && daysBetween(first, end) > LONGEST_MONTH_WRAP_DAYS) return fail('end_before_start');
    }
  } else if (to.year !== undefined) end = makeDate(to.year, to.month, to.day);
  else {
    end = makeDate(first.year, to.month, to.day);
    if (end && compareDays(end, first) < 0 && from.month !== to.month)
      end = makeDate(first.year + 1, to.month, to.day);
  }
  if (!end) return fail('impossible_date');
  const length = daysBetween(first, end);
  const wrapped = to.year === undefined && end.year > first.year;
  if (length < 0 || (wrapped && length > longest) || (guessed && wrapped && length > MAX_MONTH_DAYS))
    return fail('end_before_start');
  if (to.weekday !== undefined && end.dayOfWeek !== to.weekday)
    return fail('weekday_mismatch', [{ from: first, to: end }]);
  return begun(first, end, from.year !== undefined || to.year !== undefined, options);
};

/** A span without a year that runs already: this one, or the one of next year? */
const begun = (first: PlainDate, end: PlainDate, yearSaid: boolean, options: ResolveOptions): One => {
  const { today } = options;
  const range = { from: first, to: end };
  if (yearSaid) return one(range);
  const lastYear = { from: first.subtract({ years: 1 }), to: end.subtract({ years: 1 }) };
  const runs = compareDays(lastYear.from, today) < 0 && compareDays(lastYear.to, today) >= 0;
  if (!runs) return one(range);
  return options.running ? one(lastYear) : fail('two_readings', [fromToday(lastYear, options), range]);
};

const resolveItem = (item: Item, options: ResolveOptions, after: PlainDate | null): One => {
  const { from, to } = item;
  if (!to) return resolveNode(from, options, after);
  if (from.is === 'date' && to.is === 'date') return resolveDates(from, to, options);
  const start = resolveStart(from, options);
  if (!start.ok) return start;
  const first = start.range.from;
  // After a date a bare number or a date without a year goes on from it.
  const later = to.is === 'date' ? { ...options, today: first, nearest: false } : options;
  const end = resolveEnd(to, later, to.is === 'weekday' || to.is === 'date' ? start.range.to : null, true);
  if (!end.ok) return end;
  let last = end.range.to;
  const sameKind = from.is === to.is || from.is === 'week';
  // "Dezember bis Februar", "KW 52 bis KW 1"
  if (compareDays(last, first) < 0 && sameKind && (to.is === 'month' || to.is === 'quarter'))
    last = last.add({ years: 1 });
  if (compareDays(last, first) < 0) return fail('end_before_start');
  return one({ from: first, to: last });
};

/** The last day of a length that begins on `from`: days and weeks are counted, months end the day before. */
export const endAfter = (from: PlainDate, { n, unit }: Length): PlainDate => {
  switch (unit) {
    case 'day':
      return from.add({ days: n - 1 });
    case 'week':
      return from.add({ days: 7 * n - 1 });
    case 'month':
      return from.add({ months: n }).subtract({ days: 1 });
    case 'year':
      return from.add({ years: n }).subtract({ days: 1 });
  }
};

/** In a list only the last day may carry month and year ("3., 4. und 7.12."): the others take them from it. */
const completeList = (items: readonly Item[]): Item[] => {
  const out = [...items];
  for (let index = out.length - 2; index >= 0; index--) {
    const item = out[index];
    const next = out[index + 1]?.from;
    if (!item || next?.is !== 'date' || next.month === undefined) continue;
    const last = item.to ?? item.from;
    if (last.is !== 'date' || last.month !== undefined) continue;
    const filled: Node = {
      ...last,
      month: next.month,
      ...(next.year === undefined ? {} : { year: next.year }),
    };
    out[index] = item.to ? { ...item, to: filled } : { ...item, from: filled };
  }
  return out;
};

export type Spoken =
  | { kind: 'ranges'; ranges: SpokenRange[]; alternatives: boolean; partial: boolean }
  /** "ab Montag": nobody said until when. */
  | { kind: 'open'; from: PlainDate }
  /** "für zwei Wochen": nobody said from when. */
  | { kind: 'length'; length: Length }
  | { kind: 'since' }
  | { kind: 'problem'; problem: Problem };

const problem = (reason: Problem['reason'], candidates: SpokenRange[] = []): Spoken => ({
  kind: 'problem',
  problem: { reason, candidates },
});

/** What an expression means on this day. */
export const resolveExpression = (expression: Expression, options: ResolveOptions): Spoken => {
  const { today } = options;
  switch (expression.form) {
    case 'recurring':
      return problem('recurring');
    case 'since':
      return { kind: 'since' };
    case 'length':
      if (expression.length.n === 0) return problem('vague_date');
      return { kind: 'length', length: expression.length };
    case 'until': {
      const end = resolveEnd(expression.to, options, null, expression.inclusive);
      if (!end.ok) return { kind: 'problem', problem: end.problem };
      const { to } = expression;
      const slip =
        to.is === 'date' && to.year === undefined && daysBetween(today, end.range.to) > LONGEST_WRAP_DAYS;
      // Said on the 23rd, "bis 20.11." is a slip rather than a year.
      if (slip || compareDays(end.range.to, today) < 0) return problem('end_before_start');
      return {
        kind: 'ranges',
        ranges: [{ from: today, to: end.range.to }],
        alternatives: false,
        partial: false,
      };
    }
    case 'start': {
      const start = resolveStart(expression.from, options);
      if (!start.ok) return { kind: 'problem', problem: start.problem };
      const { length } = expression;
      if (!length) return { kind: 'open', from: start.range.from };
      if (length.n === 0) return problem('vague_date');
      const range = { from: start.range.from, to: endAfter(start.range.from, length) };
      return { kind: 'ranges', ranges: [range], alternatives: false, partial: expression.partial === true };
    }
    case 'days': {
      const ranges: SpokenRange[] = [];
      let previous: { n: number; date: PlainDate } | null = null;
      for (const item of completeList(expression.items)) {
        // Weekdays are listed in the order of the week: said on a Monday, "Montag und Dienstag" are neighbours.
        const n =
          item.from.is === 'weekday' && !item.from.week && !item.from.step && !item.to ? item.from.n : null;
        const follows = n !== null && previous !== null && n > previous.n;
        const resolved: One = resolveItem(item, options, follows && previous ? previous.date : null);
        if (!resolved.ok) return { kind: 'problem', problem: resolved.problem };
        previous = n === null ? null : { n, date: resolved.range.from };
        ranges.push(resolved.range);
      }
      const partial = expression.items.some((item) => item.partial === true);
      return { kind: 'ranges', ranges, alternatives: expression.alternatives, partial };
    }
  }
};
