import { type PlainDate, plainDate } from '@verbund/domain/kernel/time';
import type { AreaCode } from './areas.ts';
import { type DemoCalendar, dayInWeek } from './calendar.ts';
import { demoId } from './ids.ts';

export type Agreement = {
  id: string;
  area: AreaCode;
  kind: 'delegating' | 'mandating';
  approvedOn: PlainDate;
  publishedOn: PlainDate;
  effectiveFrom: PlainDate;
  /** Exclusive; `null` while the end is unknown. */
  effectiveUntil: PlainDate | null;
  noticeMonths: number | null;
};

const SINCE_2023 = {
  kind: 'mandating',
  approvedOn: plainDate('2023-05-22'),
  publishedOn: plainDate('2023-06-12'),
  effectiveFrom: plainDate('2023-07-01'),
  effectiveUntil: plainDate('2030-07-01'),
  noticeMonths: 12,
} as const;

const RUNNING: readonly AreaCode[] = ['HZL', 'GRUSI', 'WOG', 'BUT', 'BEST', 'VERF', 'VERM'];

/**
 * One agreement per area, all four municipalities its parties. ASYL has no known end, HZP is approved but
 * not yet in force, and EGH has none: covers there are refused with that reason.
 */
export const agreements = (calendar: DemoCalendar): Agreement[] => [
  ...RUNNING.map((area) => ({ ...SINCE_2023, id: demoId(`agreement ${area}`), area })),
  { ...SINCE_2023, id: demoId('agreement ASYL'), area: 'ASYL', effectiveUntil: null, noticeMonths: null },
  {
    id: demoId('agreement HZP'),
    area: 'HZP',
    kind: 'delegating',
    approvedOn: dayInWeek(calendar, -6, 2),
    publishedOn: dayInWeek(calendar, -2, 3),
    effectiveFrom: dayInWeek(calendar, 5, 1),
    effectiveUntil: dayInWeek(calendar, 5, 1).add({ years: 5 }),
    noticeMonths: 12,
  },
];
