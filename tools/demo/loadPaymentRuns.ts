import type { Trx } from '@verbund/domain/db/types';
import type { Instant, PlainDate } from '@verbund/domain/kernel/time';
import type { AreaCode } from './areas.ts';
import { type DemoCalendar, dayInWeek } from './calendar.ts';
import { type DeskKey, deskId } from './desks.ts';
import { COOPERATION_ID, demoId } from './ids.ts';
import { type PersonKey, staffId } from './people.ts';

type DemoRun = { name: string; desk: DeskKey; area: AreaCode; planner: PersonKey; cutoffOn: PlainDate };

const SATURDAY = 6;

/** Runs of next week, one of them with a cut-off on a Saturday, and the same Wohngeld run a month later. */
const runsOf = (calendar: DemoCalendar): DemoRun[] => {
  const wohngeld = { name: 'Wohngeld', desk: 'liWohngeld', area: 'WOG', planner: 'petra' } as const;
  const tuesday = dayInWeek(calendar, 1, 2);
  return [
    { ...wohngeld, cutoffOn: tuesday },
    { ...wohngeld, cutoffOn: tuesday.add({ months: 1 }) },
    {
      name: 'Grundsicherung',
      desk: 'bsGrundsicherung',
      area: 'GRUSI',
      planner: 'katrin',
      cutoffOn: dayInWeek(calendar, 1, 4),
    },
    {
      name: 'Wohngeld, Nachlauf',
      desk: 'weWohngeld',
      area: 'WOG',
      planner: 'gudrun',
      cutoffOn: dayInWeek(calendar, 1, SATURDAY),
    },
  ];
};

/** Payment runs that can be released as the demo begins; what happens when somebody falls out is to be tried. */
export const loadPaymentRuns = async (trx: Trx, calendar: DemoCalendar, now: Instant): Promise<void> => {
  await trx
    .insertInto('paymentRun')
    .values(
      runsOf(calendar).map(({ name, desk, area, planner, cutoffOn }) => ({
        cooperationId: COOPERATION_ID,
        id: demoId(`payment run ${desk} ${cutoffOn}`),
        deskId: deskId(desk),
        areaCode: area,
        name,
        cutoffOn,
        half: 'morning' as const,
        createdByStaffId: staffId(planner),
        createdAt: now,
      })),
    )
    .execute();
};
