import Holidays from 'date-holidays';
import type { PlainDate } from './time.ts';

/** Public holidays of one year, by ISO day. */
const cache = new Map<string, ReadonlyMap<string, string>>();

const holidaysOf = (year: number): ReadonlyMap<string, string> => {
  const key = String(year);
  const known = cache.get(key);
  if (known) return known;
  // Only `public` days close an office by law; 24 and 31 December are `bank` days and stay working days.
  const days = new Holidays('DE', 'NW', { languages: ['de'] })
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => [holiday.date.slice(0, 10), holiday.name] as const);
  const map = new Map(days);
  cache.set(key, map);
  return map;
};

/**
 * The German name of the public holiday of North Rhine-Westphalia on `day`, or `null`.
 * Source: Feiertagsgesetz NW § 2.
 */
export const publicHoliday = (day: PlainDate): string | null =>
  holidaysOf(day.year).get(day.toString()) ?? null;
