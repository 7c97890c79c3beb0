import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';

/** Makes a link of one's own lead nowhere. */
export const revokeFeed = async (
  trx: Trx,
  scope: StaffScope,
  { feedId }: { feedId: string },
  now: Instant,
): Promise<Result<null, 'not_found'>> => {
  const { numDeletedRows } = await trx
    .deleteFrom('calendarFeed')
    .where('cooperationId', '=', scope.cooperationId)
    .where('staffId', '=', scope.actor.staffId)
    .where('id', '=', feedId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return refused('not_found');
  await appendEvent(trx, scope, { kind: 'calendar_feed.revoked', subjectId: feedId }, now);
  return ok(null);
};
