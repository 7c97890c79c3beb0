import { runCommand, runQuery } from '@verbund/domain/db/run';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { securePaymentRun } from '@verbund/domain/paymentRun/commands/securePaymentRun';
import {
  listCooperationsWithRuns,
  listRunsToSecure,
} from '@verbund/domain/paymentRun/queries/listRunsToSecure';
import { errorFacts } from '../platform/log.ts';
import type { TimerRegistration } from '../platform/registration.ts';

/** Asks for cover where fewer than two releasers will be on duty for a payment run, or calls the search off. */
export const checkPaymentRuns: TimerRegistration = {
  kind: 'timer',
  name: 'checkPaymentRuns',
  schedule: '15 */5 * * * *',
  run: async ({ db, log, dispatcher }, now) => {
    const counts = { asked: 0, called_off: 0, unchanged: 0 };
    let failed = 0;
    for (const cooperationId of await listCooperationsWithRuns(db, now)) {
      const scope = mintSystemScope(cooperationId);
      try {
        for (const runId of await runQuery(db, scope, (trx) => listRunsToSecure(trx, scope, now))) {
          counts[await runCommand(db, scope, (trx) => securePaymentRun(trx, scope, { runId }, now))] += 1;
        }
      } catch (error) {
        failed += 1;
        log.error({ cooperationId, ...errorFacts(error) }, 'Payment runs could not be checked');
      }
    }
    if (counts.asked + counts.called_off > 0) dispatcher.wake();
    if (failed > 0) throw new Error(`In ${failed} cooperations payment runs could not be checked.`);
    return { asked: counts.asked, calledOff: counts.called_off };
  },
};
