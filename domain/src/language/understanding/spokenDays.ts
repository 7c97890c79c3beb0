import { compareDays, dayOf, type Instant, type PlainDate, timeOf } from '../../kernel/time.ts';
import { sharedPart } from './dates/dayParts.ts';
import type { Length } from './dates/nodes.ts';
import { dropRepeatedWeekdays, placeInMonth, placeInWeek } from './dates/placement.ts';
import { mergeRanges, withoutDays } from './dates/ranges.ts';
import { isReplyDay, isReturn, preferAskedDays } from './dates/relevance.ts';
import type { Spoken } from './dates/resolve.ts';
import { endAfter, resolveExpression } from './dates/resolve.ts';
import type { ResolveOptions } from './dates/resolveNode.ts';
import type { DateMention, Mention, PartMention } from './dates/scan.ts';
import type { Token } from './tokenise.ts';
import type { AmbiguityReason, DayPart, Intent, SpokenRange } from './types.ts';
import { concepts } from './words/concepts.ts';

/** What a message says about days, for the intent it was said with. */
export type SpokenDays = { ranges: SpokenRange[]; dayPart: DayPart | null; questions: AmbiguityReason[] };

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
  'improvement.note',
  'improvement.list',
  'disclosure.ask',
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

/** Reads the days of a message. Days that can be read two ways come back as questions, never as a guess. */
export const readDays = (context: Context): SpokenDays => {
  const { intent, tokens, mentions, now } = context;
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
    (date) => !isReplyDay(date, tokens) || (included.length === 1 && date.expression.form === 'until'),
  );
  const said = dropRepeatedWeekdays(answerable, tokens);
  const dates = intent === 'cover.request' ? preferAskedDays(said, tokens) : said;
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
    const returns = intent === 'absence.report' && isReturn(mention, tokens) ? single(spoken) : null;
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
