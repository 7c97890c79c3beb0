import { compareDays, type PlainDate, Temporal, weekStart } from '../../../kernel/time.ts';
import type { AmbiguityReason, SpokenRange } from '../types.ts';
import { holidayOn } from './holidayNames.ts';
import type { Node, Week } from './nodes.ts';

/**
 * How a message's days are laid over the calendar.
 * `nearest`: a posting date may lie behind, so the closest day is meant rather than the next one.
 * `running`: a span that has already begun is meant as spoken ("AU vom 20. bis 27.").
 */
export type ResolveOptions = { today: PlainDate; nearest: boolean; running: boolean };

export type Problem = { reason: AmbiguityReason['reason']; candidates: SpokenRange[] };
export type One = { ok: true; range: SpokenRange } | { ok: false; problem: Problem };

export const fail = (
  reason: Problem['reason'],
  candidates: SpokenRange[] = [],
): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { reason, candidates },
});
export const day = (date: PlainDate): SpokenRange => ({ from: date, to: date });
export const one = (range: SpokenRange): One => ({ ok: true, range });
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  from.until(to, { largestUnit: 'days' }).days;

export const makeDate = (year: number, month: number, dayOfMonth: number): PlainDate | null => {
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

export const resolveDate = (node: Extract<Node, { is: 'date' }>, options: ResolveOptions): One => {
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
  const inWeek = (weeks: number): PlainDate =>
    weekStart(today)
      .add({ weeks })
      .add({ days: n - 1 });
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

export const fromToday = (range: SpokenRange, { today }: ResolveOptions): SpokenRange =>
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
      const saturdayOf = (weeks: number): PlainDate => weekStart(today).add({ weeks }).add({ days: 5 });
      const saturday = saturdayOf(node.rel);
      // "nächstes Wochenende" is this week's for some and next week's for others.
      if (!node.clear) {
        const coming = saturdayOf(node.rel - 1);
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
