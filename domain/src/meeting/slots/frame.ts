/** The times of day among which a meeting's time is looked for. */
import type { IsoDay } from '../../cover/eligibility/facts.ts';
import { daysIn, type Half, type Instant, momentAt, type PlainTime, Temporal } from '../../kernel/time.ts';
import { isWorkingDay, WORKDAY_CLOSES, WORKDAY_OPENS } from '../../kernel/workingTime.ts';
import type { MinuteSpan } from './facts.ts';
import type { WantedSlot } from './types.ts';

const GRID_MINUTES = 15;
const MINUTE_MS = 60_000;

export const minuteOf = ({ hour, minute }: PlainTime): number => hour * 60 + minute;

export const OPENS = minuteOf(WORKDAY_OPENS);
export const CLOSES = minuteOf(WORKDAY_CLOSES);
/** Used only when nothing else is left. */
export const LUNCH: MinuteSpan = { from: 12 * 60, until: 13 * 60 };

/** Before noon is morning, as everywhere else. */
export const HALF_MINUTES: Readonly<Record<Half, MinuteSpan>> = {
  morning: { from: 0, until: 12 * 60 },
  afternoon: { from: 12 * 60, until: 24 * 60 },
};

/** A working day with the minutes at which the meeting could begin. */
export type FrameDay = {
  iso: IsoDay;
  weekday: number;
  /** The minute of the epoch to which a minute of the working day is added. Clocks change on Sundays. */
  zero: number;
  /** In order; the meeting ends within the working day. */
  starts: readonly number[];
};

export const epochMinute = (moment: Instant): number => moment.epochMilliseconds / MINUTE_MS;

export const momentOf = (day: FrameDay, minute: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds((day.zero + minute) * MINUTE_MS);

export const overlaps = (a: MinuteSpan, b: MinuteSpan): boolean => a.from < b.until && b.from < a.until;

/** The working days of the window on which there is still a time left, in order. */
export const frameOf = (
  { windowFrom, windowUntil, durationMinutes, at }: WantedSlot,
  now: Instant,
): FrameDay[] => {
  const earliest = epochMinute(now);
  const candidates: number[] = [];
  if (at) candidates.push(minuteOf(at));
  else for (let minute = OPENS; minute < CLOSES; minute += GRID_MINUTES) candidates.push(minute);
  const within = candidates.filter((minute) => minute >= OPENS && minute + durationMinutes <= CLOSES);

  return [...daysIn({ from: windowFrom, until: windowUntil })].filter(isWorkingDay).flatMap((day) => {
    const zero = epochMinute(momentAt(day, WORKDAY_OPENS)) - OPENS;
    const starts = within.filter((minute) => zero + minute > earliest);
    return starts.length > 0 ? [{ iso: day.toString(), weekday: day.dayOfWeek, zero, starts }] : [];
  });
};
