/** What a cooperation meets for as a rule. */
import type { MeetingTemplate } from '../../db/meetingTables.ts';
import type { Role } from '../../db/tables.ts';
import { type PlainTime, Temporal } from '../../kernel/time.ts';
import { RULE_DAYS, type RuleDay, ruleOf } from './shape.ts';

export type Period = 'quarter' | 'half_year';

export type SeriesTemplate = {
  /** RFC 5545, of days. */
  rule: string;
  /** What else is proposed; may name the usual one again. */
  otherRules: readonly string[];
  at: PlainTime;
  durationMinutes: number;
  /** Who of the member municipalities is invited unless somebody says otherwise. */
  invites: { roles: readonly Role[]; required: boolean };
  /** In each of these there has to be one; `null`: nobody waits for it. */
  every: Period | null;
};

const time = (iso: string): PlainTime => Temporal.PlainTime.from(iso);

/** Neither Monday, when most is waiting, nor Friday, when offices close at noon. */
const MIDWEEK: readonly RuleDay[] = ['TU', 'WE', 'TH'];
const WEEK = RULE_DAYS.slice(0, 5);

/** On each of these weekdays, in the months of each cycle; no months: in all of them. */
const monthly = (
  nth: number,
  days: readonly RuleDay[],
  cycles: readonly (readonly number[])[] = [[]],
): readonly string[] =>
  cycles.flatMap((months) => days.map((day) => ruleOf({ kind: 'weekday_of_month', nth, day, months })));

const weekly = (interval: number): readonly string[] =>
  WEEK.map((day) => ruleOf({ kind: 'weekly', interval, days: [day] }));

export const SERIES_TEMPLATES: Readonly<Record<MeetingTemplate, SeriesTemplate>> = {
  // The second Tuesday of each quarter.
  caseworker_training: {
    rule: 'FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=2TU',
    otherRules: monthly(2, MIDWEEK, [
      [1, 4, 7, 10],
      [2, 5, 8, 11],
      [3, 6, 9, 12],
    ]),
    at: time('09:00'),
    durationMinutes: 180,
    invites: { roles: ['caseworker', 'team_lead'], required: false },
    every: 'quarter',
  },
  // There is no role for chief executives: their team leads come.
  steering_committee: {
    rule: 'FREQ=MONTHLY;BYMONTH=2,9;BYDAY=-1TH',
    otherRules: monthly(-1, MIDWEEK, [
      [2, 9],
      [5, 11],
    ]),
    at: time('14:00'),
    durationMinutes: 120,
    invites: { roles: ['team_lead'], required: true },
    every: 'half_year',
  },
  coordination_group: {
    rule: 'FREQ=MONTHLY;BYMONTH=3,10;BYDAY=2WE',
    otherRules: monthly(2, MIDWEEK, [
      [3, 10],
      [4, 11],
    ]),
    at: time('10:00'),
    durationMinutes: 120,
    invites: { roles: ['coordination'], required: true },
    every: 'half_year',
  },
  other: {
    rule: 'FREQ=MONTHLY;BYDAY=1TU',
    otherRules: [...weekly(1), ...weekly(2), ...monthly(1, WEEK), ...monthly(-1, WEEK)],
    at: time('10:00'),
    durationMinutes: 60,
    invites: { roles: [], required: false },
    every: null,
  },
};
