import { sql } from 'kysely';
import type { Db } from '../../db/types.ts';
import { dayOf, type Instant, momentAt, Temporal, weekStart } from '../../kernel/time.ts';
import { soonUntil } from '../rules.ts';

export type DueImprovement = { cooperationId: string; improvementId: string };

/**
 * Entries of all cooperations whose owner has to be told of the day they are due. It reads across cooperations, so it
 * runs as the owner of the tables; telling happens inside each cooperation.
 */
export const listDueImprovements = async (
  db: Db,
  { limit }: { limit: number },
  now: Instant,
): Promise<DueImprovement[]> => {
  const today = dayOf(now);
  const { rows } = await sql<DueImprovement>`
    select cooperation_id, id as improvement_id from improvement
    where state = 'open' and owner_staff_id is not null and (
      (due_on <= ${soonUntil(today)} and reminded is null)
      or (due_on < ${today} and reminded is distinct from 'overdue')
    )
    order by due_on, id limit ${limit}`.execute(db);
  return rows;
};

const MIDNIGHT = Temporal.PlainTime.from('00:00');

/** Cooperations in which nobody looks after an entry and the leads have not heard of it this week. */
export const listCooperationsWithUnowned = async (db: Db, now: Instant): Promise<string[]> => {
  const today = dayOf(now);
  const monday = momentAt(weekStart(today), MIDNIGHT);
  const { rows } = await sql<{ cooperationId: string }>`
    select distinct i.cooperation_id from improvement as i
    left join staff as s on s.cooperation_id = i.cooperation_id and s.id = i.owner_staff_id
    where i.state = 'open' and (i.owner_staff_id is null or s.active_until <= ${today}) and not exists (
      select 1 from outbox as o
      where o.cooperation_id = i.cooperation_id and o.kind = 'improvement_due'
        and o.subject_id = i.cooperation_id and o.created_at >= ${monday}
    )
    order by i.cooperation_id`.execute(db);
  return rows.map(({ cooperationId }) => cooperationId);
};
