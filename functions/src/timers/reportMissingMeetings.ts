import { runCommand } from '@verbund/domain/db/run';
import {
  isTimeToReport,
  reportMissingMeetings as report,
} from '@verbund/domain/meeting/series/commands/reportMissingMeetings';
import { listCooperationIds } from '@verbund/domain/meeting/series/queries/listCooperationIds';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { errorFacts } from '../platform/log.ts';
import type { TimerRegistration } from '../platform/registration.ts';

/**
 * Tells leads of periods that near their end without the meeting they should have. It runs more often than on working
 * mornings in Berlin, and does nothing then.
 */
export const reportMissingMeetings: TimerRegistration = {
  kind: 'timer',
  name: 'reportMissingMeetings',
  schedule: '30 35 * * * *',
  run: async ({ db, log, dispatcher }, now) => {
    let told = 0;
    let failed = 0;
    if (!isTimeToReport(now)) return { told };
    for (const cooperationId of await listCooperationIds(db)) {
      const scope = mintSystemScope(cooperationId);
      try {
        told += (await runCommand(db, scope, (trx) => report(trx, scope, now))).told;
      } catch (error) {
        failed += 1;
        log.error({ cooperationId, ...errorFacts(error) }, 'Missing meetings could not be reported');
      }
    }
    if (told > 0) dispatcher.wake();
    if (failed > 0) throw new Error(`In ${failed} cooperations missing meetings could not be reported.`);
    return { told };
  },
};
