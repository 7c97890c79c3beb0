import { compareDays, type PlainDate, Temporal, weekStart } from '../../../kernel/time.ts';
import type { AmbiguityReason, SpokenRange } from '../types.ts';
import { holidayOn } from './holidayNames.ts';
import type { Expression, Item, Length, Node, Week } from './nodes.ts';

/**
 * How a message's days are laid over the calendar.
 * `nearest`: a posting date may lie behind, so the closest day is meant rather than the next one.
 * `running`: a span that has already begun is meant as spoken ("AU vom 20. bis 27.").
 */
export type ResolveOptions = { today: PlainDate; nearest: boolean; running: boolean };

export type Problem = { reason: AmbiguityReason['reason']; candidates: SpokenRange[] };
export type Resolved = { ok: true; ranges: SpokenRange[] } | { ok: false; problem: Problem };
type One = { ok: true; range: SpokenRange } | { ok: false; problem: Problem };

const fail = (
  reason: Problem['reason'],
  candidates: SpokenRange[] = [],
): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { reason, candidates },
});
const day = (date: PlainDate): SpokenRange => ({ from: date, to: date });
const one = (range: SpokenRange): One => ({ ok: true, range });
const daysBetween = (from: PlainDate, to: PlainDate): number => from.until(to, { largestUnit: 'days' }).days;

/** A span over the turn of the year is believed up to this length; "5.12. bis 1.12." is a slip. */
const LONGEST_WRAP_DAYS = 183;
/** "vom 28. bis 3.1." goes over the end of a month; longer ones are a slip. */
const LONGEST_MONTH_WRAP_DAYS = 14;

const makeDate = (year: number, month: number, dayOfMonth: number): PlainDate | null => {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return dayOfMonth >= 1 && dayOfMonth <= first.daysInMonth ? first.with({ day: dayOfMonth }) : null;
};

const nextWeekday = (n: number, after: PlainDate): PlainDate =>
  after.add({ days: ((n - after.dayOfWeek + 6) % 7) + 1 });
const previousWeekday = (n: number, before: PlainDate): PlainDate =>
  before.subtract({ days: ((before.dayOfWeek - n + 6) % 7) + 1 });

const closest = (dates: readonly (PlainDate | null)[], today: PlainDate): PlainDate | null => {
  let best: PlainDate | null = null;
  for (const date of dates) {
    if (!date) continue;
    if (!best || Math.abs(daysBetween(today, date)) < Math.abs(daysBetween(today, best))) best = date;
  }
  return best;
};

/** Day and month without a year: the next such day, today included; impossible when that year has no such day. */
const dateOfYear = (
  month: number,
  dayOfMonth: number,
  { today, nearest }: ResolveOptions,
): PlainDate | null => {
  const year = today.year;
  if (nearest)
    return closest(
      [-1, 0, 1].map((step) => makeDate(year + step, month, dayOfMonth)),
      today,
    );
  const passed = month < today.month || (month === today.month && dayOfMonth < today.day);
  return makeDate(passed ? year + 1 : year, month, dayOfMonth);
};

/** "am 3.": the next month that has such a day. */
const dateOfMonth = (dayOfMonth: number, { today, nearest }: ResolveOptions): PlainDate | null => {
  const months = [-1, 0, 1, 2].map((step) => today.with({ day: 1 }).add({ months: step }));
  const dates = months.map((month) => makeDate(month.year, month.month, dayOfMonth));
  if (nearest) return closest(dates, today);
  return dates.find((date) => date && compareDays(date, today) >= 0) ?? null;
};

const resolveDate = (node: Extract<Node, { is: 'date' }>, options: ResolveOptions): One => {
  const { month, year, weekday } = node;
  const date =
    month === undefined
      ? dateOfMonth(node.day, options)
      : year === undefined
        ? dateOfYear(month, node.day, options)
        : makeDate(year, month, node.day);
  if (!date) return fail('impossible_date');
  if (weekday !== undefined && date.dayOfWeek !== weekday)
    return fail('weekday_mismatch', [day(date), day(nextWeekday(weekday, options.today))]);
  return one(day(date));
};

/** Monday of the first ISO week `number` of `year`, or null when the year has no such week. */
const mondayOfWeek = (number: number, year: number): PlainDate | null => {
  // 4 January always lies in week 1.
  const monday = weekStart(Temporal.PlainDate.from({ year, month: 1, day: 4 })).add({ weeks: number - 1 });
  return number >= 1 && monday.weekOfYear === number ? monday : null;
};

/** The Monday of a spoken week. */
const mondayOf = (
  week: Week,
  options: ResolveOptions,
): { ok: true; monday: PlainDate } | { ok: false; problem: Problem } => {
  const { today } = options;
  if ('rel' in week) return { ok: true, monday: weekStart(today).add({ weeks: week.rel }) };
  if ('around' in week) {
    const around = resolveNode(week.around, options);
    return around.ok ? { ok: true, monday: weekStart(around.range.from) } : around;
  }
  const thisYear = today.yearOfWeek ?? today.year;
  if (week.year !== undefined) {
    const monday = mondayOfWeek(week.number, week.year);
    return monday ? { ok: true, monday } : fail('impossible_date');
  }
  const monday = mondayOfWeek(week.number, thisYear);
  // A week 53 that this year does not have is not silently moved to another year.
  if (!monday) return fail('impossible_date');
  if (compareDays(monday.add({ days: 4 }), today) >= 0) return { ok: true, monday };
  const next = mondayOfWeek(week.number, thisYear + 1);
  return next ? { ok: true, monday: next } : fail('impossible_date');
};

/** Monday to Friday; of the week that has begun, what is left of it. */
const workWeek = (monday: PlainDate, { today }: ResolveOptions): One => {
  const friday = monday.add({ days: 4 });
  if (compareDays(friday, today) < 0 && compareDays(monday.add({ days: 6 }), today) >= 0)
    return fail('date_past');
  const from = compareDays(monday, today) < 0 && compareDays(friday, today) >= 0 ? today : monday;
  return one({ from, to: friday });
};

const resolveWeekday = (
  node: Extract<Node, { is: 'weekday' }>,
  options: ResolveOptions,
  after: PlainDate | null,
): One => {
  const { today } = options;
  const { n, step, week, plusWeeks } = node;
  const coming = nextWeekday(n, after ?? today);
  const inWeek = (weeks: number): PlainDate => weekStart(today).add({ weeks, days: n - 1 });
  if (week) {
    const monday = mondayOf(week, options);
    if (!monday.ok) return monday;
    const date = monday.monday.add({ days: n - 1 });
    return compareDays(date, today) < 0 && !options.nearest
      ? fail('date_past', [day(date.add({ weeks: 1 }))])
      : one(day(date));
  }
  if (plusWeeks !== undefined) {
    // "Montag in einer Woche" counts from the coming Monday, for others from this week: clear where both agree.
    const counted = coming.add({ weeks: plusWeeks });
    const other = inWeek(plusWeeks);
    return counted.equals(other) ? one(day(counted)) : fail('two_readings', [day(counted), day(other)]);
  }
  if (!step) {
    if (options.nearest && !after)
      return one(day(closest([previousWeekday(n, today), coming], today) ?? coming));
    return one(day(coming));
  }
  if (step.n < 0) return one(day(previousWeekday(n, today)));
  if (step.n === 0) {
    // "diesen Freitag" is this week's, as long as it lies ahead.
    const date = inWeek(0);
    return compareDays(date, today) > 0 ? one(day(date)) : fail('two_readings', [day(date), day(coming)]);
  }
  // "kommenden Freitag" is the one that comes first.
  if (step.clear) return one(day(coming));
  // "nächsten Freitag": the coming one for some, the one of next week for others. Towards the end of the week both
  // are the same day, and nothing is left to ask.
  const readings = step.n === 1 ? [coming, inWeek(1)] : [coming.add({ weeks: 1 }), inWeek(2)];
  const [first, second] = readings;
  if (first && second && first.equals(second)) return one(day(first));
  return fail('two_readings', readings.map(day));
};

const monthSpan = (year: number, month: number, months: number): SpokenRange => {
  const from = Temporal.PlainDate.from({ year, month, day: 1 });
  return { from, to: from.add({ months }).subtract({ days: 1 }) };
};

/** The next such period of a year; of one that has begun, what is left of it. */
const periodOfYear = (
  month: number,
  months: number,
  year: number | undefined,
  options: ResolveOptions,
): SpokenRange => {
  const { today } = options;
  if (year !== undefined) return fromToday(monthSpan(year, month, months), options);
  const own = monthSpan(today.year, month, months);
  return compareDays(own.to, today) < 0 ? monthSpan(today.year + 1, month, months) : fromToday(own, options);
};

const fromToday = (range: SpokenRange, { today }: ResolveOptions): SpokenRange =>
  compareDays(range.from, today) < 0 && compareDays(range.to, today) >= 0
    ? { from: today, to: range.to }
    : range;

const resolvePeriod = (node: Extract<Node, { is: 'period' }>, options: ResolveOptions): One => {
  const { today } = options;
  const { rel } = node;
  const shift = (months: number): One => {
    const start = today
      .with({ day: 1, month: today.month - ((today.month - 1) % months) })
      .add({ months: rel * months });
    return one(fromToday(monthSpan(start.year, start.month, months), options));
  };
  switch (node.unit) {
    case 'week':
      return workWeek(weekStart(today).add({ weeks: rel }), options);
    case 'month':
      return shift(1);
    case 'quarter':
      return shift(3);
    case 'half':
      return shift(6);
    case 'year':
      return shift(12);
    case 'day':
      return fail('vague_date');
  }
};

const resolveNthWeekday = (node: Extract<Node, { is: 'nthWeekday' }>, options: ResolveOptions): One => {
  const of = resolveNode(node.of, options);
  if (!of.ok) return of;
  const inMonth = (month: PlainDate): PlainDate | null => {
    const first = month.with({ day: 1 });
    const last = month.with({ day: month.daysInMonth });
    if (node.nth < 0) return previousWeekday(node.n, last.add({ days: 1 }));
    const date = nextWeekday(node.n, first.subtract({ days: 1 })).add({ weeks: node.nth - 1 });
    return date.month === month.month ? date : null;
  };
  const own = inMonth(of.range.from);
  if (!own) return fail('impossible_date');
  const passed = compareDays(own, options.today) < 0 && node.of.is === 'month' && node.of.year === undefined;
  const date = passed ? inMonth(of.range.from.add({ years: 1 })) : own;
  return date ? one(day(date)) : fail('impossible_date');
};

const resolveEdge = (node: Extract<Node, { is: 'edge' }>, options: ResolveOptions): One => {
  const whole = resolveNode(node.of, options);
  return whole.ok ? fail('vague_date') : whole;
};

/** Lays one node over the calendar. `after`: the beginning of the range this node ends. */
export const resolveNode = (node: Node, options: ResolveOptions, after: PlainDate | null = null): One => {
  const { today } = options;
  switch (node.is) {
    case 'date':
      return resolveDate(node, options);
    case 'weekday':
      return resolveWeekday(node, options, after);
    case 'beside': {
      const of = resolveNode(node.of, options);
      if (!of.ok) return of;
      return one(
        day(node.side < 0 ? previousWeekday(node.n, of.range.from) : nextWeekday(node.n, of.range.to)),
      );
    }
    case 'shifted': {
      const of = resolveNode(node.of, options);
      return of.ok ? one(day(of.range.from.add({ days: node.days }))) : of;
    }
    case 'nthWeekday':
      return resolveNthWeekday(node, options);
    case 'relative':
      return one(day(today.add({ days: node.days })));
    case 'holiday': {
      if (node.year !== undefined) return one(day(holidayOn(node.name, node.year)));
      const own = holidayOn(node.name, today.year);
      return one(day(compareDays(own, today) < 0 ? holidayOn(node.name, today.year + 1) : own));
    }
    case 'week': {
      const monday = mondayOf(node.week, options);
      return monday.ok ? workWeek(monday.monday, options) : monday;
    }
    case 'weekend': {
      const saturday = weekStart(today).add({ weeks: node.rel, days: 5 });
      // "nächstes Wochenende" is this week's for some and next week's for others.
      if (!node.clear) {
        const coming = weekStart(today).add({ weeks: node.rel - 1, days: 5 });
        return fail(
          'two_readings',
          [coming, saturday].map((date) => ({ from: date, to: date.add({ days: 1 }) })),
        );
      }
      return one(fromToday({ from: saturday, to: saturday.add({ days: 1 }) }, options));
    }
    case 'month':
      return one(periodOfYear(node.n, 1, node.year, options));
    case 'quarter':
      return one(periodOfYear(node.n * 3 - 2, 3, node.year, options));
    case 'half':
      return one(periodOfYear(node.n * 6 - 5, 6, node.year, options));
    case 'year':
      return one(fromToday(monthSpan(node.year, 1, 12), options));
    case 'period':
      return resolvePeriod(node, options);
    case 'rest': {
      const of = resolveNode(node.of, options);
      return of.ok ? one(fromToday(of.range, options)) : of;
    }
    case 'edge':
      return resolveEdge(node, options);
    case 'yearEnd': {
      const own = { from: makeDate(today.year, 12, 27) ?? today, to: makeDate(today.year, 12, 31) ?? today };
      return one(fromToday(own, options));
    }
    case 'vague':
      return fail('vague_date');
    case 'impossible':
      return fail('impossible_date');
  }
};

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
