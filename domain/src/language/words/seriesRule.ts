/** A rule of a series as a sentence. Pure and browser-safe. */
import { RULE_DAYS, type RuleDay, type RuleShape, shapeOf } from '../../meeting/series/shape.ts';
import type { InBoth, Language } from '../language.ts';

type Words = {
  days: readonly string[];
  months: readonly string[];
  /** First to fifth. */
  ordinals: readonly string[];
  last: string;
  weekly: (days: string) => string;
  everyWeeks: (weeks: number, days: string) => string;
  weekdayOfMonth: (ordinal: string, day: string, months: string | null) => string;
  dayOfMonth: (day: number, months: readonly string[]) => string;
  other: string;
  at: (words: string, time: string) => string;
  list: (items: readonly string[]) => string;
};

const listed =
  (and: string) =>
  (items: readonly string[]): string =>
    items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;

const COUNTED_DE = ['', '', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht'];
const COUNTED_EN = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
/** 1st, 2nd, 3rd, 4th … 11th … 21st */
const numbered = (day: number): string => {
  const isTeen = day > 10 && day < 14;
  return `${day}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')}`;
};

const WORDS: InBoth<Words> = {
  de: {
    days: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    months: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
    ordinals: ['ersten', 'zweiten', 'dritten', 'vierten', 'fünften'],
    last: 'letzten',
    weekly: (days) => `jeden ${days}`,
    everyWeeks: (weeks, days) => `alle ${COUNTED_DE[weeks] ?? weeks} Wochen am ${days}`,
    weekdayOfMonth: (ordinal, day, months) =>
      months === null ? `am ${ordinal} ${day} jedes Monats` : `am ${ordinal} ${day} im ${months}`,
    dayOfMonth: (day, months) =>
      months.length === 0
        ? `am ${day}. jedes Monats`
        : `am ${listed('und')(months.map((month) => `${day}. ${month}`))}`,
    other: 'nach einer eigenen Regel',
    at: (words, time) => `${words}, ${time} Uhr`,
    list: listed('und'),
  },
  en: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    ordinals: ['first', 'second', 'third', 'fourth', 'fifth'],
    last: 'last',
    weekly: (days) => `every ${days}`,
    everyWeeks: (weeks, days) => `every ${COUNTED_EN[weeks] ?? weeks} weeks on ${days}`,
    weekdayOfMonth: (ordinal, day, months) =>
      months === null ? `on the ${ordinal} ${day} of every month` : `on the ${ordinal} ${day} of ${months}`,
    dayOfMonth: (day, months) =>
      months.length === 0
        ? `on the ${numbered(day)} of every month`
        : `on ${listed('and')(months.map((month) => `${day} ${month}`))}`,
    other: 'by a rule of its own',
    at: (words, time) => `${words}, ${time}`,
    list: listed('and'),
  },
};

const shapeWords = (shape: RuleShape, language: Language): string => {
  const words = WORDS[language];
  const dayName = (day: RuleDay): string => words.days[RULE_DAYS.indexOf(day)] ?? day;
  const monthNames = (months: readonly number[]) =>
    months.map((month) => words.months[month - 1] ?? String(month));
  if (shape.kind === 'weekly') {
    const days = words.list(shape.days.map(dayName));
    return shape.interval === 1 ? words.weekly(days) : words.everyWeeks(shape.interval, days);
  }
  if (shape.kind === 'day_of_month') return words.dayOfMonth(shape.day, monthNames(shape.months));
  const ordinal = shape.nth === -1 ? words.last : (words.ordinals[shape.nth - 1] ?? `${shape.nth}.`);
  const months = shape.months.length === 0 ? null : words.list(monthNames(shape.months));
  return words.weekdayOfMonth(ordinal, dayName(shape.day), months);
};

/**
 * "am zweiten Dienstag im Januar, April, Juli und Oktober, 9:00 Uhr".
 *
 * @param at as 09:00; `null`: the time of day is not said.
 */
export const seriesRuleWords = (rule: string, at: string | null, language: Language): string => {
  const shape = shapeOf(rule);
  const words = WORDS[language];
  const said = shape ? shapeWords(shape, language) : words.other;
  return at === null ? said : words.at(said, at.replace(/^0/, ''));
};
