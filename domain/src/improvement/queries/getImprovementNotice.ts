import { sql } from 'kysely';
import type { ImprovementState } from '../../db/meetingTables.ts';
import type { Trx } from '../../db/types.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

export type ImprovementNotice = {
  text: string;
  state: ImprovementState;
  ownerStaffId: string | null;
  dueOn: PlainDate | null;
};

/** An entry as its owner has to know it; `null` when it is gone. */
export const getImprovementNotice = async (
  trx: Trx,
  scope: Scope,
  improvementId: string,
): Promise<ImprovementNotice | null> => {
  const found = await trx
    .selectFrom('improvement')
    .select(['text', 'state', 'ownerStaffId', 'dueOn'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', improvementId)
    .executeTakeFirst();
  return found ?? null;
};

/** How many open entries nobody looks after: they have no owner, or theirs has left. */
export const countUnowned = async (trx: Trx, { cooperationId }: Scope, today: PlainDate): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from improvement as i
    left join staff as s on s.cooperation_id = i.cooperation_id and s.id = i.owner_staff_id
    where i.cooperation_id = ${cooperationId} and i.state = 'open'
      and (i.owner_staff_id is null or s.active_until <= ${today})`.execute(trx);
  return rows[0]?.count ?? 0;
};
