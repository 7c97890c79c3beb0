import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { cutoffsAt } from '../rules.ts';

/**
 * Deletes notifications that were sent, given up or found obsolete long ago; what still waits stays.
 *
 * @returns how many were deleted; as many as `limit` means that there may be more.
 */
export const expireNotifications = async (
  trx: Trx,
  scope: Scope,
  { limit }: { limit: number },
  now: Instant,
): Promise<number> => {
  const expired = trx
    .selectFrom('outbox')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where('state', 'in', ['sent', 'obsolete', 'given_up'])
    .where('finishedAt', '<', cutoffsAt(now).notifications)
    .limit(limit);
  const { numDeletedRows } = await trx
    .deleteFrom('outbox')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', 'in', expired)
    .executeTakeFirst();
  return Number(numDeletedRows);
};
