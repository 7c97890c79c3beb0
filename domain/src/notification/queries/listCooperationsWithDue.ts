import { sql } from 'kysely';
import type { Way } from '../../db/reachTables.ts';
import type { Db } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { waysThere } from '../reachable.ts';
import { REACHABLE_WITHIN } from '../rules.ts';

/**
 * Cooperations with something for a dispatcher to do: a notification that can go out, or one that has waited
 * too long for somebody whom nobody can reach. The one read across cooperations; it needs the owner's connection.
 *
 * @param filter.ways the ways that are set up.
 */
export const listCooperationsWithDue = async (
  db: Db,
  { ways }: { ways: readonly Way[] },
  now: Instant,
): Promise<string[]> => {
  const { rows } = await sql<{ cooperationId: string }>`
    select whole.id as cooperation_id
    from cooperation as whole
    -- The first one found is enough, however many wait.
    where exists (
      select 1 from outbox o
      left join staff s on s.cooperation_id = o.cooperation_id and s.id = o.recipient_staff_id
      left join conversation_reference r on r.cooperation_id = s.cooperation_id and r.tenant_id = s.tenant_id
        and r.object_id = s.object_id and r.gone_at is null
      left join team_channel c on c.cooperation_id = o.cooperation_id and c.id = o.team_channel_id
        and c.gone_at is null
      where o.cooperation_id = whole.id and o.state in ('pending', 'sending') and o.due_at <= ${now.toString()}
        and (o.state = 'pending' or o.claimed_until <= ${now.toString()})
        and (${waysThere(ways)} or o.due_at <= ${now.subtract(REACHABLE_WITHIN).toString()})
    )`.execute(db);
  return rows.map(({ cooperationId }) => cooperationId);
};
