import type { Db } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';

export type DueQuestion = { cooperationId: string; questionId: string };

/**
 * Questions of all cooperations whose time has come, the longest due first. It reads across cooperations, so it runs
 * as the owner of the tables; acting on each happens inside its own cooperation.
 */
export const listDueQuestions = (
  db: Db,
  { limit }: { limit: number },
  now: Instant,
): Promise<DueQuestion[]> =>
  db
    .selectFrom('question')
    .select(['cooperationId', 'id as questionId'])
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(limit)
    .execute();
