import { compareDays, compareHalfDays, type Half, type HalfDay, type PlainDate } from '../../kernel/time.ts';
import type { InBoth, Language } from '../language.ts';

const WEEKDAYS: InBoth<readonly string[]> = {
  de: ['Mo.', 'Di.', 'Mi.', 'Do.', 'Fr.', 'Sa.', 'So.'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

const WEEKDAYS_REGULAR: InBoth<readonly string[]> = {
  de: ['montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags', 'samstags', 'sonntags'],
  en: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
};

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const HALF: InBoth<Record<Half, string>> = {
  de: { morning: 'vormittags', afternoon: 'nachmittags' },
  en: { morning: 'in the morning', afternoon: 'in the afternoon' },
};

const JOINTS: InBoth<{ to: string; and: string }> = {
  de: { to: 'bis', and: 'und' },
  en: { to: 'to', and: 'and' },
};

/** "montags". @param weekday ISO weekday, 1 is Monday. */
export const regularWeekdayWords = (weekday: number, language: Language): string =>
  WEEKDAYS_REGULAR[language][weekday - 1] ?? String(weekday);

/** "30.11.2026". */
export const dateWords = (day: PlainDate, language: Language): string =>
  language === 'de'
    ? `${day.day}.${day.month}.${day.year}`
    : `${day.day} ${MONTHS_EN[day.month - 1] ?? day.month} ${day.year}`;

/** "Mo., 30.11.". */
export const dayWords = (day: PlainDate, language: Language): string => {
  const weekday = WEEKDAYS[language][day.dayOfWeek - 1] ?? '';
  return language === 'de'
    ? `${weekday}, ${day.day}.${day.month}.`
    : `${weekday} ${day.day} ${MONTHS_EN[day.month - 1] ?? day.month}`;
};

/** "vormittags". */
export const halfWords = (half: Half, language: Language): string => HALF[language][half];

/** "Mo., 30.11., vormittags". */
export const halfDayWords = ({ day, half }: HalfDay, language: Language): string =>
  `${dayWords(day, language)}${language === 'de' ? ',' : ''} ${halfWords(half, language)}`;

/** Days in a row on which the same half is meant; `null`: both halves. */
type Run = { first: PlainDate; last: PlainDate; half: Half | null };

/** The day after, and Monday after Friday: nobody minds that the weekend lies in between. */
const followsOn = (last: PlainDate, day: PlainDate): boolean =>
  day.equals(last.add({ days: 1 })) || (last.dayOfWeek === 5 && day.equals(last.add({ days: 3 })));

const runsOf = (halfDays: readonly HalfDay[]): Run[] => {
  const runs: Run[] = [];
  for (const sameDay of Map.groupBy(halfDays.toSorted(compareHalfDays), ({ day }) =>
    day.toString(),
  ).values()) {
    const [first] = sameDay;
    if (!first) continue;
    const half = sameDay.some((other) => other.half !== first.half) ? null : first.half;
    const before = runs.at(-1);
    if (before && before.half === half && followsOn(before.last, first.day)) before.last = first.day;
    else runs.push({ first: first.day, last: first.day, half });
  }
  return runs;
};

const runWords = ({ first, last, half }: Run, language: Language): string => {
  const days =
    compareDays(first, last) === 0
      ? dayWords(first, language)
      : `${dayWords(first, language)} ${JOINTS[language].to} ${dayWords(last, language)}`;
  return half === null ? days : `${days} ${halfWords(half, language)}`;
};

/**
 * Any half-days in as few words as say them exactly: "Mo., 30.11. bis Mi., 2.12." or
 * "Di., 1.12. vormittags und Do., 3.12.".
 */
export const halfDaysWords = (halfDays: readonly HalfDay[], language: Language): string => {
  const parts = runsOf(halfDays).map((run) => runWords(run, language));
  const last = parts.pop();
  return parts.length === 0 ? (last ?? '') : `${parts.join(', ')} ${JOINTS[language].and} ${last}`;
};
