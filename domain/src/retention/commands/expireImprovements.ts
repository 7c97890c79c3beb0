import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { cutoffsAt } from '../rules.ts';

/**
 * Deletes entries of the improvement list two years after they were closed; decisions they came from stay as words.
 *
 * @returns how many were deleted; as many as `limit` means that there may be more.
 */
export const expireImprovements = async (
  trx: Trx,
  { cooperationId }: Scope,
  { limit }: { limit: number },
  now: Instant,
): Promise<number> => {
  const expired = await trx
    .selectFrom('improvement')
    .select('id')
    .where('cooperationId', '=', cooperationId)
    .where('closedAt', '<', cutoffsAt(now).improvements)
    .limit(limit)
    .forUpdate()
    .execute();
  const ids = expired.map(({ id }) => id);
  if (ids.length === 0) return 0;
  for (const table of ['meetingItem', 'meetingDecision'] as const)
    await trx
      .updateTable(table)
      .set({ improvementId: null })
      .where('cooperationId', '=', cooperationId)
      .where('improvementId', 'in', ids)
      .execute();
  for (const table of ['meetingKey', 'sentCard'] as const)
    await trx
      .deleteFrom(table)
      .where('cooperationId', '=', cooperationId)
      .where('subjectId', 'in', ids)
      .execute();
  await trx
    .deleteFrom('improvement')
    .where('cooperationId', '=', cooperationId)
    .where('id', 'in', ids)
    .execute();
  return ids.length;
};
