import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { cutoffsAt } from '../rules.ts';

/**
 * Deletes how people wanted to be told who have left, channels from which the bot was taken long ago, and where posts
 * stand that nobody brings up to date any more. There are few: no batches. @returns how many.
 */
export const expireReach = async (trx: Trx, scope: Scope, now: Instant): Promise<number> => {
  const today = dayOf(now).toString();
  const cutoff = cutoffsAt(now).notifications;
  const wishes = await sql`
    delete from notification_preference p using staff s
    where p.cooperation_id = ${scope.cooperationId} and s.cooperation_id = p.cooperation_id and s.id = p.staff_id
      and s.active_until <= ${today}`.execute(trx);
  // What waits for them goes with them.
  const channels = await sql`
    delete from team_channel where cooperation_id = ${scope.cooperationId} and gone_at < ${cutoff.toString()}`.execute(
    trx,
  );
  const posts = await sql`
    delete from team_post p
    where p.cooperation_id = ${scope.cooperationId} and (
      p.day < ${dayOf(cutoff).toString()}
      or p.kind = 'channel_meeting' and not exists (
        select 1 from meeting m
        where m.cooperation_id = p.cooperation_id and m.id = p.subject_id and m.starts_at >= ${cutoff.toString()}
      )
    )`.execute(trx);
  return [wishes, channels, posts].reduce(
    (sum, { numAffectedRows }) => sum + Number(numAffectedRows ?? 0),
    0,
  );
};
