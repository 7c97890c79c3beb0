import { type SqlBool, sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant, momentAt, Temporal } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { maySchedule } from '../policy.ts';
import { isInvited } from '../record.ts';
import type { MeetingList } from '../schema.ts';
import { missingMeetings } from '../series/queries/missingMeetings.ts';
import { isUpcoming, organisersOf, rowOf, selectMeetings } from './selectMeetings.ts';

/** As long as they are kept. */
const SHOWN_MONTHS = 24;
const MIDNIGHT = Temporal.PlainTime.from('00:00');

/** The meetings of the acting person, and for those who schedule what is still to come in the whole cooperation. */
export const listMeetings = async (trx: Trx, scope: StaffScope, now: Instant): Promise<MeetingList> => {
  const { staffId } = scope.actor;
  const since = momentAt(dayOf(now).subtract({ months: SHOWN_MONTHS }), MIDNIGHT);
  const schedules = maySchedule(scope);
  const hers = sql<SqlBool>`(m.organiser_staff_id = ${staffId} or ${isInvited(staffId)})`;
  const where = schedules
    ? sql<SqlBool>`(m.state in ('planning', 'polling', 'fixed') or (${hers} and m.changed_at >= ${since}))`
    : sql<SqlBool>`(${hers} and m.changed_at >= ${since})`;
  const found = await selectMeetings(trx, scope, where, now);
  const people = await organisersOf(trx, scope, found);
  const mine = found.filter(
    ({ isInvited: invited, organiserStaffId }) => invited || organiserStaffId === staffId,
  );
  const row = (one: (typeof found)[number]) => rowOf(scope, one, people, now);
  const upcoming = mine.filter((one) => isUpcoming(one, now)).map(row);
  return {
    asOf: now.toString(),
    maySchedule: schedules,
    upcoming,
    past: mine
      .filter((one) => !isUpcoming(one, now))
      .map(row)
      .reverse(),
    toVote: upcoming.filter(({ awaitsMyVote }) => awaitsMyVote),
    all: schedules ? found.filter((one) => isUpcoming(one, now)).map(row) : null,
    missing: schedules
      ? (await missingMeetings(trx, scope, now)).map(({ from, until, ...one }) => ({
          ...one,
          from: from.toString(),
          until: until.toString(),
        }))
      : null,
  };
};
