import { publicHoliday } from '../../../kernel/holidays.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import { Temporal } from '../../../kernel/time.ts';
import type { Token } from '../tokenise.ts';
import type { Node, Parsed } from './nodes.ts';
import { isSign, isWord, numberAt, wordAt } from './reading.ts';

/** Days with a fixed date: month, day. */
const FIXED: Readonly<Record<string, readonly [number, number]>> = {
  neujahr: [1, 1],
  'heilige drei koenige': [1, 6],
  'tag der arbeit': [5, 1],
  maifeiertag: [5, 1],
  'tag der deutschen einheit': [10, 3],
  reformationstag: [10, 31],
  allerheiligen: [11, 1],
  nikolaus: [12, 6],
  nikolaustag: [12, 6],
  heiligabend: [12, 24],
  'heilig abend': [12, 24],
  'heiliger abend': [12, 24],
  silvester: [12, 31],
  sylvester: [12, 31],
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  'new year s eve': [12, 31],
  'new years eve': [12, 31],
  'new year s day': [1, 1],
};
/** Days that move with Easter Sunday: days from it. */
const MOVABLE: Readonly<Record<string, number>> = {
  weiberfastnacht: -52,
  altweiber: -52,
  rosenmontag: -48,
  veilchendienstag: -47,
  aschermittwoch: -46,
  gruendonnerstag: -3,
  karfreitag: -2,
  'good friday': -2,
  karsamstag: -1,
  ostersonntag: 0,
  ostermontag: 1,
  'easter monday': 1,
  'christi himmelfahrt': 39,
  himmelfahrt: 39,
  vatertag: 39,
  pfingstsonntag: 49,
  pfingstmontag: 50,
  fronleichnam: 60,
};
const LONGEST_FIRST = [...Object.keys(FIXED), ...Object.keys(MOVABLE)]
  .map((name) => name.split(' '))
  .sort((a, b) => b.length - a.length);

/** Single words of holiday names, for the spelling correction. */
export const HOLIDAY_WORDS: readonly string[] = [
  ...new Set(LONGEST_FIRST.flat().filter((word) => word.length > 5)),
  'weihnachtstag',
  'weihnachtsfeiertag',
  'feiertagen',
  'jahren',
];

/** Easter Sunday is the day before the public holiday Ostermontag, which lies between 23 March and 26 April. */
const easterSunday = (year: number): PlainDate => {
  let monday = Temporal.PlainDate.from({ year, month: 3, day: 23 });
  while (publicHoliday(monday) !== 'Ostermontag') monday = monday.add({ days: 1 });
  return monday.subtract({ days: 1 });
};

/** The day a named holiday falls on in `year`. */
export const holidayOn = (name: string, year: number): PlainDate => {
  const fixed = FIXED[name];
  if (fixed) return Temporal.PlainDate.from({ year, month: fixed[0], day: fixed[1] });
  return easterSunday(year).add({ days: MOVABLE[name] ?? 0 });
};

const matches = (tokens: readonly Token[], index: number, name: readonly string[]): boolean =>
  name.every((word, offset) => tokens[index + offset]?.text === word);

/** "1. Weihnachtstag", "zweiter Weihnachtsfeiertag". */
const parseChristmasDay = (tokens: readonly Token[], index: number): Parsed<Node> | null => {
  const word = wordAt(tokens, index);
  const n = word?.is === 'ordinal' ? word.n : numberAt(tokens, index);
  const next = isSign(tokens, index + 1, '.') ? index + 2 : index + 1;
  if ((n !== 1 && n !== 2) || !/^weihnachts?(feier)?tag$/.test(tokens[next]?.text ?? '')) return null;
  return { value: { is: 'date', day: 24 + n, month: 12 }, next: next + 1 };
};

/** A holiday by its name. */
export const parseHoliday = (tokens: readonly Token[], index: number): Parsed<Node> | null => {
  const christmas = parseChristmasDay(tokens, index);
  if (christmas) return christmas;
  const name = LONGEST_FIRST.find((words) => matches(tokens, index, words));
  if (!name) return null;
  const next = index + name.length;
  const year = numberAt(tokens, next);
  const withYear = year !== null && year >= 2000 && !isWord(tokens, next + 1, 'clock');
  return {
    value: { is: 'holiday', name: name.join(' '), ...(withYear ? { year } : {}) },
    next: withYear ? next + 1 : next,
  };
};
