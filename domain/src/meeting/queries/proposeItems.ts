import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { compareDays, dayOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import { isOnlyNetwork, type StaffScope } from '../../membership/scope.ts';
import { doubtOf } from '../../standardCase/doubt.ts';
import type { ItemProposals } from '../schema.ts';

/** More nobody gets through. */
const MOST_PROPOSED = 30;

type Stale = {
  id: string;
  title: string;
  validFrom: PlainDate;
  validUntil: PlainDate | null;
  reviewOn: PlainDate;
  changedStatutes: string[];
};

const listImprovements = async (trx: Trx, scope: StaffScope, meetingId: string, today: PlainDate) => {
  // The expert network is invited to meetings and sees no list.
  if (isOnlyNetwork(scope)) return [];
  const { rows } = await sql<{ id: string; text: string; dueOn: PlainDate | null }>`
    select i.id, i.text, i.due_on from improvement as i
    where i.cooperation_id = ${scope.cooperationId} and i.state = 'open' and not exists (
      select 1 from meeting_item as item
      where item.cooperation_id = i.cooperation_id and item.meeting_id = ${meetingId} and item.improvement_id = i.id
    )
    order by i.due_on nulls last, i.created_at limit ${MOST_PROPOSED}`.execute(trx);
  return rows.map(({ id, text, dueOn }) => ({
    kind: 'improvement' as const,
    improvementId: id,
    text,
    isOverdue: dueOn !== null && compareDays(dueOn, today) < 0,
  }));
};

const listStaleCases = async (trx: Trx, scope: StaffScope, meetingId: string, today: PlainDate) => {
  const { rows } = await sql<Stale>`
    select s.id, v.title, v.valid_from, v.valid_until, v.review_on, s.changed_statutes
    from standard_case as s
    join standard_case_version as v on v.cooperation_id = s.cooperation_id and v.standard_case_id = s.id
      and v.version = s.approved_version
    where s.cooperation_id = ${scope.cooperationId} and s.state = 'approved'
      and (v.review_on <= ${today} or v.valid_until <= ${today} or cardinality(s.changed_statutes) > 0)
      and not exists (
        select 1 from meeting_item as item
        where item.cooperation_id = s.cooperation_id and item.meeting_id = ${meetingId}
          and item.standard_case_id = s.id
      )
    order by v.review_on, v.title limit ${MOST_PROPOSED}`.execute(trx);
  return rows.flatMap((row) => {
    const doubt = doubtOf(row, row.changedStatutes, today);
    return doubt === null
      ? []
      : [{ kind: 'standard_case' as const, standardCaseId: row.id, text: row.title, doubt }];
  });
};

/** What could be on the agenda and is not yet: improvements nobody has closed, standard cases somebody should look at. */
export const proposeItems = async (
  trx: Trx,
  scope: StaffScope,
  meetingId: string,
  now: Instant,
): Promise<ItemProposals> => {
  const today = dayOf(now);
  return {
    proposals: [
      ...(await listImprovements(trx, scope, meetingId, today)),
      ...(await listStaleCases(trx, scope, meetingId, today)),
    ],
  };
};
