import type { Db } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';

export type DueRing = { cooperationId: string; caseId: string };

/**
 * Searches of all cooperations whose time has come, the longest due first. It reads across cooperations, so it
 * runs as the owner of the tables; acting on each happens inside its own cooperation.
 */
export const listDueRings = (db: Db, { limit }: { limit: number }, now: Instant): Promise<DueRing[]> =>
  db
    .selectFrom('caseRing')
    .select(['cooperationId', 'caseId'])
    .where('dueAt', '<=', now)
    .orderBy('dueAt')
    .limit(limit)
    .execute();
