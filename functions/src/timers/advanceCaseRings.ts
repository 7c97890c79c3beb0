import { advanceCaseRing } from '@verbund/domain/case/commands/advanceCaseRing';
import { listDueRings } from '@verbund/domain/case/queries/listDueRings';
import { runCommand } from '@verbund/domain/db/run';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { errorFacts } from '../platform/log.ts';
import type { TimerRegistration } from '../platform/registration.ts';

const BATCH = 200;

/** Rings the next colleagues for an urgent case, then the leads. One that fails holds up no other. */
export const advanceCaseRings: TimerRegistration = {
  kind: 'timer',
  name: 'advanceCaseRings',
  schedule: '30 * * * * *',
  run: async ({ db, log, dispatcher }, now) => {
    let advanced = 0;
    let failed = 0;
    for (const { cooperationId, caseId } of await listDueRings(db, { limit: BATCH }, now)) {
      const scope = mintSystemScope(cooperationId);
      try {
        const outcome = await runCommand(db, scope, (trx) => advanceCaseRing(trx, scope, { caseId }, now));
        if (outcome === 'advanced') advanced += 1;
      } catch (error) {
        failed += 1;
        log.error({ cooperationId, caseId, ...errorFacts(error) }, 'A search could not be moved on');
      }
    }
    if (advanced > 0) dispatcher.wake();
    if (failed > 0) throw new Error(`${failed} searches could not be moved on.`);
    return { advanced };
  },
};
