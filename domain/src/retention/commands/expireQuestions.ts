import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { expiredQuestions } from '../queries/expiredQuestions.ts';

/**
 * What was answered is kept as knowledge; who had been asked about it, and who had said no, is deleted after its
 * time, and so is a question that was withdrawn, with everything said about it.
 *
 * @returns how many questions lost something; as many as `limit` means that there may be more.
 */
export const expireQuestions = async (
  trx: Trx,
  { cooperationId }: Scope,
  { limit }: { limit: number },
  now: Instant,
): Promise<number> => {
  const expired = await expiredQuestions(trx, now)
    .select(['id', 'state'])
    .where('cooperationId', '=', cooperationId)
    .orderBy('closedAt')
    .limit(limit)
    .forUpdate()
    .execute();
  const ids = expired.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await trx
    .deleteFrom('questionExpert')
    .where('cooperationId', '=', cooperationId)
    .where('questionId', 'in', ids)
    .execute();
  const withdrawn = expired.filter(({ state }) => state === 'withdrawn').map(({ id }) => id);
  if (withdrawn.length === 0) return ids.length;
  await trx
    .deleteFrom('questionEntry')
    .where('cooperationId', '=', cooperationId)
    .where('questionId', 'in', withdrawn)
    .execute();
  for (const table of ['questionKey', 'sentCard'] as const)
    await trx
      .deleteFrom(table)
      .where('cooperationId', '=', cooperationId)
      .where('subjectId', 'in', withdrawn)
      .execute();
  await trx
    .deleteFrom('question')
    .where('cooperationId', '=', cooperationId)
    .where('id', 'in', withdrawn)
    .execute();
  return ids.length;
};
