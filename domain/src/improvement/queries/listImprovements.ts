import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ImprovementState } from '../../db/meetingTables.ts';
import type { Trx } from '../../db/types.ts';
import { compareDays, dayOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import { maySchedule } from '../../meeting/policy.ts';
import { isInvited } from '../../meeting/record.ts';
import { loadPeople } from '../../membership/queries/loadPeople.ts';
import { isOnlyNetwork, type StaffScope } from '../../membership/scope.ts';
import { improvementActions } from '../policy.ts';
import { readerOf } from '../record.ts';
import type { ImprovementList, ImprovementRow } from '../schema.ts';

/** Closed ones beyond these are found nowhere but in the minutes of their meeting. */
const MOST_LISTED = 500;

type Found = {
  id: string;
  text: string;
  state: ImprovementState;
  ownerStaffId: string | null;
  dueOn: PlainDate | null;
  outcome: string | null;
  meetingId: string | null;
  meetingTitle: string | null;
  seesMeeting: boolean;
  timesReopened: number;
  createdByStaffId: string;
  createdAt: Instant;
  closedAt: Instant | null;
  version: number;
};

const select = async (
  trx: Trx,
  scope: StaffScope,
  where: RawBuilder<SqlBool>,
  now: Instant,
): Promise<ImprovementRow[]> => {
  if (isOnlyNetwork(scope)) return [];
  const { staffId } = scope.actor;
  const { rows } = await sql<Found>`
    select i.id, i.text, i.state, i.owner_staff_id, i.due_on, i.outcome, i.meeting_id, m.title as meeting_title,
      coalesce(
        ${maySchedule(scope)} or m.organiser_staff_id = ${staffId} or ${isInvited(staffId)}, false
      ) as sees_meeting,
      i.times_reopened, i.created_by_staff_id, i.created_at, i.closed_at, i.version
    from improvement as i
    left join meeting as m on m.cooperation_id = i.cooperation_id and m.id = i.meeting_id
    where i.cooperation_id = ${scope.cooperationId} and ${where}
    order by i.state <> 'open', i.closed_at desc nulls first, i.due_on nulls last, i.created_at, i.id
    limit ${MOST_LISTED}`.execute(trx);
  const people = await loadPeople(
    trx,
    scope,
    rows.flatMap((row) => [row.ownerStaffId, row.createdByStaffId]),
  );
  const personOf = (id: string) => people.get(id) ?? { staffId: id, name: '', municipalityName: '' };
  const today = dayOf(now);
  return rows.map((row) => ({
    improvementId: row.id,
    text: row.text,
    state: row.state,
    owner: row.ownerStaffId === null ? null : personOf(row.ownerStaffId),
    dueOn: row.dueOn?.toString() ?? null,
    isOverdue: row.state === 'open' && row.dueOn !== null && compareDays(row.dueOn, today) < 0,
    outcome: row.outcome,
    meeting:
      row.meetingId !== null && row.meetingTitle !== null && row.seesMeeting
        ? { meetingId: row.meetingId, title: row.meetingTitle }
        : null,
    timesReopened: row.timesReopened,
    createdBy: personOf(row.createdByStaffId),
    createdAt: row.createdAt.toString(),
    closedAt: row.closedAt?.toString() ?? null,
    actions: improvementActions(row, readerOf(scope)),
    version: row.version,
  }));
};

/** The list, what is open first. */
export const listImprovements = async (
  trx: Trx,
  scope: StaffScope,
  { mine }: { mine: boolean },
  now: Instant,
): Promise<ImprovementList> => {
  const where = mine ? sql<SqlBool>`i.owner_staff_id = ${scope.actor.staffId}` : sql<SqlBool>`true`;
  return { asOf: now.toString(), improvements: await select(trx, scope, where, now) };
};

/** One entry; `null` when there is none. */
export const getImprovement = async (
  trx: Trx,
  scope: StaffScope,
  improvementId: string,
  now: Instant,
): Promise<ImprovementRow | null> => {
  const [found] = await select(trx, scope, sql<SqlBool>`i.id = ${improvementId}`, now);
  return found ?? null;
};
