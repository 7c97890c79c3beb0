import type { Pace, RoundStage } from '../../db/tables.ts';
import type { Db } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';

export type DueRound = { cooperationId: string; requestId: string; pace: Pace };

/**
 * Rounds of all cooperations whose time has come, the longest due first. It reads across cooperations, so it
 * runs as the owner of the tables; acting on each happens inside its own cooperation.
 */
export const listDueRounds = (
  db: Db,
  { stages, limit }: { stages: readonly RoundStage[]; limit: number },
  now: Instant,
): Promise<DueRound[]> =>
  db
    .selectFrom('coverRound')
    .select(['cooperationId', 'requestId', 'pace'])
    .where('dueAt', '<=', now)
    .where('stage', 'in', stages)
    .orderBy('dueAt')
    .limit(limit)
    .execute();
