import type { Token } from '../tokenise.ts';
import type { DayPart, SpokenTime } from '../types.ts';
import type { Parsed } from './nodes.ts';
import { countAt, isDash, isGlued, isSign, isText, isWord, numberAt, skipWords, wordAt } from './reading.ts';

const NOON = 12 * 60;
/** A morning that is said to end half an hour after noon is still the morning's opening hours. */
const MORNING_ENDS = NOON + 30;

/** "von neun bis zwölf" are hours; "ein bis zwei" are not. */
const EARLIEST_WORDED_HOUR = 6;

type Moment = { minutes: number; strong: boolean };

/** `10`, `10:30`, `8.30 Uhr`, `10 Uhr 30`, `halb neun`, `viertel vor neun`, `2pm`, `mittags`. */
const parseMoment = (tokens: readonly Token[], index: number): Parsed<Moment> | null => {
  if (isWord(tokens, index, 'noon')) return { value: { minutes: NOON, strong: true }, next: index + 1 };
  if (isText(tokens, index, 'halb')) {
    const hour = countAt(tokens, index + 1);
    if (hour === null || hour < 1 || hour > 13) return null;
    const next = isWord(tokens, index + 2, 'clock') ? index + 3 : index + 2;
    // Nobody in an office means half past six in the evening by "halb sieben".
    const minutes = hour * 60 - 30;
    return { value: { minutes: minutes < 6 * 60 ? minutes + NOON : minutes, strong: true }, next };
  }
  if (isText(tokens, index, 'viertel', 'dreiviertel')) {
    const side = wordAt(tokens, index + 1)?.is;
    const hour = countAt(tokens, index + 2);
    if (hour === null || hour > 23 || (side !== 'before' && side !== 'after')) return null;
    return { value: { minutes: hour * 60 + (side === 'before' ? -15 : 15), strong: true }, next: index + 3 };
  }
  const digits = numberAt(tokens, index);
  const hour = digits ?? countAt(tokens, index);
  if (hour === null || hour > 24 || (digits !== null && tokens[index]?.text.length === 4)) return null;
  let next = index + 1;
  let minutes = hour * 60;
  let strong = false;
  const minute = numberAt(tokens, next + 1);
  const written = tokens[next + 1]?.text.length === 2 && isGlued(tokens, next) && isGlued(tokens, next + 1);
  if (digits !== null && minute !== null && minute < 60 && written && isSign(tokens, next, ':', '.')) {
    const followed = isWord(tokens, next + 2, 'clock');
    // "1.12" is a date unless it says "Uhr"; "13.30" can only be a time.
    if (isSign(tokens, next, ':') || followed || (minute > 12 && !isSign(tokens, next + 2, '.'))) {
      minutes += minute;
      strong = true;
      next += 2;
    }
  }
  if (isWord(tokens, next, 'clock')) {
    strong = true;
    next++;
    const tail = numberAt(tokens, next);
    if (
      !written &&
      tail !== null &&
      tail < 60 &&
      tokens[next]?.text.length === 2 &&
      !isSign(tokens, next + 1, '.')
    ) {
      minutes += tail;
      next++;
    }
  } else if (isText(tokens, next, 'pm') || (isText(tokens, next, 'am') && isGlued(tokens, next))) {
    if (isText(tokens, next, 'pm') && hour < 12) minutes += NOON;
    strong = true;
    next++;
  } else if (digits === null && hour < EARLIEST_WORDED_HOUR) return null;
  return { value: { minutes, strong }, next };
};

/** A bare number can be an hour of the office day; "bis 3" or "bis 27" cannot. */
const isOfficeHour = (moment: Moment): boolean => moment.minutes >= 6 * 60 && moment.minutes <= 20 * 60;

/** True when a date or an amount goes on after the bare number, so that it is no hour. */
const goesOn = (tokens: readonly Token[], index: number): boolean =>
  isSign(tokens, index, '/', '%', '€') ||
  (isSign(tokens, index, '.') &&
    (numberAt(tokens, index + 1) !== null || isWord(tokens, index + 1, 'month'))) ||
  isWord(tokens, index, 'month', 'unit') ||
  isText(tokens, index, 'euro', 'eur');

/**
 * A time of day or a span of it. `beside` = a day or a part of a day stands right before, so that bare
 * numbers are hours ("heute 10-12").
 */
export const parseClock = (
  tokens: readonly Token[],
  index: number,
  beside: boolean,
): Parsed<SpokenTime> | null => {
  const lead = wordAt(tokens, index)?.is;
  const opened = lead === 'from' || lead === 'between';
  const first = parseMoment(tokens, opened ? index + 1 : index);
  if (first) {
    const dash = isDash(tokens, first.next) || isWord(tokens, first.next, 'until');
    const joined = dash || (lead === 'between' && isWord(tokens, first.next, 'and'));
    const second = joined ? parseMoment(tokens, first.next + 1) : null;
    if (second) {
      const strong = first.value.strong || second.value.strong;
      const weak = (beside || opened) && isOfficeHour(first.value) && isOfficeHour(second.value);
      if (
        (strong || (weak && beside)) &&
        !goesOn(tokens, second.next) &&
        second.value.minutes > first.value.minutes
      )
        return { value: { from: first.value.minutes, to: second.value.minutes }, next: second.next };
      if (strong && second.value.minutes === first.value.minutes) return null;
    }
    if (!opened && first.value.strong && !joined)
      return { value: { from: first.value.minutes, to: first.value.minutes }, next: first.next };
    if (lead === 'from' && first.value.strong)
      return { value: { from: first.value.minutes, to: null }, next: first.next };
    if (!opened) return null;
  }
  if (lead !== 'start' && lead !== 'until' && lead !== 'at') return null;
  const at = skipWords(tokens, index + 1, 'at', 'filler');
  const moment = parseMoment(tokens, at);
  if (!moment || goesOn(tokens, moment.next)) return null;
  const hour = isOfficeHour(moment.value);
  if (!moment.value.strong && !(hour && (beside || lead === 'at'))) return null;
  const { minutes } = moment.value;
  if (lead === 'until') return { value: { from: null, to: minutes }, next: moment.next };
  if (lead === 'at') return { value: { from: minutes, to: minutes }, next: moment.next };
  const until = isWord(tokens, moment.next, 'until') || isDash(tokens, moment.next);
  const end = until ? parseMoment(tokens, moment.next + 1) : null;
  if (end && end.value.minutes > minutes && !goesOn(tokens, end.next))
    return { value: { from: minutes, to: end.value.minutes }, next: end.next };
  return { value: { from: minutes, to: null }, next: moment.next };
};

/** The part of the day a time lies in; a span over noon is the full day. */
export const partOf = ({ from, to }: SpokenTime): DayPart => {
  if (from !== null && from >= NOON) return 'afternoon';
  if (to !== null && to <= MORNING_ENDS) return 'morning';
  return 'full';
};
