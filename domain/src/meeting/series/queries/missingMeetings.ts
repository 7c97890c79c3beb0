import type { MeetingTemplate } from '../../../db/meetingTables.ts';
import type { Trx } from '../../../db/types.ts';
import {
  compareInstants,
  dayOf,
  type Instant,
  momentAt,
  type PlainDate,
  Temporal,
} from '../../../kernel/time.ts';
import type { Scope } from '../../../membership/scope.ts';
import { currentAndNext } from '../periods.ts';
import { SERIES_TEMPLATES } from '../templates.ts';

/** A quarter or half-year in which a meeting is due and has no time. */
export type MissingMeeting = {
  template: MeetingTemplate;
  /** "2027-Q1", "2027-H1" */
  period: string;
  /** Half-open. */
  from: PlainDate;
  until: PlainDate;
};

const MIDNIGHT = Temporal.PlainTime.from('00:00');

/** Of the present period and the next one: where a meeting of each kind is neither fixed nor held. By template, then time. */
export const missingMeetings = async (trx: Trx, scope: Scope, now: Instant): Promise<MissingMeeting[]> => {
  const due = (Object.keys(SERIES_TEMPLATES) as MeetingTemplate[]).flatMap((template) => {
    const { every } = SERIES_TEMPLATES[template];
    if (every === null) return [];
    return currentAndNext(every, dayOf(now)).map(({ name, from, until }) => ({
      template,
      period: name,
      from,
      until,
    }));
  });
  const begins = due.map(({ from }) => momentAt(from, MIDNIGHT)).reduce(earlier);
  const there = await trx
    .selectFrom('meeting')
    .select(['template', 'startsAt'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('state', 'in', ['fixed', 'held'])
    .where('startsAt', '>=', begins)
    .execute();
  return due.filter(
    ({ template, from, until }) =>
      !there.some(
        ({ template: other, startsAt }) =>
          other === template &&
          startsAt !== null &&
          compareInstants(startsAt, momentAt(from, MIDNIGHT)) >= 0 &&
          compareInstants(startsAt, momentAt(until, MIDNIGHT)) < 0,
      ),
  );
};

const earlier = (a: Instant, b: Instant): Instant => (compareInstants(a, b) <= 0 ? a : b);
