import { sql } from 'kysely';
import type { Way } from '../../db/reachTables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { waysThere } from '../reachable.ts';
import { REACHABLE_WITHIN } from '../rules.ts';

/** Never tried (`attempts` 0) and 404: there was no conversation to send to. */
const NO_CONVERSATION = 404;

/**
 * Gives up, visibly, what has waited too long for people whom nobody can reach.
 *
 * @param input.ways the ways that are set up.
 * @returns how many notifications were given up now.
 */
export const giveUpUnreachable = async (
  trx: Trx,
  scope: Scope,
  { ways }: { ways: readonly Way[] },
  now: Instant,
): Promise<number> => {
  const { numAffectedRows } = await sql`
    update outbox set state = 'given_up', last_status = ${NO_CONVERSATION}, claimed_until = null, finished_at = ${now.toString()}
    where cooperation_id = ${scope.cooperationId} and id in (
      select o.id from outbox o
      left join staff s on s.cooperation_id = o.cooperation_id and s.id = o.recipient_staff_id
      left join conversation_reference r on r.cooperation_id = s.cooperation_id and r.tenant_id = s.tenant_id
        and r.object_id = s.object_id and r.gone_at is null
      left join team_channel c on c.cooperation_id = o.cooperation_id and c.id = o.team_channel_id
        and c.gone_at is null
      where o.cooperation_id = ${scope.cooperationId} and o.due_at <= ${now.subtract(REACHABLE_WITHIN).toString()}
        and (o.state = 'pending' or (o.state = 'sending' and o.claimed_until <= ${now.toString()}))
        and not ${waysThere(ways)}
    )`.execute(trx);
  return Number(numAffectedRows ?? 0);
};
