import { runCommand } from '@verbund/domain/db/run';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { expireRecords as expireBatch } from '@verbund/domain/retention/commands/expireRecords';
import { listCooperationsWithExpired } from '@verbund/domain/retention/queries/listCooperationsWithExpired';
import { errorFacts } from '../platform/log.ts';
import type { TimerRegistration } from '../platform/registration.ts';

const BATCH = 500;

/** Deletes, at night, the records whose time is over. Each batch is a transaction of its own. */
export const expireRecords: TimerRegistration = {
  kind: 'timer',
  name: 'expireRecords',
  schedule: '0 30 1 * * *',
  run: async ({ db, log }, now) => {
    const total: Record<string, number> = {};
    let failed = 0;
    for (const cooperationId of await listCooperationsWithExpired(db, now)) {
      const scope = mintSystemScope(cooperationId);
      try {
        for (let isMore = true; isMore; ) {
          const deleted = await runCommand(db, scope, (trx) =>
            expireBatch(trx, scope, { limit: BATCH }, now),
          );
          for (const [kind, count] of Object.entries(deleted)) total[kind] = (total[kind] ?? 0) + count;
          isMore = Object.values(deleted).some((count) => count === BATCH);
        }
      } catch (error) {
        failed += 1;
        log.error({ cooperationId, ...errorFacts(error) }, 'Records could not be deleted');
      }
    }
    if (failed > 0) throw new Error(`In ${failed} cooperations records could not be deleted.`);
    return total;
  },
};
