/** On which days and at which moments a series takes place. Pure. */
import { RRuleTemporal } from 'rrule-temporal';
import {
  compareDays,
  type DaySpan,
  type Instant,
  isWithin,
  momentAt,
  type PlainDate,
  type PlainTime,
  Temporal,
  ZONE,
} from '../../kernel/time.ts';
import { isWorkingDay, nextWorkingDay } from '../../kernel/workingTime.ts';

export type SeriesPlan = {
  /** RFC 5545 without DTSTART, UNTIL, COUNT; of days only, see {@link isSeriesRule}. */
  rule: string;
  startsOn: PlainDate;
  /** Of the wall clock in Berlin, in summer as in winter. */
  at: PlainTime;
  durationMinutes: number;
  /** The first day that no longer belongs to it; `null`: open-ended. */
  endsBefore: PlainDate | null;
  onHoliday: 'next_working_day' | 'skip';
  /** Days as the rule has them, which do not take place. */
  skips: readonly PlainDate[];
};

export type Occurrence = {
  /** The day as the rule has it. It names the occurrence, wherever it is moved. */
  occursOn: PlainDate;
  startsAt: Instant;
  endsAt: Instant;
  /** `holiday`: nobody works on that day, so that it takes place on the next working day. */
  moved: null | 'holiday';
};

/** Days are looked for at noon: no clock is changed then, so that no day is lost. */
const NOON = Temporal.PlainTime.from('12:00');

/** No run of days off is as long; what is moved comes to rest within it. */
const LONGEST_BREAK = { days: 14 } as const;

const noonOf = (day: PlainDate) => day.toZonedDateTime({ timeZone: ZONE, plainTime: NOON });

const ruleFrom = (rule: string, startsOn: PlainDate) =>
  new RRuleTemporal({
    rruleString: `RRULE:${rule}`,
    dtstart: noonOf(startsOn),
    tzid: ZONE,
    temporal: Temporal,
    strict: true,
  });

const PARTS = new Set(['FREQ', 'INTERVAL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'BYSETPOS', 'WKST']);
const FREQUENCIES = new Set(['WEEKLY', 'MONTHLY', 'YEARLY']);

/** Whether a text is a rule of days: weekly, monthly or yearly, without beginning, end, count or time of day. */
export const isSeriesRule = (rule: string): boolean => {
  const parts = rule.split(';').map((part) => part.split('='));
  const names = parts.map(([name = '']) => name);
  const isKnown =
    names.every((name) => PARTS.has(name)) &&
    new Set(names).size === names.length &&
    parts.every(({ length, 1: value }) => length === 2 && value !== '') &&
    names[0] === 'FREQ' &&
    FREQUENCIES.has(parts[0]?.[1] ?? '');
  if (!isKnown) return false;
  try {
    ruleFrom(rule, Temporal.PlainDate.from('2026-01-01'));
    return true;
  } catch {
    return false;
  }
};

/** The days of the rule in the span, those skipped left out. */
const daysOf = (plan: SeriesPlan, span: DaySpan): PlainDate[] => {
  const skipped = new Set(plan.skips.map(String));
  return ruleFrom(plan.rule, plan.startsOn)
    .between(noonOf(span.from), noonOf(span.until), true)
    .map((moment) => moment.toPlainDate())
    .filter(
      (day) =>
        isWithin(day, span.from, span.until) &&
        isWithin(day, plan.startsOn, plan.endsBefore) &&
        !skipped.has(day.toString()),
    );
};

/**
 * The occurrences whose day, as the rule has it, lies in the span, in order. One that falls on a day nobody works is
 * moved or left out as the series has it; it is left out too when it would come behind the end of the series, or onto
 * a day on which the series takes place anyway.
 */
export const occurrencesOf = (plan: SeriesPlan, span: DaySpan): Occurrence[] => {
  // What lies just outside counts as well: it may be moved onto a day of the span.
  const around = { from: span.from.subtract(LONGEST_BREAK), until: span.until.add(LONGEST_BREAK) };
  const days = daysOf(plan, around);
  const taken = new Set(days.filter(isWorkingDay).map(String));
  const occurrences: Occurrence[] = [];
  for (const occursOn of days) {
    const works = isWorkingDay(occursOn);
    if (!works && plan.onHoliday === 'skip') continue;
    const day = works ? occursOn : nextWorkingDay(occursOn);
    if (!works && (taken.has(day.toString()) || !isWithin(day, plan.startsOn, plan.endsBefore))) continue;
    taken.add(day.toString());
    const startsAt = momentAt(day, plan.at);
    occurrences.push({
      occursOn,
      startsAt,
      endsAt: startsAt.add({ minutes: plan.durationMinutes }),
      moved: works ? null : 'holiday',
    });
  }
  return occurrences
    .filter(({ occursOn }) => isWithin(occursOn, span.from, span.until))
    .sort((a, b) => compareDays(a.occursOn, b.occursOn));
};
