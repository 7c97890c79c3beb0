import type { Token } from '../tokenise.ts';
import type { Expression, Item, Length, Node, Parsed, ParseOptions, Week } from './nodes.ts';
import { parseWeekdayName } from './parseDay.ts';
import { parseLength, parseNode, parseTrailingWeek, parseWeek } from './parseNode.ts';
import { isDash, isSign, isText, isWord, numberAt, skipWords, wordAt } from './reading.ts';

type Tokens = readonly Token[];

/** "bis zu dem" is the most that stands before a day; more is no language. */
const LONGEST_LEAD = 3;

/** Articles and prepositions before a day. */
const skipLead = (tokens: Tokens, index: number): number => {
  let at = index;
  while (
    at < index + LONGEST_LEAD &&
    (isWord(tokens, at, 'filler', 'in', 'at') ||
      (isText(tokens, at, 'die') && !isText(tokens, at + 1, 'woche')))
  )
    at++;
  return at;
};

/** "nächste Woche Mittwoch" as one day. */
const parseWeekdayOfWeek = (tokens: Tokens, index: number, options: ParseOptions): Parsed<Node> | null => {
  const week = parseWeek(tokens, index);
  if (!week) return null;
  const day = parseWeekdayName(tokens, skipWords(tokens, week.next, 'filler'), options);
  return day && { value: { is: 'weekday', n: day.value, week: week.value }, next: day.next };
};

const parseLed = (
  tokens: Tokens,
  index: number,
  inList: boolean,
  options: ParseOptions,
): Parsed<Node> | null => {
  // "in zwei Wochen" needs its "in", "der Woche" its article: try from the preposition inwards.
  const end = skipLead(tokens, index);
  for (let at = index; at <= end; at++) {
    const inWeek = parseWeekdayOfWeek(tokens, at, options);
    if (inWeek) return inWeek;
    const node = parseNode(tokens, at, inList || at > index, options);
    if (node) return node;
  }
  return null;
};

/** Index behind "nachmittags", "früh", "mittag" after a day. */
const skipParts = (tokens: Tokens, index: number): number =>
  skipWords(tokens, index, 'part', 'early', 'noon');

type RangeEnd = Parsed<Node> & { partial: boolean };

/** The second half of "Montag bis Mittwoch", "1.-5.12.", "mo-mi", "Montag Mittag bis Mittwoch". */
const parseRangeEnd = (tokens: Tokens, index: number, from: Node, options: ParseOptions): RangeEnd | null => {
  const behindPart = skipParts(tokens, index);
  if (behindPart > index && isWord(tokens, behindPart, 'until')) {
    const end = parseRangeEnd(tokens, behindPart, from, options);
    if (end) return { ...end, partial: true };
  }
  // "am Montag, bis Mittwoch" is one range; "am Montag, Mittwoch" is a list.
  const joint = isSign(tokens, index, ',') && isWord(tokens, index + 1, 'until') ? index + 1 : index;
  if (!isDash(tokens, joint) && !isWord(tokens, joint, 'until')) return null;
  const at = skipWords(tokens, joint + 1, 'inclusive', 'until');
  const weekNumber = weekNumberAfterWeek(tokens, at, from);
  const end = weekNumber ?? parseLed(tokens, at, true, options);
  return end && { ...end, partial: false };
};

/** In "KW 49-50" and "KW 49, 50 und 51" the later numbers are weeks too. */
const weekNumberAfterWeek = (tokens: Tokens, at: number, last: Node | undefined): Parsed<Node> | null => {
  const numbered = last?.is === 'week' && 'number' in last.week;
  const number = numberAt(tokens, at);
  if (!numbered || number === null || number > 60 || isSign(tokens, at + 1, ':')) return null;
  if (isSign(tokens, at + 1, '.') && numberAt(tokens, at + 2) !== null) return null;
  if (isWord(tokens, at + 1, 'month', 'clock')) return null;
  return { value: { is: 'week', week: { number } }, next: at + 1 };
};

const LIST_SIGNS = [',', '+', '&', '/'];

/** What joins two days of a list, or null: the index behind it. */
const skipJoint = (tokens: Tokens, index: number): { next: number; or: boolean } | null => {
  let at = index;
  let or = false;
  let joined = false;
  for (;;) {
    if (
      isSign(tokens, at, ...LIST_SIGNS) ||
      isWord(tokens, at, 'and') ||
      isText(tokens, at, 'auch', 'ausserdem', 'wie')
    )
      joined = true;
    else if (isWord(tokens, at, 'or')) {
      joined = true;
      or = true;
    } else break;
    at++;
  }
  return joined ? { next: at, or } : null;
};

const isBareWeekday = (node: Node | undefined): node is Extract<Node, { is: 'weekday' }> =>
  node?.is === 'weekday' &&
  node.week === undefined &&
  node.step === undefined &&
  node.plusWeeks === undefined;

/** "Mo-Mi nächste Woche": the week said once belongs to every weekday of the list. */
const spreadWeek = (items: Item[], week: Week): Item[] =>
  items.map((item) => {
    const place = (node: Node): Node => (isBareWeekday(node) ? { ...node, week } : node);
    return item.to
      ? { ...item, from: place(item.from), to: place(item.to) }
      : { ...item, from: place(item.from) };
  });

const itemOf = (from: Node, end: RangeEnd | null): Item =>
  end ? { from, to: end.value, ...(end.partial ? { partial: true } : {}) } : { from };

/** Days and spans of days, listed. */
const parseDays = (
  tokens: Tokens,
  index: number,
  inList: boolean,
  options: ParseOptions,
): Parsed<Expression> | null => {
  const first = parseLed(tokens, index, inList, options);
  if (!first) return null;
  let items: Item[] = [];
  let alternatives = false;
  let next = index;
  let joint: { next: number; or: boolean } | null = { next: index, or: false };
  while (joint) {
    const node: Parsed<Node> | null =
      items.length === 0
        ? first
        : (weekNumberAfterWeek(tokens, joint.next, items.at(-1)?.to ?? items.at(-1)?.from) ??
          parseLed(tokens, joint.next, true, options));
    if (!node) break;
    const last: Item | undefined = items.at(-1);
    // "1. und 3.": a number is a day of this list only when the list has days so far.
    if (last && node.value.is === 'date' && node.value.month === undefined && !isDated(last)) break;
    const end = parseRangeEnd(tokens, node.next, node.value, options);
    alternatives ||= joint.or;
    items.push(itemOf(node.value, end));
    next = end?.next ?? node.next;
    joint = skipJoint(tokens, next);
  }
  const trailing = items.every((item) => isBareWeekday(item.from) || isBareWeekday(item.to))
    ? parseTrailingWeek(tokens, next)
    : null;
  if (trailing && items.length + (items[0]?.to ? 1 : 0) > 1) {
    items = spreadWeek(items, trailing.value);
    next = trailing.next;
  } else {
    const last = items.at(-1);
    const spoken = last?.to ?? last?.from;
    // In "Montag und Dienstag nächster Woche" the last weekday has already taken the week.
    if (spoken?.is === 'weekday' && spoken.week && items.every((item) => startsBare(item, spoken)))
      items = spreadWeek(items, spoken.week);
  }
  return { value: { form: 'days', items, alternatives }, next };
};

const startsBare = (item: Item, last: Node): boolean =>
  (item.from === last || isBareWeekday(item.from)) &&
  (item.to === undefined || item.to === last || isBareWeekday(item.to));

const isDated = (item: Item): boolean => (item.to ?? item.from).is === 'date';

/** "nächste Woche Mo-Mi", "KW 49: Dienstag und Donnerstag" */
const parseWeekThenDays = (
  tokens: Tokens,
  index: number,
  options: ParseOptions,
): Parsed<Expression> | null => {
  const at = skipLead(tokens, index);
  const week = parseWeek(tokens, at);
  if (!week) return null;
  let inner = isSign(tokens, week.next, ',', ':', '(') ? week.next + 1 : week.next;
  inner = skipWords(tokens, inner, 'filler', 'from');
  if (!isWord(tokens, inner, 'weekday')) return null;
  const days = parseDays(tokens, inner, true, options);
  if (days?.value.form !== 'days') return null;
  const items = spreadWeek(days.value.items, week.value);
  const next = isSign(tokens, days.next, ')') ? days.next + 1 : days.next;
  return { value: { ...days.value, items }, next };
};

/** "für zwei Wochen", "zwei Wochen lang", "2 Wochen" after a beginning. */
const parseDuration = (tokens: Tokens, index: number): Parsed<Length> | null => {
  const comma = isSign(tokens, index, ',') ? index + 1 : index;
  const at = skipWords(tokens, comma, 'for', 'filler');
  const length = parseLength(tokens, at);
  if (!length) return null;
  return { value: length.value, next: skipWords(tokens, length.next, 'lasting') };
};

/** "ab morgen für zwei Wochen", "ab Montag", "ab 1.12. bis 5.12." */
const parseStart = (tokens: Tokens, index: number, options: ParseOptions): Parsed<Expression> | null => {
  if (!isWord(tokens, index, 'start')) return null;
  const immediate: Parsed<Node> | null = isText(tokens, index + 1, 'sofort', 'jetzt', 'now')
    ? { value: { is: 'relative', days: 0 }, next: index + 2 }
    : null;
  const from = immediate ?? parseLed(tokens, index + 1, true, options);
  if (!from) return null;
  const end = parseRangeEnd(tokens, from.next, from.value, options);
  if (end) return parseTrailing(tokens, end.next, itemOf(from.value, end));
  const at = skipParts(tokens, from.next);
  const length = parseDuration(tokens, at);
  const partial = at > from.next ? { partial: true } : {};
  return length
    ? { value: { form: 'start', from: from.value, length: length.value, ...partial }, next: length.next }
    : { value: { form: 'start', from: from.value }, next: from.next };
};

/** "zwei Wochen ab Montag", "für einen Monat", "die nächsten zwei Wochen", "drei Tage lang". */
const parseLengthFirst = (
  tokens: Tokens,
  index: number,
  options: ParseOptions,
): Parsed<Expression> | null => {
  const led = isWord(tokens, index, 'for');
  const stepped = wordAt(tokens, skipLead(tokens, index + (led ? 1 : 0)));
  const ahead = stepped?.is === 'step' && stepped.n === 1;
  const at = skipLead(tokens, index + (led ? 1 : 0)) + (ahead ? 1 : 0);
  if (isWord(tokens, index, 'in') && !ahead) return null;
  const length = parseLength(tokens, at);
  if (!length) return null;
  const lasting = isWord(tokens, length.next, 'lasting');
  const next = skipWords(tokens, length.next, 'lasting');
  const start = isWord(tokens, next, 'from')
    ? parseFromOnly(tokens, next, options)
    : parseStart(tokens, next, options);
  if (start?.value.form === 'start' && !start.value.length)
    return { value: { ...start.value, length: length.value }, next: start.next };
  // "nach 36 Monaten", "seit 2 Wochen", "vor 3 Tagen" count something else.
  const counted = isWord(tokens, index - 1, 'after', 'before', 'since', 'in');
  if (counted) return null;
  const bare = !led && !lasting && !ahead;
  return { value: { form: 'length', length: length.value, bare }, next };
};

/** "zwei Wochen vom 1.12. an", "for two weeks from Monday" */
const parseFromOnly = (tokens: Tokens, index: number, options: ParseOptions): Parsed<Expression> | null => {
  const from = parseLed(tokens, index + 1, true, options);
  if (!from || parseRangeEnd(tokens, from.next, from.value, options)) return null;
  return {
    value: { form: 'start', from: from.value },
    next: isText(tokens, from.next, 'an') ? from.next + 1 : from.next,
  };
};

/** "bis Freitag", "bis einschließlich 4.12." */
const parseUntil = (tokens: Tokens, index: number, options: ParseOptions): Parsed<Expression> | null => {
  if (!isWord(tokens, index, 'until')) return null;
  const at = skipWords(tokens, index + 1, 'inclusive', 'until');
  const to = parseLed(tokens, at, true, options);
  if (!to) return null;
  const inclusive = at > index + 1 || isWord(tokens, to.next, 'inclusive');
  return {
    value: { form: 'until', to: to.value, inclusive },
    next: isWord(tokens, to.next, 'inclusive') ? to.next + 1 : to.next,
  };
};

/** "vom 1. bis 5.12.", "zwischen dem 1. und 5.12.", "von Montag an" */
const parseFrom = (tokens: Tokens, index: number, options: ParseOptions): Parsed<Expression> | null => {
  const lead = wordAt(tokens, index)?.is;
  if (lead !== 'from' && lead !== 'between') return null;
  // "zwischen den Jahren" is a name, not a beginning.
  const named = lead === 'between' ? parseNode(tokens, index, true, options) : null;
  if (named)
    return { value: { form: 'days', items: [{ from: named.value }], alternatives: false }, next: named.next };
  const from = parseLed(tokens, index + 1, true, options);
  if (!from) return null;
  const end = parseRangeEnd(tokens, from.next, from.value, options);
  if (end) return parseTrailing(tokens, end.next, itemOf(from.value, end));
  if (lead === 'between' && isWord(tokens, from.next, 'and')) {
    const last = parseLed(tokens, from.next + 1, true, options);
    if (last) return parseTrailing(tokens, last.next, { from: from.value, to: last.value });
  }
  if (isText(tokens, from.next, 'an')) {
    const length = parseDuration(tokens, from.next + 1);
    return length
      ? { value: { form: 'start', from: from.value, length: length.value }, next: length.next }
      : { value: { form: 'start', from: from.value }, next: from.next + 1 };
  }
  // "Bescheid vom 3.12.", "die Woche vom 7.12."
  return { value: { form: 'days', items: [{ from: from.value }], alternatives: false }, next: from.next };
};

const parseTrailing = (tokens: Tokens, index: number, item: Item): Parsed<Expression> => {
  const to = item.to;
  const week = isBareWeekday(item.from) || isBareWeekday(to) ? parseTrailingWeek(tokens, index) : null;
  const spoken = week?.value ?? (to?.is === 'weekday' && isBareWeekday(item.from) ? to.week : undefined);
  const items = spoken ? spreadWeek([item], spoken) : [item];
  return { value: { form: 'days', items, alternatives: false }, next: week?.next ?? index };
};

/** The longest thing the date grammar can read at `index`. */
export const parseExpression = (
  tokens: Tokens,
  index: number,
  options: ParseOptions,
): Parsed<Expression> | null => {
  if (isWord(tokens, index, 'recurring')) {
    const at = skipWords(tokens, index + 1, 'recurring', 'filler');
    const everyDay = isWord(tokens, at, 'weekday', 'unit') ? at + 1 : at;
    const alone = isText(tokens, index, 'jeden', 'jede', 'jedem', 'every', 'immer') && everyDay === index + 1;
    const daily =
      isText(tokens, index, 'taeglich') || (everyDay > at && isText(tokens, at, 'tag', 'day', 'arbeitstag'));
    return alone ? null : { value: { form: 'recurring', daily }, next: everyDay };
  }
  if (isWord(tokens, index, 'since')) {
    const from = parseLed(tokens, index + 1, true, options);
    return from && { value: { form: 'since' }, next: from.next };
  }
  return (
    parseLengthFirst(tokens, index, options) ??
    parseStart(tokens, index, options) ??
    parseUntil(tokens, index, options) ??
    parseFrom(tokens, index, options) ??
    parseWeekThenDays(tokens, index, options) ??
    parseDays(tokens, index, false, options)
  );
};
