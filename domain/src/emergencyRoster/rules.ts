import { compareInstants, dayOf, type Instant, momentAt, type PlainDate, Temporal } from '../kernel/time.ts';
import { isWorkingDay, nextWorkingDay } from '../kernel/workingTime.ts';

/** Before anybody is at work, so that it can be printed first thing. */
const DUE_AT = Temporal.PlainTime.from('06:00');

/** An outage of days is bridged by that many working days on paper. */
const WORKING_DAYS = 5;

/** The day whose roster is to be there by now; `null` on days off and before it is due. */
export const dueDay = (now: Instant): PlainDate | null => {
  const today = dayOf(now);
  return isWorkingDay(today) && compareInstants(now, momentAt(today, DUE_AT)) >= 0 ? today : null;
};

/** The day itself and the working days after it. */
export const daysOnPaper = (day: PlainDate): PlainDate[] => {
  const days = [day];
  for (let last = day; days.length < WORKING_DAYS; days.push(last)) last = nextWorkingDay(last);
  return days;
};
