import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

/** What went out since a moment, oldest first: whoever takes over the dispatching keeps the limits with it. */
export const listRecentDeliveries = async (
  trx: Trx,
  scope: Scope,
  filter: { since: Instant },
): Promise<{ tenantId: string; conversationId: string; finishedAt: Instant }[]> => {
  const rows = await trx
    .selectFrom('outbox as o')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.cooperationId', '=', 'o.cooperationId').onRef('s.id', '=', 'o.recipientStaffId'),
    )
    .innerJoin('conversationReference as r', (join) =>
      join
        .onRef('r.cooperationId', '=', 's.cooperationId')
        .onRef('r.tenantId', '=', 's.tenantId')
        .onRef('r.objectId', '=', 's.objectId'),
    )
    .select(['r.tenantId', 'r.conversationId', 'o.finishedAt'])
    .where('o.cooperationId', '=', scope.cooperationId)
    .where('o.state', '=', 'sent')
    .where('o.finishedAt', '>', filter.since)
    .orderBy('o.finishedAt')
    .$narrowType<{ finishedAt: Instant }>()
    .execute();
  return rows;
};
