/** The rules a form offers, as choices and back. Pure and browser-safe. */

export const RULE_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type RuleDay = (typeof RULE_DAYS)[number];

/** How a series repeats, as somebody chooses it. Months are 1 to 12 in order; none means every month. */
export type RuleShape =
  /** Every `interval` weeks on these days. */
  | { kind: 'weekly'; interval: number; days: readonly RuleDay[] }
  /** On the first to fifth such day of the month; -1 is the last. */
  | { kind: 'weekday_of_month'; nth: number; day: RuleDay; months: readonly number[] }
  /** On this day of the month, from 1. */
  | { kind: 'day_of_month'; day: number; months: readonly number[] };

const byMonth = (months: readonly number[]): string =>
  months.length === 0 ? '' : `;BYMONTH=${months.join(',')}`;

/** The rule that says the same, as RFC 5545 writes it. */
export const ruleOf = (shape: RuleShape): string => {
  if (shape.kind === 'weekly') {
    const every = shape.interval === 1 ? '' : `;INTERVAL=${shape.interval}`;
    return `FREQ=WEEKLY${every};BYDAY=${shape.days.join(',')}`;
  }
  const months = `FREQ=MONTHLY${byMonth(shape.months)}`;
  return shape.kind === 'weekday_of_month'
    ? `${months};BYDAY=${shape.nth}${shape.day}`
    : `${months};BYMONTHDAY=${shape.day}`;
};

const isRuleDay = (text: string): text is RuleDay => (RULE_DAYS as readonly string[]).includes(text);

/** Whole numbers of a list in order, each once; `null` when one is not or is out of bounds. */
const numbers = (text: string, least: number, most: number): number[] | null => {
  const found = text.split(',').map((one) => (/^\d+$/.test(one) ? Number(one) : Number.NaN));
  return found.every((one) => one >= least && one <= most) ? [...new Set(found)].sort((a, b) => a - b) : null;
};

/** What a rule offers to choose; `null` when the form has no such choice. */
export const shapeOf = (rule: string): RuleShape | null => {
  const { FREQ, WKST: _, ...parts } = Object.fromEntries(rule.split(';').map((part) => part.split('=')));
  const { INTERVAL, BYDAY, BYMONTH, BYMONTHDAY, ...others } = parts as Record<string, string | undefined>;
  if (Object.keys(others).length > 0) return null;
  if (FREQ === 'WEEKLY') {
    const interval = numbers(INTERVAL ?? '1', 1, 52)?.[0];
    const named = BYDAY?.split(',') ?? [];
    const days = RULE_DAYS.filter((day) => named.includes(day));
    const isChoice = BYMONTH === undefined && BYMONTHDAY === undefined && named.every(isRuleDay);
    return interval && isChoice && days.length > 0 ? { kind: 'weekly', interval, days } : null;
  }
  const months = BYMONTH === undefined ? [] : numbers(BYMONTH, 1, 12);
  if (FREQ !== 'MONTHLY' || INTERVAL !== undefined || months === null) return null;
  if (BYMONTHDAY !== undefined) {
    const [day, ...more] = numbers(BYMONTHDAY, 1, 31) ?? [];
    return day === undefined || more.length > 0 || BYDAY !== undefined
      ? null
      : { kind: 'day_of_month', day, months };
  }
  const [, nth, day] = /^(-1|[1-5])([A-Z]{2})$/.exec(BYDAY ?? '') ?? [];
  return nth && day && isRuleDay(day) ? { kind: 'weekday_of_month', nth: Number(nth), day, months } : null;
};
