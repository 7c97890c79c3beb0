import { dayOf, type Instant, type PlainDate, timeOf } from '@verbund/domain/kernel/time';
import type { InBoth, Language } from '@verbund/domain/language/language';
import { dayWords } from '@verbund/domain/language/words/days';

/** „Mo., 30.11.“; with the year when it is not that of `now`. */
export const datedWords = (day: PlainDate, now: Instant, language: Language): string => {
  const year = day.year === dayOf(now).year ? '' : String(day.year);
  return `${dayWords(day, language)}${year && language === 'en' ? ' ' : ''}${year}`;
};

const RELATIVE: InBoth<readonly [string, string]> = { de: ['heute', 'morgen'], en: ['today', 'tomorrow'] };
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** „heute, 14:30 Uhr“, „morgen, 09:00 Uhr“ or „Mo., 30.11., 14:30 Uhr“. */
export const momentWords = (moment: Instant, now: Instant, language: Language): string => {
  const day = dayOf(moment);
  const ahead = dayOf(now).until(day, { largestUnit: 'days' }).days;
  const time = timeOf(moment);
  const clock = `${twoDigits(time.hour)}:${twoDigits(time.minute)}`;
  const name = RELATIVE[language][ahead] ?? datedWords(day, now, language);
  return language === 'en' ? `${name}, ${clock}` : `${name}, ${clock} Uhr`;
};

/** „Mo., 30.11.“ or „Mo., 30.11. bis Fr., 4.12.“; both days belong to the span. */
export const spanWords = (
  { from, to }: { from: PlainDate; to: PlainDate },
  now: Instant,
  language: Language,
): string =>
  from.equals(to)
    ? datedWords(from, now, language)
    : `${datedWords(from, now, language)} ${language === 'en' ? 'to' : 'bis'} ${datedWords(to, now, language)}`;
