import { advanceCoverRound } from '@verbund/domain/cover/commands/advanceCoverRound';
import { listDueRounds } from '@verbund/domain/cover/queries/listDueRounds';
import { runCommand } from '@verbund/domain/db/run';
import type { RoundStage } from '@verbund/domain/db/tables';
import type { Instant } from '@verbund/domain/kernel/time';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { errorFacts } from '../platform/log.ts';
import type { Services } from '../platform/services.ts';

const BATCH = 200;

/**
 * Moves every search on whose time has come. One that fails holds up no other; it stays due and is tried again
 * at the next run.
 *
 * @throws at the end, when some failed.
 */
export const advanceDueRounds = async (
  { db, log, dispatcher }: Services,
  stages: readonly RoundStage[],
  now: Instant,
): Promise<{ advanced: number }> => {
  let advanced = 0;
  for (;;) {
    const rounds = await listDueRounds(db, { stages, limit: BATCH }, now);
    let failed = 0;
    let moved = 0;
    for (const { cooperationId, requestId, pace } of rounds) {
      const scope = mintSystemScope(cooperationId);
      try {
        const outcome = await runCommand(db, scope, (trx) =>
          advanceCoverRound(trx, scope, { requestId, pace }, now),
        );
        if (outcome === 'advanced') moved += 1;
      } catch (error) {
        failed += 1;
        log.error({ cooperationId, requestId, pace, ...errorFacts(error) }, 'A search could not be moved on');
      }
    }
    advanced += moved;
    if (moved > 0) dispatcher.wake();
    if (rounds.length === BATCH && moved > 0) continue;
    if (failed > 0) throw new Error(`${failed} searches could not be moved on.`);
    return { advanced };
  }
};
