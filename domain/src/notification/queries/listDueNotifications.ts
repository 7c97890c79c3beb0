import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

/** A notification that may go out now, and the conversation it goes to. */
export type DueNotification = { id: string; tenantId: string; conversationId: string };

/**
 * What may go out now, conversations with something urgent first, within a conversation in the order of
 * creation. A notification that waits for its next try holds back the later ones of its conversation.
 *
 * @param filter.inFlight notifications the caller is sending at this moment; they hold back nothing.
 */
export const listDueNotifications = async (
  trx: Trx,
  scope: Scope,
  filter: { inFlight: readonly string[]; perConversation: number; limit: number },
  now: Instant,
): Promise<DueNotification[]> => {
  const { rows } = await sql<DueNotification>`
    select id, tenant_id, conversation_id
    from (
      select o.id, r.tenant_id, r.conversation_id, o.created_at,
        bool_or(o.urgent) over (partition by o.recipient_staff_id) as urgent,
        row_number() over earlier as place,
        bool_and(o.due_at <= ${now.toString()} and (o.state = 'pending' or o.claimed_until <= ${now.toString()}))
          over earlier as free
      from outbox o
      join staff s on s.cooperation_id = o.cooperation_id and s.id = o.recipient_staff_id
      join conversation_reference r on r.cooperation_id = s.cooperation_id and r.tenant_id = s.tenant_id
        and r.object_id = s.object_id and r.gone_at is null
      where o.cooperation_id = ${scope.cooperationId} and o.state in ('pending', 'sending')
        and (o.attempts > 0 or o.due_at <= ${now.toString()})
        and o.id <> all (${filter.inFlight as string[]}::uuid[])
      window earlier as (
        partition by o.recipient_staff_id order by o.created_at, o.id rows between unbounded preceding and current row
      )
    ) as waiting
    where free and place <= ${filter.perConversation}
    order by urgent desc, created_at, id
    limit ${filter.limit}`.execute(trx);
  return rows;
};
