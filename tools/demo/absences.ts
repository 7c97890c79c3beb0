import type { DayPart } from '@verbund/domain/db/tables';
import { compareDays, type Half, type Instant, type PlainDate } from '@verbund/domain/kernel/time';
import { at, type DemoCalendar, dayInWeek, firstWorkingDayOfWeek, workingDaysBefore } from './calendar.ts';
import type { PersonKey } from './people.ts';

export type Absence = {
  person: PersonKey;
  from: PlainDate;
  /** Exclusive. */
  until: PlainDate;
  dayPart: DayPart;
  createdAt: Instant;
  /** Known when the roster was made, so that it does not count on the person. */
  announced: boolean;
};

export const absences = (calendar: DemoCalendar): Absence[] => {
  const lately = at(workingDaysBefore(calendar.monday, 3), '08:05');
  const announced = at(dayInWeek(calendar, -9, 2), '10:30');
  const short = { dayPart: 'full', createdAt: lately, announced: false } as const;
  const known = { dayPart: 'full', createdAt: announced, announced: true } as const;
  return [
    // Two weeks without the senior of ASYL: gaps, and a junior who may not cover alone.
    { person: 'samira', from: calendar.monday, until: dayInWeek(calendar, 2, 1), ...short },
    // The present week: partly covered from Welver, the rest stays open.
    { person: 'joerg', from: calendar.monday, until: dayInWeek(calendar, 0, 6), ...short },
    { person: 'heike', from: dayInWeek(calendar, 0, 2), until: dayInWeek(calendar, 0, 5), ...short },
    {
      person: 'petra',
      from: firstWorkingDayOfWeek(calendar),
      until: firstWorkingDayOfWeek(calendar).add({ days: 1 }),
      ...short,
      dayPart: 'morning',
    },
    { person: 'nils', from: dayInWeek(calendar, 1, 4), until: dayInWeek(calendar, 1, 6), ...known },
    { person: 'svenja', from: dayInWeek(calendar, 1, 2), until: dayInWeek(calendar, 1, 3), ...known },
    { person: 'marvin', from: dayInWeek(calendar, 1, 1), until: dayInWeek(calendar, 1, 2), ...known },
    { person: 'hartmut', from: dayInWeek(calendar, -1, 3), until: dayInWeek(calendar, -1, 4), ...known },
  ];
};

export const coversHalf = (absence: Absence, day: PlainDate, half: Half): boolean =>
  compareDays(absence.from, day) <= 0 &&
  compareDays(day, absence.until) < 0 &&
  (absence.dayPart === 'full' || absence.dayPart === half);
