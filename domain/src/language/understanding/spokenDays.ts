import { compareDays, dayOf, type Instant, type PlainDate, timeOf } from '../../kernel/time.ts';
import type { Length, Node } from './dates/nodes.ts';
import type { ResolveOptions, Spoken } from './dates/resolve.ts';
import { endAfter, resolveExpression } from './dates/resolve.ts';
import type { Mention } from './dates/scan.ts';
import type { Token } from './tokenise.ts';
import type { AmbiguityReason, DayPart, Intent, SpokenRange } from './types.ts';
import { concepts } from './words/concepts.ts';

/** What a message says about days, for the intent it was said with. */
export type SpokenDays = { ranges: SpokenRange[]; dayPart: DayPart | null; questions: AmbiguityReason[] };

type DateMention = Extract<Mention, { kind: 'date' }>;
type Context = {
  intent: Intent;
  tokens: readonly Token[];
  mentions: readonly Mention[];
  now: Instant;
  text: string;
};

const NONE: SpokenDays = { ranges: [], dayPart: null, questions: [] };

/** What carries no days: a question on the law may speak of any date it likes. */
const WITHOUT_DAYS: ReadonlySet<Intent> = new Set<Intent>([
  'question.ask',
  'standardCase.find',
  'case.urgent',
  'help',
  'smalltalk',
  'unknown',
]);
/** What cannot be done without a day. */
const NEEDS_DAY: ReadonlySet<Intent> = new Set<Intent>([
  'cover.request',
  'capacity.offer',
  'deadline.compute',
]);
/** Where a day that lies behind makes no sense. */
const FUTURE_ONLY: ReadonlySet<Intent> = new Set<Intent>([
  'cover.request',
  'capacity.offer',
  'meeting.schedule',
]);
/** Where "die nächsten zwei Wochen" begins today without a doubt. */
const LENGTH_FROM_TODAY: ReadonlySet<Intent> = new Set<Intent>([
  'absence.report',
  'roster.show',
  'meeting.schedule',
  'case.list',
]);
/** Where several days joined by "oder" are all meant. */
const TAKES_ALTERNATIVES: ReadonlySet<Intent> = new Set<Intent>([
  'meeting.schedule',
  'capacity.offer',
  'roster.show',
]);

const quote = (mention: Mention, { tokens, text }: Context): string =>
  text.slice(tokens[mention.start]?.start ?? 0, tokens[mention.end - 1]?.end ?? 0);

const single = (spoken: Spoken): PlainDate | null => {
  if (spoken.kind === 'open') return spoken.from;
  const only = spoken.kind === 'ranges' && spoken.ranges.length === 1 ? spoken.ranges[0] : undefined;
  return only?.from.equals(only.to) ? only.from : null;
};

/** "bin Montag wieder da", "komme am Mittwoch wieder", "ab Montag wieder im Dienst" */
const isReturn = (mention: DateMention, context: Context): boolean => {
  const near = [mention.end, mention.end + 1, mention.start - 1].some(
    (index) => context.tokens[index]?.text === 'wieder',
  );
  const back = [mention.end, mention.start - 1].some((index) =>
    /^(zurueck|back)$/.test(context.tokens[index]?.text ?? ''),
  );
  return near || back;
};

const ANSWERING = /^(melden|meldet|rueckmeldung|antwort|antworten|bescheid|zusagen|rueckmelden)$/;

/** "bitte bis Freitag melden", "melde mich morgen": the day of an answer. */
const isReplyDay = (mention: DateMention, { tokens }: Context): boolean => {
  const textAt = (index: number): string => tokens[index]?.text ?? '';
  if (mention.expression.form === 'until')
    return [mention.end, mention.end + 1, mention.start - 1].some((index) => ANSWERING.test(textAt(index)));
  if (mention.expression.form !== 'days') return false;
  const announces = textAt(mention.start - 2) === 'melde' && textAt(mention.start - 1) === 'mich';
  return announces && concepts.get(textAt(mention.end)) !== 'sick';
};

const REASONS = new Set(['holiday', 'sick', 'doctor', 'away', 'fallOut', 'flat', 'free']);
const ASKS = new Set(['cover', 'coverVerb', 'takeOver', 'jump', 'helpOut']);

/** Which clause, counted by its commas and full stops, a token stands in. */
const clauseOf = (tokens: readonly Token[], index: number): number =>
  tokens
    .slice(0, index)
    .filter(
      (token, at) =>
        token.kind === 'sign' &&
        /[,.;!?]/.test(token.text) &&
        tokens[at + 1]?.glued !== true &&
        !/^\d/.test(tokens[at - 1]?.text ?? ''),
    ).length;

/** In "bin nächste Woche im Urlaub, wer kann am Montag übernehmen?" the days of the request count. */
const preferAskedDays = (dates: DateMention[], context: Context): DateMention[] => {
  if (dates.length < 2 || context.intent !== 'cover.request') return dates;
  const clauses = dates.map((date) => clauseOf(context.tokens, date.start));
  const saying = (words: ReadonlySet<string>): Set<number> =>
    new Set(
      context.tokens.flatMap((token, index) =>
        words.has(concepts.get(token.text) ?? '') ? [clauseOf(context.tokens, index)] : [],
      ),
    );
  const asks = saying(ASKS);
  const reasons = saying(REASONS);
  const asked = dates.filter(
    (_, index) => asks.has(clauses[index] ?? -1) && !reasons.has(clauses[index] ?? -1),
  );
  const reasoned = dates.filter(
    (_, index) => reasons.has(clauses[index] ?? -1) && !asks.has(clauses[index] ?? -1),
  );
  const sayWhen = asked.some(({ expression }) => expression.form !== 'length');
  return sayWhen && asked.length + reasoned.length === dates.length ? asked : dates;
};

/** In order of the calendar; neighbours and overlaps are one. */
export const mergeRanges = (ranges: readonly SpokenRange[]): SpokenRange[] => {
  const sorted = [...ranges].sort((a, b) => compareDays(a.from, b.from) || compareDays(a.to, b.to));
  const merged: SpokenRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && compareDays(range.from, last.to.add({ days: 1 })) <= 0) {
      if (compareDays(range.to, last.to) > 0) last.to = range.to;
    } else merged.push({ ...range });
  }
  return merged;
};

/** Takes days out of ranges: "nächste Woche außer Mittwoch". */
const withoutDays = (ranges: readonly SpokenRange[], excluded: readonly SpokenRange[]): SpokenRange[] =>
  excluded.reduce<SpokenRange[]>(
    (left, out) =>
      left.flatMap((range) => {
        if (compareDays(out.to, range.from) < 0 || compareDays(out.from, range.to) > 0) return [range];
        const before = { from: range.from, to: out.from.subtract({ days: 1 }) };
        const after = { from: out.to.add({ days: 1 }), to: range.to };
        return [before, after].filter(({ from, to }) => compareDays(from, to) <= 0);
      }),
    [...ranges],
  );

/** "Mo-Mi, 30.11.-2.12.": weekdays right before their own dates add nothing. */
const dropRepeatedWeekdays = (dates: DateMention[], tokens: readonly Token[]): DateMention[] =>
  dates.filter((date, index) => {
    const next = dates[index + 1];
    if (!next || date.expression.form !== 'days' || next.expression.form !== 'days') return true;
    const onlySigns = tokens
      .slice(date.end, next.start)
      .every((token) => token.kind === 'sign' || /^(den|dem|vom|der)$/.test(token.text));
    const weekdays = date.expression.items.every(
      (item) => item.from.is === 'weekday' || item.from.is === 'week',
    );
    const written = next.expression.items.every((item) => item.from.is === 'date');
    const month = date.expression.items.every((item) => item.from.is === 'month' && !item.to);
    return !(onlySigns && (weekdays || month) && written);
  });

type WeekNode = Extract<Node, { is: 'week' }>;

const weekOf = ({ expression, excluded }: DateMention): WeekNode | null => {
  if (expression.form !== 'days' || expression.items.length !== 1 || excluded) return null;
  const [item] = expression.items;
  return item && !item.to && item.from.is === 'week' ? item.from : null;
};

const isBareWeekday = (node: Node): boolean =>
  node.is === 'weekday' && !node.week && !node.step && node.plusWeeks === undefined;

/**
 * "Nächste Woche brauche ich am Mittwoch Vertretung": the weekday is that week's, and the week itself no longer counts.
 * "Nächste Woche außer Mittwoch": the week counts without that week's Wednesday.
 */
const placeInWeek = (dates: DateMention[]): DateMention[] => {
  const weeks = dates.filter((date) => weekOf(date) !== null);
  const [spoken] = weeks;
  const week = spoken ? weekOf(spoken)?.week : undefined;
  const others = dates.filter((date) => date !== spoken);
  const fits = others.every(
    ({ expression }) =>
      expression.form === 'days' &&
      expression.items.every(({ from, to }) => isBareWeekday(from) && (!to || isBareWeekday(to))),
  );
  if (!spoken || !week || weeks.length !== 1 || others.length === 0 || !fits) return dates;
  const placed = others.map((date): DateMention => {
    if (date.expression.form !== 'days') return date;
    const place = (node: Node): Node => (node.is === 'weekday' ? { ...node, week } : node);
    const items = date.expression.items.map((item) => ({
      ...item,
      from: place(item.from),
      ...(item.to ? { to: place(item.to) } : {}),
    }));
    return { ...date, expression: { ...date.expression, items } };
  });
  return placed.every((date) => date.excluded) ? [spoken, ...placed] : placed;
};

/** The month a node names: "Dezember", "nächsten Monat". */
const monthOf = (node: Node, today: PlainDate): { n: number; year?: number } | null => {
  if (node.is === 'month') return node;
  if (node.is !== 'period' || node.unit !== 'month') return null;
  const month = today.with({ day: 1 }).add({ months: node.rel });
  return { n: month.month, year: month.year };
};

/** "Im Dezember brauche ich am 7., 8. und 9. Vertretung": the month said once belongs to the days without one. */
const placeInMonth = (dates: DateMention[], today: PlainDate): DateMention[] => {
  const months = dates.flatMap((date) => {
    const item =
      date.expression.form === 'days' && date.expression.items.length === 1
        ? date.expression.items[0]
        : undefined;
    const month = item && !item.to ? monthOf(item.from, today) : null;
    return month ? [{ date, month }] : [];
  });
  const [spoken] = months;
  if (!spoken || months.length !== 1) return dates;
  const lacksMonth = (node: Node | undefined): boolean =>
    node === undefined || (node.is === 'date' && node.month === undefined);
  const others = dates.filter((date) => date !== spoken.date);
  const fits = others.every(
    ({ expression }) =>
      expression.form === 'days' &&
      expression.items.every(({ from, to }) => lacksMonth(from) && lacksMonth(to)),
  );
  if (others.length === 0 || !fits) return dates;
  const { n, year } = spoken.month;
  const place = (node: Node): Node =>
    node.is === 'date' ? { ...node, month: n, ...(year === undefined ? {} : { year }) } : node;
  return others.map((date): DateMention => {
    if (date.expression.form !== 'days') return date;
    const items = date.expression.items.map((item) => ({
      ...item,
      from: place(item.from),
      ...(item.to ? { to: place(item.to) } : {}),
    }));
    return { ...date, expression: { ...date.expression, items } };
  });
};

type PartMention = Extract<Mention, { kind: 'part' | 'time' }>;

/** For each part of the day the date mention it belongs to: the one before it, else the one after. */
const ownerOf = (part: PartMention, dates: readonly DateMention[]): number => {
  const before = dates.findLastIndex((date) => date.end <= part.start);
  return before >= 0 ? before : dates.findIndex((date) => date.start >= part.end);
};

const joinParts = (parts: readonly (DayPart | 'half')[]): DayPart | 'half' | null => {
  if (parts.length === 0) return null;
  if (parts.includes('half'))
    return parts.some((part) => part === 'morning' || part === 'afternoon')
      ? joinParts(parts.filter((part) => part !== 'half'))
      : 'half';
  const [first] = parts;
  return parts.every((part) => part === first) ? (first ?? null) : 'full';
};

/** The part of the day all the days share, or `mixed` when they differ. */
const sharedPart = (
  dates: readonly DateMention[],
  parts: readonly PartMention[],
): DayPart | 'half' | 'mixed' | null => {
  if (dates.length === 0) return joinParts(parts.map(({ part }) => part));
  const own = dates.map((_, index) =>
    joinParts(parts.filter((part) => ownerOf(part, dates) === index).map(({ part }) => part)),
  );
  const said = own.filter((part) => part !== null);
  if (said.length === 0) return null;
  const [first] = said;
  if (!said.every((part) => part === first)) return 'mixed';
  // "Montag und Mittwoch vormittags": said once, at the end, for all. "Montag vormittag und Mittwoch": for one only.
  const onlyLast = own.slice(0, -1).every((part) => part === null) && own.at(-1) !== null;
  return said.length === own.length || onlyLast || dates.length === 1 ? (first ?? null) : 'mixed';
};

/** Reads the days of a message. Days that can be read two ways come back as questions, never as a guess. */
export const readDays = (context: Context): SpokenDays => {
  const { intent, mentions, now } = context;
  if (WITHOUT_DAYS.has(intent)) return NONE;
  const today = dayOf(now);
  const options: ResolveOptions = {
    today,
    nearest: intent === 'deadline.compute',
    running: intent === 'absence.report' || intent === 'roster.show',
  };
  const questions: AmbiguityReason[] = [];
  const ask = (
    reason: AmbiguityReason['reason'],
    mention: Mention | null,
    candidates: SpokenRange[] = [],
  ): void => {
    questions.push({ reason, text: mention ? quote(mention, context) : '', candidates });
  };
  const allDates = placeInMonth(
    placeInWeek(mentions.filter((mention): mention is DateMention => mention.kind === 'date')),
    today,
  );
  const excluded = allDates.filter((date) => date.excluded);
  const included = allDates.filter((date) => !date.excluded && date.expression.form !== 'since');
  const oneTime = included.filter(
    ({ expression }) => included.length === 1 || expression.form !== 'recurring' || !expression.daily,
  );
  const answerable = oneTime.filter(
    (date) => !isReplyDay(date, context) || (included.length === 1 && date.expression.form === 'until'),
  );
  const dates = preferAskedDays(dropRepeatedWeekdays(answerable, context.tokens), context);
  const parts = mentions.filter(
    (mention): mention is PartMention => mention.kind !== 'date' && !isForMeeting(mention, intent),
  );

  let ranges: SpokenRange[] = [];
  let length: { length: Length; mention: DateMention } | null = null;
  let open: { from: PlainDate; mention: DateMention } | null = null;
  let until: { to: PlainDate } | null = null;
  let anchor: PlainDate | null = null;
  for (const mention of dates) {
    const spoken = resolveExpression(mention.expression, options);
    const returns = intent === 'absence.report' && isReturn(mention, context) ? single(spoken) : null;
    if (returns && compareDays(returns, today) > 0) {
      ranges.push({ from: today, to: returns.subtract({ days: 1 }) });
      continue;
    }
    switch (spoken.kind) {
      case 'problem':
        ask(spoken.problem.reason, mention, spoken.problem.candidates);
        break;
      case 'open':
        open = { from: spoken.from, mention };
        break;
      case 'length':
        length = { length: spoken.length, mention };
        break;
      case 'since':
        break;
      case 'ranges': {
        if (spoken.alternatives && !TAKES_ALTERNATIVES.has(intent))
          ask('alternatives', mention, spoken.ranges);
        if (spoken.partial && intent !== 'absence.report') ask('mixed_day_parts', mention);
        const [only] = spoken.ranges;
        if (mention.expression.form === 'until' && only) until = { to: only.to };
        else {
          anchor = spoken.ranges.length === 1 && only?.from.equals(only.to) ? only.from : anchor;
          ranges.push(...spoken.ranges);
        }
        break;
      }
    }
  }
  // "ab Montag ... für zwei Wochen", "am Montag krank, bis Mittwoch": a beginning and an end said apart.
  const begin = open?.from ?? (ranges.length === 1 ? anchor : null);
  if (length && begin) {
    ranges = [{ from: begin, to: endAfter(begin, length.length) }];
    open = null;
  } else if (until) {
    const from = begin && compareDays(begin, until.to) <= 0 ? begin : today;
    ranges = ranges.length <= 1 || begin ? [{ from, to: until.to }] : [...ranges, { from, to: until.to }];
    open = null;
  } else if (length && ranges.length === 0 && !open && isOwnLength(length.mention, intent)) {
    const fromNow = { from: today, to: endAfter(today, length.length) };
    if (LENGTH_FROM_TODAY.has(intent)) ranges.push(fromNow);
    else ask('start_missing', length.mention, [fromNow]);
  }
  if (open) {
    if (
      intent === 'cover.request' ||
      intent === 'capacity.offer' ||
      intent === 'meeting.schedule' ||
      intent === 'roster.show'
    )
      ask('end_missing', open.mention, [{ from: open.from, to: open.from }]);
    else ranges.push({ from: open.from, to: open.from });
  }
  for (const date of excluded) {
    const spoken = resolveExpression(date.expression, options);
    if (spoken.kind === 'ranges') ranges = withoutDays(ranges, spoken.ranges);
  }
  const part = sharedPart(dates, parts);
  if (part === 'mixed') ask('mixed_day_parts', parts[0] ?? null);
  if (part === 'half') ask('two_readings', parts.find((mention) => mention.part === 'half') ?? null);
  if (ranges.length === 0 && questions.length === 0) {
    const implied = impliedToday(context, parts, allDates.length > 0);
    if (implied) ranges = [{ from: today, to: today }];
    else if (NEEDS_DAY.has(intent)) ask('date_missing', null);
  }
  ranges = mergeRanges(ranges);
  if (FUTURE_ONLY.has(intent) && ranges.some(({ to }) => compareDays(to, today) < 0))
    ask('date_past', dates[0] ?? null, ranges);
  if (questions.length > 0) return { ranges: [], dayPart: null, questions };
  if (ranges.length === 0) return NONE;
  const whole = part === null || part === 'half' || part === 'mixed' || intent === 'deadline.compute';
  return { ranges, dayPart: whole ? 'full' : part, questions };
};

/** "Brauche drei Tage Vertretung", "falle zwei Wochen aus"; but "das Kind ist 5 Jahre alt". */
const isOwnLength = ({ expression }: DateMention, intent: Intent): boolean =>
  expression.form === 'length' &&
  (!expression.bare ||
    (expression.length.unit !== 'year' && (intent === 'cover.request' || intent === 'absence.report')));

/** The hour of a meeting is part of its agenda, not a half-day of somebody's duty. */
const isForMeeting = (mention: Mention, intent: Intent): boolean =>
  intent === 'meeting.schedule' && mention.kind === 'time';

/** No day was said: who reports sick means today, and so does "sofort" or "ab 14 Uhr". */
const impliedToday = (context: Context, parts: readonly PartMention[], datesSaid: boolean): boolean => {
  const { intent, tokens, now } = context;
  if (intent === 'absence.report') return true;
  if (datesSaid || (intent !== 'cover.request' && intent !== 'roster.show')) return false;
  const minutes = timeOf(now).hour * 60 + timeOf(now).minute;
  const immediate = tokens.some((token) => concepts.get(token.text) === 'now');
  if (immediate && parts.length === 0) return true;
  return parts.some((mention) => {
    if (mention.kind === 'time')
      return (mention.time.to ?? 24 * 60) > minutes || (mention.time.from ?? 0) > minutes;
    // "nachmittags" is a habit, "am Nachmittag" is today's.
    const word = tokens[mention.end - 1]?.text ?? '';
    return (
      mention.end - mention.start > 1 &&
      !word.endsWith('s') &&
      (mention.part !== 'morning' || minutes < 12 * 60)
    );
  });
};
