import type { DayPart } from '../../db/tables.ts';
import {
  compareDays,
  compareHalfDays,
  dayOf,
  HALVES,
  type Half,
  type HalfDay,
  type Instant,
  type PlainDate,
  timeOf,
} from '../../kernel/time.ts';
import type { InBoth, Language } from '../language.ts';
import { dayPartWords } from './states.ts';

const WEEKDAYS: InBoth<readonly string[]> = {
  de: ['Mo.', 'Di.', 'Mi.', 'Do.', 'Fr.', 'Sa.', 'So.'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

const WEEKDAYS_REGULAR: InBoth<readonly string[]> = {
  de: ['montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags', 'samstags', 'sonntags'],
  en: ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
};

const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const JOINTS: InBoth<{ to: string; and: string; also: string }> = {
  de: { to: 'bis', and: 'und', also: 'sowie' },
  en: { to: 'to', and: 'and', also: 'as well as' },
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
export const halfWords = (half: Half, language: Language): string => dayPartWords[language][half];

/** "Mo., 30.11., vormittags". */
export const halfDayWords = ({ day, half }: HalfDay, language: Language): string =>
  `${dayWords(day, language)}${language === 'de' ? ',' : ''} ${halfWords(half, language)}`;

/** The day after, and Monday after Friday: nobody minds that the weekend lies in between. */
const followsOn = (last: PlainDate, day: PlainDate): boolean =>
  day.equals(last.add({ days: 1 })) || (last.dayOfWeek === 5 && day.equals(last.add({ days: 3 })));

/** Days in a row as one; the days come in order and once each. */
const runsOf = (days: readonly PlainDate[]): { first: PlainDate; last: PlainDate }[] => {
  const runs: { first: PlainDate; last: PlainDate }[] = [];
  for (const day of days) {
    const before = runs.at(-1);
    if (before && followsOn(before.last, day)) before.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs;
};

const daysWords = (days: readonly PlainDate[], language: Language): string => {
  const parts = runsOf(days).map(({ first, last }) =>
    compareDays(first, last) === 0
      ? dayWords(first, language)
      : `${dayWords(first, language)} ${JOINTS[language].to} ${dayWords(last, language)}`,
  );
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} ${JOINTS[language].and} ${last}`;
};

/**
 * Any half-days in as few lines as say them exactly, one for each time of day: "Mo., 30.11. bis Mi., 2.12.
 * ganztags" and "Fr., 4.12. vormittags". Every line names its time of day, which holds for all its days.
 */
export const halfDayLines = (halfDays: readonly HalfDay[], language: Language): string[] => {
  const days = Map.groupBy(halfDays.toSorted(compareHalfDays), ({ day }) => day.toString());
  const parts = Map.groupBy(
    days.values(),
    (sameDay): DayPart =>
      HALVES.every((half) => sameDay.some((other) => other.half === half))
        ? 'full'
        : (sameDay[0]?.half ?? 'full'),
  );
  return [...parts].map(
    ([part, group]) =>
      `${daysWords(
        group.flatMap(([first]) => first?.day ?? []),
        language,
      )} ${dayPartWords[language][part]}`,
  );
};

/** The same in one sentence: "Mo., 30.11. bis Do., 3.12. ganztags sowie Fr., 4.12. vormittags". */
export const halfDaysWords = (halfDays: readonly HalfDay[], language: Language): string =>
  halfDayLines(halfDays, language).join(` ${JOINTS[language].also} `);

/** "Mo., 30.11."; with the year when it is not that of `now`. */
export const datedWords = (day: PlainDate, now: Instant, language: Language): string => {
  const year = day.year === dayOf(now).year ? '' : String(day.year);
  return `${dayWords(day, language)}${year && language === 'en' ? ' ' : ''}${year}`;
};

/** "Mo., 30.11." or "Mo., 30.11. bis Fr., 4.12."; both days belong to the span. */
export const spanWords = (
  { from, to }: { from: PlainDate; to: PlainDate },
  now: Instant,
  language: Language,
): string =>
  from.equals(to)
    ? datedWords(from, now, language)
    : `${datedWords(from, now, language)} ${JOINTS[language].to} ${datedWords(to, now, language)}`;

const RELATIVE: InBoth<readonly [string, string]> = { de: ['heute', 'morgen'], en: ['today', 'tomorrow'] };
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "heute, 14:30 Uhr", "morgen, 09:00 Uhr" or "Mo., 30.11., 14:30 Uhr". */
export const momentWords = (moment: Instant, now: Instant, language: Language): string => {
  const day = dayOf(moment);
  const ahead = dayOf(now).until(day, { largestUnit: 'days' }).days;
  const time = timeOf(moment);
  const clock = `${twoDigits(time.hour)}:${twoDigits(time.minute)}`;
  const name = RELATIVE[language][ahead] ?? datedWords(day, now, language);
  return language === 'en' ? `${name}, ${clock}` : `${name}, ${clock} Uhr`;
};
