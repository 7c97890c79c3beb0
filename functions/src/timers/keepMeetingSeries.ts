import { runCommand } from '@verbund/domain/db/run';
import { materialiseSeries } from '@verbund/domain/meeting/series/commands/materialiseSeries';
import { listSeriesToKeep } from '@verbund/domain/meeting/series/queries/listSeriesToKeep';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { errorFacts } from '../platform/log.ts';
import type { TimerRegistration } from '../platform/registration.ts';

/** Makes the meetings of series that are due within 200 days. A series that fails holds up no other. */
export const keepMeetingSeries: TimerRegistration = {
  kind: 'timer',
  name: 'keepMeetingSeries',
  schedule: '30 5 * * * *',
  run: async ({ db, log, dispatcher }, now) => {
    let made = 0;
    let failed = 0;
    for (const { cooperationId, seriesId } of await listSeriesToKeep(db, now)) {
      const scope = mintSystemScope(cooperationId);
      try {
        const outcome = await runCommand(db, scope, (trx) =>
          materialiseSeries(trx, scope, { seriesId }, now),
        );
        made += outcome.made.length;
      } catch (error) {
        failed += 1;
        log.error(
          { cooperationId, seriesId, ...errorFacts(error) },
          'The meetings of a series could not be made',
        );
      }
    }
    if (made > 0) dispatcher.wake();
    if (failed > 0) throw new Error(`The meetings of ${failed} series could not be made.`);
    return { made };
  },
};
