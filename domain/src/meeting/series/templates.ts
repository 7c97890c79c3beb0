/** What a cooperation meets for as a rule. */
import type { MeetingTemplate } from '../../db/meetingTables.ts';
import type { Role } from '../../db/tables.ts';
import { type PlainTime, Temporal } from '../../kernel/time.ts';

export type Period = 'quarter' | 'half_year';

export type SeriesTemplate = {
  /** RFC 5545, of days. */
  rule: string;
  /** What else is usual. */
  otherRules: readonly string[];
  at: PlainTime;
  durationMinutes: number;
  /** Who of the member municipalities is invited unless somebody says otherwise. */
  invites: { roles: readonly Role[]; required: boolean };
  /** In each of these there has to be one; `null`: nobody waits for it. */
  every: Period | null;
};

const time = (iso: string): PlainTime => Temporal.PlainTime.from(iso);

export const SERIES_TEMPLATES: Readonly<Record<MeetingTemplate, SeriesTemplate>> = {
  // The second Tuesday of each quarter.
  caseworker_training: {
    rule: 'FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=2TU',
    otherRules: ['FREQ=MONTHLY;BYMONTH=2,5,8,11;BYDAY=2TU', 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=2TU'],
    at: time('09:00'),
    durationMinutes: 180,
    invites: { roles: ['caseworker', 'team_lead'], required: false },
    every: 'quarter',
  },
  // There is no role for chief executives: their team leads come.
  steering_committee: {
    rule: 'FREQ=MONTHLY;BYMONTH=2,9;BYDAY=-1TH',
    otherRules: ['FREQ=MONTHLY;BYMONTH=5,11;BYDAY=-1TH'],
    at: time('14:00'),
    durationMinutes: 120,
    invites: { roles: ['team_lead'], required: true },
    every: 'half_year',
  },
  coordination_group: {
    rule: 'FREQ=MONTHLY;BYMONTH=3,10;BYDAY=2WE',
    otherRules: ['FREQ=MONTHLY;BYMONTH=4,11;BYDAY=2WE'],
    at: time('10:00'),
    durationMinutes: 120,
    invites: { roles: ['coordination'], required: true },
    every: 'half_year',
  },
  other: {
    rule: 'FREQ=MONTHLY;BYDAY=1TU',
    otherRules: ['FREQ=WEEKLY;BYDAY=TU', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    at: time('10:00'),
    durationMinutes: 60,
    invites: { roles: [], required: false },
    every: null,
  },
};
