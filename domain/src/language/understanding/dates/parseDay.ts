import type { Token } from '../tokenise.ts';
import { WORDLIKE_MONTHS, WORDLIKE_WEEKDAYS } from '../words/dateWords.ts';
import { parseHoliday } from './holidayNames.ts';
import type { Node, Parsed, ParseOptions } from './nodes.ts';
import { isDash, isGlued, isSign, isText, isWord, numberAt, skipWords, wordAt } from './reading.ts';

type Tokens = readonly Token[];

/** What turns a bare "1.12" or "3." into something else than a day. */
const NOT_A_DAY = new Set(
  (
    'euro eur prozent kapitel kap absatz abs quartal halbjahr satz nr klasse teil buch mal kind person personen ' +
    'advent sgb stock etage lebensjahr mahnung rate grades grad instanz kalenderwoche kw woche'
  ).split(' '),
);
const isOtherThing = (tokens: Tokens, index: number): boolean =>
  isSign(tokens, index, '%', '€', ':') ||
  isWord(tokens, index, 'clock') ||
  NOT_A_DAY.has(tokens[index]?.text ?? '');

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** A year after a month: "2026" anywhere, "26" only where a dot or an apostrophe binds it. */
const parseYear = (tokens: Tokens, index: number, dotted: boolean): Parsed<number> | null => {
  let at = index;
  if (isSign(tokens, at, "'", '’')) at++;
  else if (isSign(tokens, at, ',')) at++;
  const token = tokens[at];
  if (token?.kind !== 'number' || isWord(tokens, at + 1, 'clock') || isSign(tokens, at + 1, ':')) return null;
  if (token.text.length === 4 && /^(19|20)/.test(token.text))
    return { value: Number(token.text), next: at + 1 };
  const bound = at > index ? isSign(tokens, index, "'", '’') : dotted && token.glued;
  return token.text.length === 2 && bound ? { value: fullYear(token.text), next: at + 1 } : null;
};

const dateNode = (day: number, month: number, year?: number): Node => {
  if (day < 1 || day > 31 || month < 1 || month > 12) return { is: 'impossible' };
  return year === undefined ? { is: 'date', day, month } : { is: 'date', day, month, year };
};

/** The month named at `index` after a day ("Dezember", "Dez.", "of December"). */
const parseMonthName = (tokens: Tokens, index: number): Parsed<number> | null => {
  const at = isText(tokens, index, 'of') ? index + 1 : index;
  const word = wordAt(tokens, at);
  if (word?.is !== 'month') return null;
  return { value: word.n, next: isSign(tokens, at + 1, '.') && isGlued(tokens, at + 1) ? at + 2 : at + 1 };
};

const withYear = (
  tokens: Tokens,
  day: number,
  month: number,
  next: number,
  dotted: boolean,
): Parsed<Node> => {
  const year = parseYear(tokens, next, dotted);
  return year
    ? { value: dateNode(day, month, year.value), next: year.next }
    : { value: dateNode(day, month), next };
};

/** `2026-12-01` */
const parseIso = (tokens: Tokens, index: number): Parsed<Node> | null => {
  const [year, month, day] = [
    numberAt(tokens, index),
    numberAt(tokens, index + 2),
    numberAt(tokens, index + 4),
  ];
  if (year === null || month === null || day === null || tokens[index]?.text.length !== 4) return null;
  if (!isSign(tokens, index + 1, '-', '/', '.') || tokens[index + 3]?.text !== tokens[index + 1]?.text)
    return null;
  return { value: dateNode(day, month, year), next: index + 5 };
};

/** `1/12/2026`, and `1/12` after a preposition. */
const parseSlashed = (tokens: Tokens, index: number, day: number): Parsed<Node> | null => {
  const month = numberAt(tokens, index + 2);
  if (!isSign(tokens, index + 1, '/') || month === null || isSign(tokens, index + 3, '.')) return null;
  const year = numberAt(tokens, index + 4);
  if (isSign(tokens, index + 3, '/') && year !== null)
    return { value: dateNode(day, month, fullYear(tokens[index + 4]?.text ?? '')), next: index + 5 };
  const led = isText(tokens, index - 1, 'am', 'on', 'den', 'vom', 'bis', 'from');
  return led && month <= 12 && day <= 31 ? { value: dateNode(day, month), next: index + 3 } : null;
};

/** Words before a day number without a month: "am 3.", "vom 1. bis 5." */
const introducesDay = (tokens: Tokens, index: number): boolean =>
  isText(tokens, index, 'am', 'den', 'dem', 'zum', 'on', 'the') ||
  isWord(tokens, index, 'from', 'start', 'until', 'between');
/** Signs and words between the days of a list: "3., 4. und 7.12." */
const joinsDays = (tokens: Tokens, index: number): boolean =>
  isSign(tokens, index, ',', '-', '/', '+', '&') || isWord(tokens, index, 'and', 'or', 'until');

const skipJoints = (tokens: Tokens, index: number): number => {
  let at = index;
  while (joinsDays(tokens, at) || isText(tokens, at, 'zum', 'am', 'den', 'dem')) at++;
  return at;
};

const LONGEST_LIST = 12;

/** True when the list of days that goes on here ends with one that has a month: "2. und 3. Dezember", "5.12." */
const lendsMonth = (tokens: Tokens, index: number): boolean => {
  let at = index;
  for (let length = 0; length < LONGEST_LIST; length++) {
    if (numberAt(tokens, at) === null) return false;
    const dotted = isSign(tokens, at + 1, '.') && isGlued(tokens, at + 1);
    const next = dotted ? at + 2 : at + 1;
    if (parseMonthName(tokens, next)) return true;
    const month = dotted ? numberAt(tokens, next) : null;
    const closed = isSign(tokens, next + 1, '.') && isGlued(tokens, next + 1);
    if (month !== null && month <= 12 && (isGlued(tokens, next) || closed)) return true;
    if (!joinsDays(tokens, next)) return false;
    at = skipJoints(tokens, next);
  }
  return false;
};

/** `1.12.2026`, `1.12.`, `1.12`, `1. Dezember`, `1 December`, `1st of December`, and `3.` where a day is expected. */
const parseNumeric = (tokens: Tokens, index: number, inList: boolean): Parsed<Node> | null => {
  const day = numberAt(tokens, index);
  if (day === null || tokens[index]?.text.length === 4) return null;
  const slashed = parseSlashed(tokens, index, day);
  if (slashed) return slashed;
  const suffixed =
    isGlued(tokens, index + 1) &&
    isText(tokens, index + 1, 'st', 'nd', 'rd', 'th', 'ten', 'ter', 'te', 'sten');
  const dotted = isSign(tokens, index + 1, '.') && isGlued(tokens, index + 1);
  const next = suffixed || dotted ? index + 2 : index + 1;
  const named = parseMonthName(tokens, next);
  if (named && day <= 99) return withYear(tokens, day, named.value, named.next, false);
  if (dotted) {
    const month = numberAt(tokens, next);
    const closed = isSign(tokens, next + 1, '.') && isGlued(tokens, next + 1);
    if (month !== null && tokens[next]?.text.length !== 4) {
      if (closed) return withYear(tokens, day, month, next + 2, true);
      const plain = day >= 1 && day <= 31 && month >= 1 && month <= 12 && isGlued(tokens, next);
      if (plain && !isOtherThing(tokens, next + 1)) return withYear(tokens, day, month, next + 1, false);
      if (isGlued(tokens, next)) return null;
    }
  }
  const bare = dotted || suffixed || isText(tokens, index - 1, 'am', 'on', 'the');
  const expected = introducesDay(tokens, index - 1) || (inList && joinsDays(tokens, index - 1));
  // "1.-5.12.", "3., 4. und 7.12.": the first number borrows its month, and before a dash its dot, from what follows.
  const joined = dotted ? joinsDays(tokens, next) : isDash(tokens, next) || isWord(tokens, next, 'until');
  if (joined && day >= 1 && day <= 31 && lendsMonth(tokens, skipJoints(tokens, next)))
    return { value: { is: 'date', day }, next };
  if (!bare || !expected || isOtherThing(tokens, next) || isWord(tokens, next, 'unit')) return null;
  if (day > 31 || day < 1) return { value: { is: 'impossible' }, next };
  return { value: { is: 'date', day }, next };
};

/** "am ersten Dezember", "der dritte", "Dezember 1st". */
const parseWorded = (tokens: Tokens, index: number): Parsed<Node> | null => {
  const word = wordAt(tokens, index);
  if (word?.is === 'ordinal') {
    const named = parseMonthName(tokens, index + 1);
    if (named) return withYear(tokens, word.n, named.value, named.next, false);
    const follower = tokens[index + 1];
    const noun =
      follower?.kind === 'word' && (/^\p{Lu}\p{Ll}/u.test(follower.raw) || NOT_A_DAY.has(follower.text));
    const led = isText(tokens, index - 1, 'am', 'vom', 'zum', 'bis');
    return led && !noun && !isWord(tokens, index + 1, 'unit')
      ? { value: { is: 'date', day: word.n }, next: index + 1 }
      : null;
  }
  if (word?.is !== 'month') return null;
  // English order.
  const at = isSign(tokens, index + 1, '.') ? index + 2 : index + 1;
  const day = numberAt(tokens, at) ?? (isWord(tokens, at, 'ordinal') ? ordinalAt(tokens, at) : null);
  if (
    day === null ||
    day > 31 ||
    tokens[at]?.text.length === 4 ||
    isSign(tokens, at + 1, ':') ||
    (isSign(tokens, at + 1, '.') && numberAt(tokens, at + 2) !== null)
  )
    return null;
  if (isWord(tokens, at + 1, 'clock')) return null;
  const suffixed = isGlued(tokens, at + 1) && isText(tokens, at + 1, 'st', 'nd', 'rd', 'th');
  return withYear(tokens, day, word.n, suffixed ? at + 2 : at + 1, false);
};

const ordinalAt = (tokens: Tokens, index: number): number | null => {
  const word = wordAt(tokens, index);
  return word?.is === 'ordinal' ? word.n : null;
};

/** A date with a number or an ordinal in it. `inList` = a day is expected here, so "3." alone will do. */
export const parseDate = (tokens: Tokens, index: number, inList: boolean): Parsed<Node> | null =>
  parseIso(tokens, index) ??
  parseHoliday(tokens, index) ??
  parseNumeric(tokens, index, inList) ??
  parseWorded(tokens, index);

/** "Fr. Meier" is a person, and "so", "do", "mi" are words, unless what stands around them is a calendar. */
const isBelievable = (tokens: Tokens, index: number, options: ParseOptions): boolean => {
  const { english } = options;
  const token = tokens[index];
  if (!token) return false;
  const after = isSign(tokens, index + 1, '.') && isGlued(tokens, index + 1) ? index + 2 : index + 1;
  if (token.text !== 'fr' && !WORDLIKE_WEEKDAYS.has(token.text)) return true;
  const dotted = after === index + 2 && after < tokens.length;
  const joins = (at: number): boolean =>
    isSign(tokens, at, '-', '/', ',', '+', '&') || isWord(tokens, at, 'and', 'or', 'until');
  const weekdayAt = (at: number): boolean => isWord(tokens, at, 'weekday');
  if (joins(after) && weekdayAt(after + 1)) return true;
  if (joins(index - 1) && (weekdayAt(index - 2) || (isSign(tokens, index - 2, '.') && weekdayAt(index - 3))))
    return true;
  // "Fr. Meier" is a person; a word of the vocabulary behind the dot is no name.
  const named = dotted && tokens[after]?.kind === 'word' && !options.isKnown(tokens[after]?.text ?? '');
  if (token.text === 'fr') return !named;
  if (
    isWord(tokens, after, 'part', 'early') ||
    (isWord(tokens, after, 'relative') && isText(tokens, after, 'morgen'))
  )
    return true;
  if (numberAt(tokens, after) !== null && !english) return true;
  if (isWord(tokens, after, 'step') && isWord(tokens, after + 1, 'unit')) return true;
  if (isWord(tokens, index - 1, 'step', 'start', 'until', 'unit') && token.text !== 'so') return true;
  if (isText(tokens, index - 1, 'am', 'on', 'vom', 'von') && token.text !== 'so') return true;
  if (token.text === 'so') return isText(tokens, index - 1, 'am') || (dotted && token.raw === 'So');
  if (english) return false;
  if (token.text === 'do') return (/^D/.test(token.raw) && index > 0) || dotted;
  return token.text !== 'sat' && token.text !== 'sun';
};

/** A weekday's name alone, with its dot when it is abbreviated. */
export const parseWeekdayName = (
  tokens: Tokens,
  index: number,
  options: ParseOptions,
): Parsed<number> | null => {
  const word = wordAt(tokens, index);
  if (word?.is !== 'weekday' || !isBelievable(tokens, index, options)) return null;
  const short = (tokens[index]?.text.length ?? 0) <= 5;
  const dot = short && isSign(tokens, index + 1, '.') && isGlued(tokens, index + 1);
  return { value: word.n, next: dot ? index + 2 : index + 1 };
};

/** A month by its name as a whole: "im Februar 2027". */
export const parseMonth = (tokens: Tokens, index: number): Parsed<Node> | null => {
  const named = wordAt(tokens, index)?.is === 'month' ? parseMonthName(tokens, index) : null;
  if (!named) return null;
  const year = parseYear(tokens, named.next, false);
  const led = isWord(tokens, index - 1, 'in', 'until', 'start', 'since', 'from', 'edge', 'whole');
  if (WORDLIKE_MONTHS.has(tokens[index]?.text ?? '') && !year && !led) return null;
  const node: Node = year
    ? { is: 'month', n: named.value, year: year.value }
    : { is: 'month', n: named.value };
  return { value: node, next: year ? year.next : named.next };
};

/** Skips "den", "dem", a comma or an opening bracket between a weekday and its date. */
export const skipApposition = (tokens: Tokens, index: number): number => {
  const at = isSign(tokens, index, ',', '(') ? index + 1 : index;
  return skipWords(tokens, at, 'filler');
};
