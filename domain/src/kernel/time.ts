/**
 * The one place that knows the calendar. Duty days are `PlainDate`s, moments are `Instant`s, and every
 * conversion between them happens in {@link ZONE}, whatever time zone the process runs in.
 */
import { Temporal } from 'temporal-polyfill';

export { Temporal };
export type PlainDate = Temporal.PlainDate;
export type PlainTime = Temporal.PlainTime;
export type Instant = Temporal.Instant;
export type Duration = Temporal.Duration;

/** All municipalities of a cooperation live in this zone. */
export const ZONE = 'Europe/Berlin';

/** Reads the present moment. Everything that depends on time takes one; only edges create one. */
export type Clock = { now(): Instant };

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** The smallest unit of duty and cover. */
export const HALVES = ['morning', 'afternoon'] as const;
export type Half = (typeof HALVES)[number];

/** Half-open span of days: `from` belongs to it, `until` does not. */
export type DaySpan = { from: PlainDate; until: PlainDate };

/** One half-day of one calendar day. */
export type HalfDay = { day: PlainDate; half: Half };

export const plainDate = (iso: string): PlainDate => Temporal.PlainDate.from(iso);
export const instant = (iso: string): Instant => Temporal.Instant.from(iso);

/** The calendar day in Berlin at this moment. */
export const dayOf = (moment: Instant): PlainDate => moment.toZonedDateTimeISO(ZONE).toPlainDate();

/** The wall-clock time in Berlin at this moment. */
export const timeOf = (moment: Instant): PlainTime => moment.toZonedDateTimeISO(ZONE).toPlainTime();

/** The moment a wall clock in Berlin shows `time` on `day`; in a spring gap, the moment after it. */
export const momentAt = (day: PlainDate, time: PlainTime): Instant =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();

export const compareDays = (a: PlainDate, b: PlainDate): number => Temporal.PlainDate.compare(a, b);
export const compareInstants = (a: Instant, b: Instant): number => Temporal.Instant.compare(a, b);

/** True when `day` lies in the half-open span; a missing `until` means open-ended. */
export const isWithin = (day: PlainDate, from: PlainDate, until: PlainDate | null): boolean =>
  compareDays(day, from) >= 0 && (until === null || compareDays(day, until) < 0);

/** Monday of the ISO week of `day`. */
export const weekStart = (day: PlainDate): PlainDate => day.subtract({ days: day.dayOfWeek - 1 });

/** Saturday or Sunday. */
export const isWeekend = (day: PlainDate): boolean => day.dayOfWeek > 5;

/** Every day of the half-open span, in order. */
export function* daysIn(span: DaySpan): Generator<PlainDate> {
  for (let day = span.from; compareDays(day, span.until) < 0; day = day.add({ days: 1 })) yield day;
}

/** Orders half-days by day, then morning before afternoon. */
export const compareHalfDays = (a: HalfDay, b: HalfDay): number =>
  compareDays(a.day, b.day) || HALVES.indexOf(a.half) - HALVES.indexOf(b.half);

/** Stable key of a half-day, for maps and sets: `2026-11-23 morning`. */
export const halfDayKey = ({ day, half }: HalfDay): string => `${day} ${half}`;

/** For libraries that know no Temporal. */
export const toLegacyDate = (moment: Instant): Date => new Date(moment.epochMilliseconds);
