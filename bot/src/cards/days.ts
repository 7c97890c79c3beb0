import { dayOf, type Half, type Instant, type PlainDate, timeOf } from '@verbund/domain/kernel/time';
import type { DayPart } from '@verbund/domain/db/tables';
import type { Language } from './language.ts';

const WEEKDAYS: Record<Language, readonly string[]> = {
  de: ['Mo.', 'Di.', 'Mi.', 'Do.', 'Fr.', 'Sa.', 'So.'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** „Mo., 30.11.“; with the year when it is not that of `now`. */
export const dayWords = (day: PlainDate, now: Instant, language: Language): string => {
  const weekday = WEEKDAYS[language][day.dayOfWeek - 1] ?? '';
  const otherYear = day.year !== dayOf(now).year;
  if (language === 'en')
    return `${weekday} ${day.day} ${MONTHS_EN[day.month - 1] ?? ''}${otherYear ? ` ${day.year}` : ''}`;
  return `${weekday}, ${twoDigits(day.day)}.${twoDigits(day.month)}.${otherYear ? day.year : ''}`;
};

const RELATIVE: Record<Language, readonly [string, string]> = { de: ['heute', 'morgen'], en: ['today', 'tomorrow'] };

/** „heute, 14:30 Uhr“, „morgen, 09:00 Uhr“ or „Mo., 30.11., 14:30 Uhr“. */
export const momentWords = (moment: Instant, now: Instant, language: Language): string => {
  const day = dayOf(moment);
  const ahead = dayOf(now).until(day, { largestUnit: 'days' }).days;
  const time = timeOf(moment);
  const clock = `${twoDigits(time.hour)}:${twoDigits(time.minute)}`;
  const name = RELATIVE[language][ahead] ?? dayWords(day, now, language);
  return language === 'en' ? `${name}, ${clock}` : `${name}, ${clock} Uhr`;
};

const PARTS: Record<Language, Record<DayPart, string>> = {
  de: { full: 'ganztags', morning: 'vormittags', afternoon: 'nachmittags' },
  en: { full: 'all day', morning: 'morning', afternoon: 'afternoon' },
};
export const partWords = (part: DayPart | Half, language: Language): string => PARTS[language][part];

/** „Mo., 30.11.“ or „Mo., 30.11. bis Fr., 04.12.“; both days belong to the span. */
export const spanWords = (
  span: { from: PlainDate; to: PlainDate },
  now: Instant,
  language: Language,
): string =>
  span.from.equals(span.to)
    ? dayWords(span.from, now, language)
    : `${dayWords(span.from, now, language)} ${language === 'en' ? 'to' : 'bis'} ${dayWords(span.to, now, language)}`;
