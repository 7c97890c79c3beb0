import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { cutoffsAt } from '../rules.ts';

/** @returns how many were deleted; as many as `limit` means that there may be more. */
export const expireAbsences = async (
  trx: Trx,
  scope: Scope,
  { limit }: { limit: number },
  now: Instant,
): Promise<number> => {
  const expired = trx
    .selectFrom('absence')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    // Half-open: the day in `untilDay` is the first one after the absence.
    .where('untilDay', '<=', cutoffsAt(now).absences)
    .limit(limit);
  const { numDeletedRows } = await trx
    .deleteFrom('absence')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', 'in', expired)
    .executeTakeFirst();
  return Number(numDeletedRows);
};
