import { publicHoliday } from './holidays.ts';
import {
  compareInstants,
  type Duration,
  dayOf,
  type Instant,
  isWeekend,
  momentAt,
  type PlainDate,
  Temporal,
} from './time.ts';

/** Timers run only in this part of a working day, so that nobody is rung at night. */
export const WORKDAY_OPENS = Temporal.PlainTime.from('07:30');
export const WORKDAY_CLOSES = Temporal.PlainTime.from('17:00');

/** Monday to Friday, and no public holiday of North Rhine-Westphalia. */
export const isWorkingDay = (day: PlainDate): boolean => !isWeekend(day) && publicHoliday(day) === null;

/** The first working day strictly after `day`. */
export const nextWorkingDay = (day: PlainDate): PlainDate => {
  let next = day.add({ days: 1 });
  while (!isWorkingDay(next)) next = next.add({ days: 1 });
  return next;
};

const opensOn = (day: PlainDate): Instant => momentAt(day, WORKDAY_OPENS);
const closesOn = (day: PlainDate): Instant => momentAt(day, WORKDAY_CLOSES);

/** `moment` itself when it lies in working time `[07:30, 17:00)`, else the next opening. */
export const nextWorkingMoment = (moment: Instant): Instant => {
  const day = dayOf(moment);
  if (isWorkingDay(day)) {
    if (compareInstants(moment, opensOn(day)) < 0) return opensOn(day);
    if (compareInstants(moment, closesOn(day)) < 0) return moment;
  }
  return opensOn(nextWorkingDay(day));
};

export const isWorkingTime = (moment: Instant): boolean => nextWorkingMoment(moment).equals(moment);

/**
 * The moment at which `amount` of working time has passed since `start`.
 * Time outside working hours does not count; a wave that would end exactly at closing ends at closing.
 */
export const addWorkingTime = (start: Instant, amount: Duration): Instant => {
  let moment = nextWorkingMoment(start);
  let left = amount.total('milliseconds');
  for (;;) {
    const closes = closesOn(dayOf(moment));
    const available = closes.epochMilliseconds - moment.epochMilliseconds;
    if (left <= available) return moment.add({ milliseconds: left });
    left -= available;
    moment = nextWorkingMoment(closes);
  }
};
