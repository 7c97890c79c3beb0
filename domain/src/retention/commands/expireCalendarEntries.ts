import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { cutoffsAt } from '../rules.ts';

/**
 * Deletes what calendars have told about half-days that they no longer show.
 *
 * @returns how many were deleted; as many as `limit` means that there may be more.
 */
export const expireCalendarEntries = async (
  trx: Trx,
  scope: Scope,
  { limit }: { limit: number },
  now: Instant,
): Promise<number> => {
  const expired = trx
    .selectFrom('calendarEntry')
    .select('uid')
    .where('cooperationId', '=', scope.cooperationId)
    .where('day', '<', cutoffsAt(now).calendarEntries)
    .limit(limit);
  const { numDeletedRows } = await trx
    .deleteFrom('calendarEntry')
    .where('cooperationId', '=', scope.cooperationId)
    .where('uid', 'in', expired)
    .executeTakeFirst();
  return Number(numDeletedRows);
};
