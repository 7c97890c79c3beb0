/** When whoever has an entry of the improvement list is reminded. Pure. */
import { compareDays, type PlainDate } from '../kernel/time.ts';
import { nextWorkingDay } from '../kernel/workingTime.ts';

const SOON_WORKING_DAYS = 3;

/** The last day that is "soon" as seen from today. */
export const soonUntil = (today: PlainDate): PlainDate => {
  let day = today;
  for (let left = SOON_WORKING_DAYS; left > 0; left -= 1) day = nextWorkingDay(day);
  return day;
};

/** What to tell the owner now; `null` when she knows, or there is time. */
export const dueNews = (
  { dueOn, reminded }: { dueOn: PlainDate; reminded: 'soon' | 'overdue' | null },
  today: PlainDate,
): 'soon' | 'overdue' | null => {
  if (compareDays(dueOn, today) < 0) return reminded === 'overdue' ? null : 'overdue';
  return reminded === null && compareDays(dueOn, soonUntil(today)) <= 0 ? 'soon' : null;
};
