/** Quarters and half-years in which a meeting is due. Pure. */
import { compareDays, type DaySpan, type PlainDate, Temporal } from '../../kernel/time.ts';
import type { Period } from './templates.ts';

export type NamedPeriod = DaySpan & {
  /** "2027-Q1", "2027-H1" */
  name: string;
};

const MONTHS: Readonly<Record<Period, number>> = { quarter: 3, half_year: 6 };
const LETTER: Readonly<Record<Period, string>> = { quarter: 'Q', half_year: 'H' };

/** The period a day lies in. */
export const periodOf = (period: Period, day: PlainDate): NamedPeriod => {
  const months = MONTHS[period];
  const index = Math.floor((day.month - 1) / months);
  const from = Temporal.PlainDate.from({ year: day.year, month: index * months + 1, day: 1 });
  return { name: `${day.year}-${LETTER[period]}${index + 1}`, from, until: from.add({ months }) };
};

/** The one it lies in and the one after. */
export const currentAndNext = (period: Period, day: PlainDate): NamedPeriod[] => {
  const current = periodOf(period, day);
  return [current, periodOf(period, current.until)];
};

/** What was said is kept for thirty days; said later it would be said twice. */
const SAID_WITHIN = { days: 28 } as const;

/** How many months before the end of a period it is said that one is missing: 2, then 1; `null`: not on that day. */
export const monthsLeftToTell = ({ until }: DaySpan, day: PlainDate): 1 | 2 | null => {
  for (const months of [1, 2] as const) {
    const from = until.subtract({ months });
    if (compareDays(day, from) >= 0) {
      return compareDays(day, from.add(SAID_WITHIN)) < 0 && compareDays(day, until) < 0 ? months : null;
    }
  }
  return null;
};
