import {
  dayOf,
  type Instant,
  momentAt,
  type PlainDate,
  plainDate,
  Temporal,
  weekStart,
} from '@verbund/domain/kernel/time';
import { isWorkingDay } from '@verbund/domain/kernel/workingTime';

/** The day the cooperation began. */
export const BEGIN = plainDate('2023-07-01');

/** Weeks of roster the demo holds: last week, this week and the two that follow. */
const ROSTER_WEEKS = 4;

/** The days everything else in the demo is counted from. */
export type DemoCalendar = {
  /** Monday of the present week. */
  monday: PlainDate;
  rosterFrom: PlainDate;
  /** Exclusive. */
  rosterUntil: PlainDate;
};

export const demoCalendar = (now: Instant): DemoCalendar => {
  const monday = weekStart(dayOf(now));
  const rosterFrom = monday.subtract({ weeks: 1 });
  return { monday, rosterFrom, rosterUntil: rosterFrom.add({ weeks: ROSTER_WEEKS }) };
};

/** A weekday (1 = Monday) of the week that lies `weeks` after the present one. */
export const dayInWeek = (calendar: DemoCalendar, weeks: number, weekday: number): PlainDate =>
  calendar.monday.add({ days: 7 * weeks + weekday - 1 });

export const firstWorkingDayOfWeek = (calendar: DemoCalendar): PlainDate => {
  let day = calendar.monday;
  while (!isWorkingDay(day)) day = day.add({ days: 1 });
  return day;
};

export const workingDaysBefore = (day: PlainDate, count: number): PlainDate => {
  let before = day;
  for (let left = count; left > 0; ) {
    before = before.subtract({ days: 1 });
    if (isWorkingDay(before)) left -= 1;
  }
  return before;
};

export const at = (day: PlainDate, time: string): Instant => momentAt(day, Temporal.PlainTime.from(time));
