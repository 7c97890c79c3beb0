import type { Half, PlainDate } from '@verbund/domain/kernel/time';
import { isWorkingDay } from '@verbund/domain/kernel/workingTime';
import { type DemoCalendar, dayInWeek, firstWorkingDayOfWeek } from './calendar.ts';
import type { DeskKey } from './desks.ts';
import type { PersonKey } from './people.ts';

export type CoveredHalfDay = {
  day: PlainDate;
  half: Half;
  /** `null`: nobody accepted, the desk stayed open. */
  by: PersonKey | null;
  /** Named where a junior covers. */
  senior: PersonKey | null;
};

/** A cover request that came to its end before today. */
export type CoverStory = {
  name: string;
  for: PersonKey;
  desk: DeskKey;
  declined: readonly PersonKey[];
  silent: readonly PersonKey[];
  halfDays: readonly CoveredHalfDay[];
};

type Row = {
  for: PersonKey;
  desk: DeskKey;
  /** Weeks before the present one; 0 is the present week. */
  weeksAgo: number;
  halfDays: readonly [weekday: number | 'first', half: Half, by: PersonKey | null, senior?: PersonKey][];
  declined?: readonly PersonKey[];
  silent?: readonly PersonKey[];
};

/**
 * Bad Sassendorf took most and gave least, so that its people are asked first; Deniz knows the office in
 * Lippetal best.
 */
const STORIES: readonly Row[] = [
  { for: 'joerg', desk: 'moGrundsicherung', weeksAgo: 10, halfDays: [[1, 'morning', 'matthias']] },
  {
    for: 'svenja',
    desk: 'bsWohngeld',
    weeksAgo: 9,
    halfDays: [
      [1, 'morning', 'agnieszka'],
      [3, 'morning', 'agnieszka'],
    ],
    silent: ['jana'],
  },
  { for: 'ulrich', desk: 'bsGrundsicherung', weeksAgo: 8, halfDays: [[1, 'morning', 'lars']] },
  {
    for: 'jana',
    desk: 'liWohngeld',
    weeksAgo: 7,
    halfDays: [
      [1, 'morning', 'leyla'],
      [1, 'afternoon', 'leyla'],
    ],
    declined: ['gudrun'],
    silent: ['franziska'],
  },
  {
    for: 'svenja',
    desk: 'bsWohngeld',
    weeksAgo: 6,
    halfDays: [
      [2, 'morning', 'jana'],
      [3, 'morning', 'jana'],
    ],
  },
  {
    for: 'nils',
    desk: 'weWohngeld',
    weeksAgo: 6,
    halfDays: [
      [1, 'morning', 'leyla'],
      [2, 'morning', 'leyla'],
    ],
    declined: ['svenja'],
  },
  { for: 'jana', desk: 'liWohngeld', weeksAgo: 5, halfDays: [[4, 'morning', 'deniz']], silent: ['leyla'] },
  { for: 'svenja', desk: 'bsWohngeld', weeksAgo: 5, halfDays: [[2, 'morning', 'franziska']] },
  {
    for: 'lars',
    desk: 'liGrundsicherung',
    weeksAgo: 4,
    halfDays: [
      [4, 'morning', 'franziska'],
      [4, 'afternoon', 'franziska'],
    ],
    declined: ['matthias'],
  },
  { for: 'ulrich', desk: 'bsGrundsicherung', weeksAgo: 4, halfDays: [[2, 'morning', 'lars']] },
  {
    for: 'mai',
    desk: 'weGrundsicherung',
    weeksAgo: 3,
    halfDays: [
      [2, 'morning', 'annegret'],
      [3, 'morning', 'annegret'],
    ],
    silent: ['lars'],
  },
  { for: 'jana', desk: 'liWohngeld', weeksAgo: 3, halfDays: [[2, 'morning', 'deniz']], silent: ['matthias'] },
  { for: 'agnieszka', desk: 'moWohngeld', weeksAgo: 2, halfDays: [[5, 'morning', 'jana']] },
  {
    for: 'lars',
    desk: 'liGrundsicherung',
    weeksAgo: 1,
    halfDays: [[3, 'morning', 'franziska']],
    declined: ['ludger'],
  },
  {
    for: 'petra',
    desk: 'liTelefon',
    weeksAgo: 1,
    halfDays: [[5, 'morning', null]],
    declined: ['katrin', 'ludger'],
    silent: ['gudrun'],
  },
  {
    for: 'joerg',
    desk: 'moGrundsicherung',
    weeksAgo: 0,
    halfDays: [
      [1, 'morning', 'yusuf'],
      [2, 'morning', null],
      [3, 'morning', 'yusuf'],
      [4, 'morning', null],
      [4, 'afternoon', null],
      [5, 'morning', 'yusuf'],
    ],
    declined: ['matthias', 'ludger'],
    silent: ['leyla'],
  },
  {
    for: 'heike',
    desk: 'bsTelefon',
    weeksAgo: 0,
    halfDays: [
      [2, 'morning', 'philipp', 'katrin'],
      [2, 'afternoon', null],
      [3, 'morning', null],
      [3, 'afternoon', null],
      [4, 'morning', 'philipp', 'katrin'],
      [4, 'afternoon', null],
    ],
    declined: ['agnieszka', 'jana', 'deniz'],
    silent: ['franziska', 'ulrich'],
  },
  { for: 'petra', desk: 'liTelefon', weeksAgo: 0, halfDays: [['first', 'morning', 'katrin']] },
];

/** The stories with their days; half-days that fell on a public holiday were never needed. */
export const coverStories = (calendar: DemoCalendar): CoverStory[] =>
  STORIES.map((row) => ({
    name: `${row.desk} ${row.for} ${row.weeksAgo}`,
    for: row.for,
    desk: row.desk,
    declined: row.declined ?? [],
    silent: row.silent ?? [],
    halfDays: row.halfDays
      .map(([weekday, half, by, senior]) => ({
        day:
          weekday === 'first' ? firstWorkingDayOfWeek(calendar) : dayInWeek(calendar, -row.weeksAgo, weekday),
        half,
        by,
        senior: senior ?? null,
      }))
      .filter(({ day }) => isWorkingDay(day)),
  })).filter((story) => story.halfDays.length > 0);
