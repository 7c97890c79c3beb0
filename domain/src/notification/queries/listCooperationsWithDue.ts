import type { Db } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { REACHABLE_WITHIN } from '../rules.ts';

/**
 * Cooperations with something for a dispatcher to do: a notification that can go out, or one that has waited
 * too long for somebody whom nobody can reach. The one read across cooperations; it needs the owner's connection.
 */
export const listCooperationsWithDue = async (db: Db, now: Instant): Promise<string[]> => {
  const rows = await db
    .selectFrom('outbox as o')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.cooperationId', '=', 'o.cooperationId').onRef('s.id', '=', 'o.recipientStaffId'),
    )
    .leftJoin('conversationReference as r', (join) =>
      join
        .onRef('r.cooperationId', '=', 's.cooperationId')
        .onRef('r.tenantId', '=', 's.tenantId')
        .onRef('r.objectId', '=', 's.objectId')
        .on('r.goneAt', 'is', null),
    )
    .select('o.cooperationId')
    .distinct()
    .where('o.state', 'in', ['pending', 'sending'])
    .where('o.dueAt', '<=', now)
    .where((row) => row.or([row('o.state', '=', 'pending'), row('o.claimedUntil', '<=', now)]))
    .where((row) =>
      row.or([row('r.tenantId', 'is not', null), row('o.dueAt', '<=', now.subtract(REACHABLE_WITHIN))]),
    )
    .execute();
  return rows.map(({ cooperationId }) => cooperationId);
};
