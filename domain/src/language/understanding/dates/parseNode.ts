import type { Token } from '../tokenise.ts';
import { parseHoliday } from './holidayNames.ts';
import type { Length, Node, Parsed, ParseOptions, Week } from './nodes.ts';
import { parseDate, parseMonth, parseWeekdayName, skipApposition } from './parseDay.ts';
import { countAt, isDash, isGlued, isSign, isText, isWord, numberAt, skipWords, wordAt } from './reading.ts';

type Tokens = readonly Token[];

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** "zwei Wochen", "14 Tage", "ein paar Tage" (n = 0: nobody knows how many). */
export const parseLength = (tokens: Tokens, index: number): Parsed<Length> | null => {
  const vague = isWord(tokens, index, 'vagueCount');
  // "ein paar Tage": the article before it counts nothing.
  if (!vague && isWord(tokens, index, 'count') && isWord(tokens, index + 1, 'vagueCount'))
    return parseLength(tokens, index + 1);
  const half = isText(tokens, index + 1, 'halbes', 'halben') && isWord(tokens, index, 'count');
  const count = vague ? 0 : countAt(tokens, index);
  const at = half || isWord(tokens, index + 1, 'whole') ? index + 2 : index + 1;
  const unit = wordAt(tokens, at);
  if (count === null || count > 366 || unit?.is !== 'unit') return null;
  const next = at + 1;
  if (half) return unit.unit === 'year' ? { value: { n: 6, unit: 'month' }, next } : null;
  if (unit.unit === 'quarter') return { value: { n: 3 * count, unit: 'month' }, next };
  if (unit.unit === 'half') return { value: { n: 6 * count, unit: 'month' }, next };
  return { value: { n: count, unit: unit.unit }, next };
};

/** The number of a calendar week, with its year if one is bound to it: `49`, `1/2027`. */
const parseWeekNumber = (tokens: Tokens, index: number): Parsed<Week> | null => {
  const n = numberAt(tokens, index);
  if (n === null || tokens[index]?.text.length === 4) return null;
  const slash = isSign(tokens, index + 1, '/', '.') || isText(tokens, index + 1, 'in', 'of');
  const at = slash ? index + 2 : index + 1;
  const year = tokens[at]?.text.length === 4 ? numberAt(tokens, at) : null;
  return year !== null && year > 2000
    ? { value: { number: n, year }, next: at + 1 }
    : { value: { number: n }, next: index + 1 };
};

/** "KW 49", "49. KW", "Woche 49", "nächste Woche", "die Woche vom 7.12." */
export const parseWeek = (tokens: Tokens, index: number): Parsed<Week> | null => {
  if (isWord(tokens, index, 'calendarWeek') || isText(tokens, index, 'woche', 'week')) {
    const at = isSign(tokens, index + 1, '.', ':', '-') ? index + 2 : index + 1;
    const numbered =
      numberAt(tokens, at + 1) === null || !isSign(tokens, at + 1, '.') ? parseWeekNumber(tokens, at) : null;
    if (
      numbered &&
      !(
        isSign(tokens, numbered.next, '.') &&
        numberAt(tokens, numbered.next + 1) !== null &&
        isGlued(tokens, numbered.next + 1)
      )
    )
      return numbered;
  }
  const number = numberAt(tokens, index);
  const after = isSign(tokens, index + 1, '.') ? index + 2 : index + 1;
  if (number !== null && isWord(tokens, after, 'calendarWeek')) return { value: { number }, next: after + 1 };
  const around = parseWeekAround(tokens, index);
  if (around) return around;
  const word = wordAt(tokens, index);
  // "nä. Woche"
  const at = isSign(tokens, index + 1, '.') ? index + 2 : index + 1;
  if (word?.is === 'step' && isText(tokens, at, 'woche', 'week', 'wo'))
    return { value: { rel: word.n }, next: at + 1 };
  // "diese und nächste Woche"
  const shared =
    word?.is === 'step' && isWord(tokens, index + 1, 'and', 'or') && isWord(tokens, index + 2, 'step');
  if (shared && isText(tokens, index + 3, 'woche', 'week'))
    return { value: { rel: word.n }, next: index + 1 };
  return null;
};

/** "Woche vom 7.12.", "Woche ab dem 7.12.", "week of 7 December" */
const parseWeekAround = (tokens: Tokens, index: number): Parsed<Week> | null => {
  if (!isText(tokens, index, 'woche', 'week')) return null;
  if (!isWord(tokens, index + 1, 'from', 'start') && !isText(tokens, index + 1, 'of', 'um', 'mit'))
    return null;
  const at = skipWords(tokens, index + 2, 'filler');
  const day = parseDate(tokens, at, true);
  if (!day || isDash(tokens, day.next) || isWord(tokens, day.next, 'until')) return null;
  return { value: { around: day.value }, next: day.next };
};

/** The week said after a weekday: "(der) nächsten Woche", "in KW 49", ", diese Woche". */
export const parseTrailingWeek = (tokens: Tokens, index: number): Parsed<Week> | null => {
  const comma = isSign(tokens, index, ',', '(') ? index + 1 : index;
  const at = skipWords(tokens, comma, 'in', 'filler');
  const week = parseWeek(tokens, at);
  if (week) return { value: week.value, next: isSign(tokens, week.next, ')') ? week.next + 1 : week.next };
  if (
    comma === index &&
    isText(tokens, index, 'der', 'die', 'the') &&
    isText(tokens, index + 1, 'woche', 'week')
  )
    return { value: { rel: 0 }, next: index + 2 };
  return null;
};

/** "in zwei Wochen", "in einer Woche", "in 14 Tagen" after a day: whole weeks later. */
const parseWeeksLater = (tokens: Tokens, index: number): Parsed<number> | null => {
  if (!isWord(tokens, index, 'in')) return null;
  const length = parseLength(tokens, index + 1);
  if (!length) return null;
  const { n, unit } = length.value;
  if (unit === 'week') return { value: n, next: length.next };
  return unit === 'day' && n > 0 && n % 7 === 0 ? { value: n / 7, next: length.next } : null;
};

const parseWeekday = (tokens: Tokens, index: number, options: ParseOptions): Parsed<Node> | null => {
  const word = wordAt(tokens, index);
  const step = word?.is === 'step' ? { n: word.n, clear: word.clear } : undefined;
  const name = parseWeekdayName(tokens, step ? index + 1 : index, options);
  if (!name) return null;
  const dateAt = skipApposition(tokens, name.next);
  const date = parseDate(tokens, dateAt, dateAt > name.next);
  if (date?.value.is === 'date') {
    const next = isSign(tokens, date.next, ')') ? date.next + 1 : date.next;
    return { value: { ...date.value, weekday: name.value }, next };
  }
  const side = wordAt(tokens, name.next)?.is;
  if (side === 'before' || side === 'after') {
    const holiday = parseHoliday(tokens, skipWords(tokens, name.next + 1, 'filler'));
    if (holiday)
      return {
        value: { is: 'beside', n: name.value, side: side === 'before' ? -1 : 1, of: holiday.value },
        next: holiday.next,
      };
    if (isWord(tokens, skipWords(tokens, name.next + 1, 'filler'), 'vague')) {
      return { value: { is: 'vague' }, next: skipWords(tokens, name.next + 1, 'filler') + 1 };
    }
  }
  const later = parseWeeksLater(tokens, name.next);
  if (later) return { value: { is: 'weekday', n: name.value, plusWeeks: later.value }, next: later.next };
  const base: Node = { is: 'weekday', n: name.value, ...(step ? { step } : {}) };
  if (step) return { value: base, next: name.next };
  const week = parseTrailingWeek(tokens, name.next);
  return week
    ? { value: { is: 'weekday', n: name.value, week: week.value }, next: week.next }
    : { value: base, next: name.next };
};

/** "ersten Montag im Januar", "letzter Freitag des Monats"; without its month nobody knows which one. */
const parseNthWeekday = (tokens: Tokens, index: number, options: ParseOptions): Parsed<Node> | null => {
  const word = wordAt(tokens, index);
  const numeral = numberAt(tokens, index);
  const dotted = numeral !== null && isSign(tokens, index + 1, '.');
  const nth =
    word?.is === 'ordinal' ? word.n : word?.is === 'step' && word.n === -1 ? -1 : dotted ? numeral : null;
  if (nth === null || nth > 5 || nth === 0) return null;
  const name = parseWeekdayName(tokens, dotted ? index + 2 : index + 1, options);
  if (!name) return null;
  const at = skipWords(tokens, name.next, 'in', 'filler', 'from');
  const unit = wordAt(tokens, at);
  const period: Parsed<Node> | null =
    unit?.is === 'unit' && unit.unit === 'month'
      ? { value: { is: 'period', unit: 'month', rel: 0 }, next: at + 1 }
      : at > name.next
        ? parseSpan(tokens, at, options)
        : null;
  if (period && (period.value.is === 'month' || period.value.is === 'period'))
    return { value: { is: 'nthWeekday', nth, n: name.value, of: period.value }, next: period.next };
  return nth > 0 ? { value: { is: 'vague' }, next: name.next } : null;
};

/** "Tag nach Heiligabend", "Tag vor Silvester" */
const parseShifted = (tokens: Tokens, index: number): Parsed<Node> | null => {
  const side = wordAt(tokens, index + 1)?.is;
  if (!isText(tokens, index, 'tag', 'day') || (side !== 'before' && side !== 'after')) return null;
  const at = skipWords(tokens, index + 2, 'filler');
  const holiday = parseHoliday(tokens, at);
  if (holiday)
    return {
      value: { is: 'shifted', days: side === 'before' ? -1 : 1, of: holiday.value },
      next: holiday.next,
    };
  return isWord(tokens, at, 'vague') ? { value: { is: 'vague' }, next: at + 1 } : null;
};

/** "heute", "morgen", "heute in einer Woche", "in 14 Tagen", "diesen Nachmittag". */
const parseRelative = (tokens: Tokens, index: number): Parsed<Node> | null => {
  const word = wordAt(tokens, index);
  if (word?.is === 'relative') {
    const later = parseWeeksLater(tokens, index + 1);
    return {
      value: { is: 'relative', days: word.n + 7 * (later?.value ?? 0) },
      next: later?.next ?? index + 1,
    };
  }
  if (word?.is === 'step' && word.n === 0 && isWord(tokens, index + 1, 'part'))
    return { value: { is: 'relative', days: 0 }, next: index + 1 };
  if (
    isText(tokens, index, 'day') &&
    isText(tokens, index + 1, 'after') &&
    isText(tokens, index + 2, 'morgen', 'tomorrow')
  )
    return { value: { is: 'relative', days: 2 }, next: index + 3 };
  if (word?.is !== 'in') return null;
  const length = parseLength(tokens, index + 1);
  if (!length) return null;
  const { n, unit } = length.value;
  if (unit === 'day' && n > 0) return { value: { is: 'relative', days: n }, next: length.next };
  if (unit === 'week' && n > 0) return { value: { is: 'relative', days: 7 * n }, next: length.next };
  return { value: { is: 'vague' }, next: length.next };
};

const yearAt = (tokens: Tokens, index: number): number | null => {
  const year = numberAt(tokens, index);
  return year !== null && tokens[index]?.text.length === 4 && year >= 2000 ? year : null;
};

/** A quarter or half-year: "Q1", "1. Quartal 2027", "erstes Quartal", "I. Quartal", "2. Halbjahr". */
const parseFraction = (tokens: Tokens, index: number): Parsed<Node> | null => {
  const close = (is: 'quarter' | 'half', n: number, next: number): Parsed<Node> | null => {
    if (n < 1 || n > (is === 'quarter' ? 4 : 2)) return null;
    const at = isSign(tokens, next, '/', ',') || isText(tokens, next, 'in', 'von', 'of') ? next + 1 : next;
    const year = yearAt(tokens, at);
    return year === null ? { value: { is, n }, next } : { value: { is, n, year }, next: at + 1 };
  };
  if (isText(tokens, index, 'q') && isGlued(tokens, index + 1))
    return close('quarter', numberAt(tokens, index + 1) ?? 0, index + 2);
  const word = wordAt(tokens, index);
  const roman = ROMAN[tokens[index]?.text ?? ''];
  const n = word?.is === 'ordinal' ? word.n : (roman ?? numberAt(tokens, index));
  if (n === null || n === undefined) return null;
  const at =
    isSign(tokens, index + 1, '.') || isText(tokens, index + 1, 'st', 'nd', 'rd', 'th')
      ? index + 2
      : index + 1;
  const unit = wordAt(tokens, at);
  if (unit?.is !== 'unit' || (unit.unit !== 'quarter' && unit.unit !== 'half')) return null;
  return close(unit.unit, n, at + 1);
};

/** "zwischen den Jahren", "zwischen Weihnachten und Neujahr", "between Christmas and New Year". */
const parseYearEnd = (tokens: Tokens, index: number): Parsed<Node> | null => {
  if (!isWord(tokens, index, 'between') && !isText(tokens, index, 'zw')) return null;
  let at = isSign(tokens, index + 1, '.') ? index + 2 : index + 1;
  at = skipWords(tokens, at, 'filler');
  if (isText(tokens, at, 'jahren', 'feiertagen', 'years')) return { value: { is: 'yearEnd' }, next: at + 1 };
  if (!isText(tokens, at, 'weihnachten', 'christmas') || !isWord(tokens, at + 1, 'and')) return null;
  if (isText(tokens, at + 2, 'neujahr', 'silvester', 'sylvester'))
    return { value: { is: 'yearEnd' }, next: at + 3 };
  if (isText(tokens, at + 2, 'new') && isText(tokens, at + 3, 'year', 'years'))
    return { value: { is: 'yearEnd' }, next: isText(tokens, at + 4, 'eve', 'day') ? at + 5 : at + 4 };
  return null;
};

/** The period a beginning, a middle, an end or a rest belongs to: "der Woche", "Dezember", "des nächsten Monats". */
const parseWhole = (tokens: Tokens, index: number, options: ParseOptions): Parsed<Node> | null => {
  const at = skipWords(tokens, index, 'filler', 'from', 'in', 'whole');
  const direct = parseSpan(tokens, at, options);
  if (direct) return direct;
  const unit = wordAt(tokens, at);
  if (unit?.is === 'unit' && unit.unit !== 'day')
    return { value: { is: 'period', unit: unit.unit, rel: 0 }, next: at + 1 };
  if (at > index && wordAt(tokens, index)?.is === 'whole' && parseWeekdayName(tokens, at, options))
    return null;
  const year = yearAt(tokens, at);
  return year === null ? null : { value: { is: 'year', year }, next: at + 1 };
};

/** Anything longer than a day. */
const parseSpan = (tokens: Tokens, index: number, options: ParseOptions): Parsed<Node> | null => {
  const yearEnd = parseYearEnd(tokens, index);
  if (yearEnd) return yearEnd;
  const fraction = parseFraction(tokens, index);
  if (fraction) return fraction;
  const month = parseMonth(tokens, index);
  if (month) return month;
  const week = parseWeek(tokens, index);
  if (week) return { value: { is: 'week', week: week.value }, next: week.next };
  const word = wordAt(tokens, index);
  switch (word?.is) {
    case 'edge': {
      const of = parseWhole(tokens, index + 1, options);
      return of && { value: { is: 'edge', edge: word.edge, of: of.value }, next: of.next };
    }
    case 'unitEdge':
      return {
        value: { is: 'edge', edge: word.edge, of: { is: 'period', unit: word.unit, rel: 0 } },
        next: index + 1,
      };
    case 'rest': {
      const of = parseWhole(tokens, index + 1, options);
      return of && { value: { is: 'rest', of: of.value }, next: of.next };
    }
    case 'whole': {
      const of = parseWhole(tokens, index + 1, options);
      return of?.value.is === 'year' ? null : of;
    }
    case 'weekend':
      return { value: { is: 'weekend', rel: 0, clear: true }, next: index + 1 };
    case 'vague':
      return { value: { is: 'vague' }, next: index + 1 };
    case 'step': {
      const at = isWord(tokens, index + 1, 'whole') ? index + 2 : index + 1;
      const unit = wordAt(tokens, at);
      if (unit?.is === 'weekend')
        return { value: { is: 'weekend', rel: word.n, clear: word.clear }, next: at + 1 };
      if (unit?.is === 'vague') return { value: { is: 'vague' }, next: at + 1 };
      if (unit?.is === 'unitEdge' && word.n === 0)
        return {
          value: { is: 'edge', edge: unit.edge, of: { is: 'period', unit: unit.unit, rel: 0 } },
          next: at + 1,
        };
      if (unit?.is !== 'unit') return null;
      // "in den nächsten Tagen": no rule says how many.
      if (/^(tage|tagen|wochen|monate|monaten|days|weeks|months)$/.test(tokens[at]?.text ?? ''))
        return { value: { is: 'vague' }, next: at + 1 };
      if (unit.unit === 'day') return null;
      return { value: { is: 'period', unit: unit.unit, rel: word.n }, next: at + 1 };
    }
    default:
      break;
  }
  // "die Woche" without more is this one.
  if (
    isText(tokens, index, 'die') &&
    isText(tokens, index + 1, 'woche') &&
    !isWord(tokens, index + 2, 'from')
  )
    return { value: { is: 'week', week: { rel: 0 } }, next: index + 2 };
  return null;
};

/** "49. KW" must not be read as the 49th day. */
const parseNumberedWeek = (tokens: Tokens, index: number): Parsed<Node> | null => {
  const week = numberAt(tokens, index) === null ? null : parseWeek(tokens, index);
  return week && { value: { is: 'week', week: week.value }, next: week.next };
};

/** One day or one longer period. */
export const parseNode = (
  tokens: Tokens,
  index: number,
  inList: boolean,
  options: ParseOptions,
): Parsed<Node> | null =>
  parseNthWeekday(tokens, index, options) ??
  parseShifted(tokens, index) ??
  parseWeekday(tokens, index, options) ??
  parseRelative(tokens, index) ??
  parseFraction(tokens, index) ??
  parseNumberedWeek(tokens, index) ??
  parseDate(tokens, index, inList) ??
  parseSpan(tokens, index, options);
