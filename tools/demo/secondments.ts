import type { PlainDate } from '@verbund/domain/kernel/time';
import type { AreaCode } from './areas.ts';
import { type DemoCalendar, dayInWeek } from './calendar.ts';
import { demoId } from './ids.ts';
import type { MunicipalityKey } from './municipalities.ts';
import type { PersonKey } from './people.ts';

export type Secondment = {
  person: PersonKey;
  host: MunicipalityKey;
  weekdays: readonly number[];
  weeklyHalfDays: number;
  startsOn: PlainDate;
  endsBefore: PlainDate;
  /** Areas in which the person may sign at the host. */
  signs: readonly AreaCode[];
};

const EVERY_DAY = [1, 2, 3, 4, 5];

/** Person, host, weekdays, half-days a week, and what she may sign there. */
type Row = [PersonKey, MunicipalityKey, readonly number[], number, readonly AreaCode[]];

const RUNNING: readonly Row[] = [
  ['deniz', 'lippetal', EVERY_DAY, 4, ['WOG']],
  ['svenja', 'lippetal', EVERY_DAY, 2, ['WOG']],
  ['matthias', 'lippetal', [1, 2, 4, 5], 2, ['WOG', 'GRUSI']],
  ['ulrich', 'lippetal', [3], 1, ['GRUSI']],
  // Its single half-day is used up in the present week.
  ['katrin', 'lippetal', EVERY_DAY, 1, ['WOG', 'GRUSI']],
  ['olena', 'lippetal', [3, 4], 1, ['ASYL']],
  ['matthias', 'moehnesee', [1, 2, 4, 5], 2, ['GRUSI']],
  ['svenja', 'welver', [1, 2, 3], 1, ['WOG']],

  ['jana', 'badSassendorf', EVERY_DAY, 2, ['WOG']],
  ['jana', 'moehnesee', [5], 1, ['WOG']],
  ['lars', 'badSassendorf', [1, 2, 3], 2, ['GRUSI']],
  ['lars', 'welver', [3, 5], 1, ['GRUSI', 'HZL']],
  ['philipp', 'badSassendorf', [2, 4], 2, []],
  ['annegret', 'welver', [2, 3, 4], 2, ['GRUSI', 'HZL']],
  ['annegret', 'moehnesee', [1], 1, ['GRUSI']],

  ['leyla', 'lippetal', [1, 2, 3, 4], 4, ['WOG', 'GRUSI']],
  ['ludger', 'lippetal', [3, 5], 2, ['WOG', 'GRUSI']],
  ['marvin', 'lippetal', [1, 2, 3, 4, 5], 2, ['WOG']],
  ['agnieszka', 'badSassendorf', [1, 3], 2, ['WOG']],
  ['leyla', 'welver', [1, 2, 3, 4], 2, ['GRUSI', 'WOG']],

  ['franziska', 'lippetal', [1, 2, 3, 4], 3, ['WOG', 'GRUSI']],
  ['gudrun', 'lippetal', [1, 2, 4, 5], 2, ['WOG', 'GRUSI']],
  // Her authority at the host is revoked, see authorities.ts.
  ['carola', 'lippetal', [1, 2, 3], 2, ['WOG']],
  ['yusuf', 'lippetal', EVERY_DAY, 2, ['ASYL', 'GRUSI']],
  // Junior there, beside a senior who is absent.
  ['yusuf', 'badSassendorf', EVERY_DAY, 1, ['ASYL']],
  ['yusuf', 'moehnesee', [1, 3, 5], 3, ['GRUSI']],
  ['franziska', 'badSassendorf', [2, 4], 2, ['WOG', 'GRUSI']],
];

/** All secondments of the demo; the last two show a refusal each. */
export const secondments = (calendar: DemoCalendar): Secondment[] => [
  ...RUNNING.map(([person, host, weekdays, weeklyHalfDays, signs]) => ({
    person,
    host,
    weekdays,
    weeklyHalfDays,
    signs,
    startsOn: dayInWeek(calendar, -26, 1),
    endsBefore: dayInWeek(calendar, 40, 1),
  })),
  {
    person: 'nils',
    host: 'lippetal',
    weekdays: EVERY_DAY,
    weeklyHalfDays: 2,
    signs: ['WOG'],
    startsOn: dayInWeek(calendar, -26, 1),
    // Ended last week.
    endsBefore: calendar.monday,
  },
  {
    person: 'mai',
    host: 'lippetal',
    weekdays: EVERY_DAY,
    weeklyHalfDays: 2,
    signs: ['WOG', 'GRUSI'],
    // Begins three weeks ahead.
    startsOn: dayInWeek(calendar, 3, 1),
    endsBefore: dayInWeek(calendar, 40, 1),
  },
];

export const secondmentId = (who: PersonKey, host: MunicipalityKey): string =>
  demoId(`secondment ${who} ${host}`);
