import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { cutoffsAt } from '../rules.ts';

/** @returns how many were deleted; as many as `limit` means that there may be more. */
export const expireInboundActivities = async (
  trx: Trx,
  scope: Scope,
  { limit }: { limit: number },
  now: Instant,
): Promise<number> => {
  const expired = trx
    .selectFrom('inboundActivity')
    .select('activityKey')
    .where('cooperationId', '=', scope.cooperationId)
    .where('receivedAt', '<', cutoffsAt(now).inboundActivities)
    .limit(limit);
  const { numDeletedRows } = await trx
    .deleteFrom('inboundActivity')
    .where('cooperationId', '=', scope.cooperationId)
    .where('activityKey', 'in', expired)
    .executeTakeFirst();
  return Number(numDeletedRows);
};
