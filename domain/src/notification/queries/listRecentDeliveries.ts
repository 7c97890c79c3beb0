import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

type Delivery = { tenantId: string; conversationId: string; finishedAt: Instant };

/** What went out since a moment, oldest first: whoever takes over the dispatching keeps the limits with it. */
export const listRecentDeliveries = async (
  trx: Trx,
  scope: Scope,
  filter: { since: Instant },
): Promise<Delivery[]> => {
  const rows = await trx
    .selectFrom('outbox as o')
    .leftJoin('staff as s', (join) =>
      join.onRef('s.cooperationId', '=', 'o.cooperationId').onRef('s.id', '=', 'o.recipientStaffId'),
    )
    .leftJoin('conversationReference as r', (join) =>
      join
        .onRef('r.cooperationId', '=', 's.cooperationId')
        .onRef('r.tenantId', '=', 's.tenantId')
        .onRef('r.objectId', '=', 's.objectId'),
    )
    .leftJoin('teamChannel as c', (join) =>
      join.onRef('c.cooperationId', '=', 'o.cooperationId').onRef('c.id', '=', 'o.teamChannelId'),
    )
    .select(({ fn }) => [
      fn.coalesce('r.tenantId', 'c.tenantId').as('tenantId'),
      fn.coalesce('r.conversationId', 'c.conversationId').as('conversationId'),
      'o.finishedAt',
      'o.digestId',
    ])
    .where('o.cooperationId', '=', scope.cooperationId)
    .where('o.state', '=', 'sent')
    // Neither mails nor the activity feed count against the limits of the chat.
    .where((row) => row.or([row('o.sentBy', '=', 'chat'), row('o.sentBy', 'is', null)]))
    .where('o.finishedAt', '>', filter.since)
    .orderBy('o.finishedAt')
    .execute();
  const digests = new Set<string>();
  return rows.flatMap(({ tenantId, conversationId, finishedAt, digestId }): Delivery[] => {
    // A digest was one message.
    if (digestId !== null && digests.has(digestId)) return [];
    if (digestId !== null) digests.add(digestId);
    return tenantId && conversationId && finishedAt ? [{ tenantId, conversationId, finishedAt }] : [];
  });
};
