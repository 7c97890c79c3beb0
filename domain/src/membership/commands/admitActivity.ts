import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant } from '../../kernel/time.ts';
import { type Account, type ActivePerson, accountQuery } from '../queries/findAccount.ts';

/**
 * Who is behind an activity, and whether this delivery of it is the one to answer: the platform delivers again
 * what it thinks was lost. A second delivery waits for the end of the first one's transaction.
 *
 * @param activityKey of the activity, unique in the cooperation.
 * @returns `null` for somebody unknown, of whom nothing is kept.
 */
export const admitActivity = async (
  trx: Trx,
  cooperationId: string,
  { account, activityKey }: { account: Account; activityKey: string },
  now: Instant,
): Promise<{ person: ActivePerson; isFirst: boolean } | null> => {
  const { rows } = await sql<ActivePerson & { isFirst: boolean }>`
    with person as (${accountQuery(cooperationId, account, dayOf(now))}),
    claimed as (
      insert into inbound_activity (cooperation_id, activity_key, received_at)
      select ${cooperationId}, ${activityKey}, ${now} from person
      on conflict (cooperation_id, activity_key) do nothing
      returning activity_key
    )
    select person.*, exists (select 1 from claimed) as is_first from person`.execute(trx);
  if (!rows[0]) return null;
  const { isFirst, ...person } = rows[0];
  return { person, isFirst };
};
