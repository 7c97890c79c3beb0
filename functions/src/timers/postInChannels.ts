import { runCommand } from '@verbund/domain/db/run';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { postInChannels as post } from '@verbund/domain/notification/commands/postInChannels';
import { listCooperationsWithChannels } from '@verbund/domain/notification/queries/listCooperationsWithChannels';
import { errorFacts } from '../platform/log.ts';
import type { TimerRegistration } from '../platform/registration.ts';

/** Posts the day's gaps and news of meetings in the channels that want them, and keeps the gaps up to date. */
export const postInChannels: TimerRegistration = {
  kind: 'timer',
  name: 'postInChannels',
  schedule: '30 * * * * *',
  run: async ({ db, log, dispatcher }, now) => {
    let posted = 0;
    let failed = 0;
    for (const cooperationId of await listCooperationsWithChannels(db)) {
      const scope = mintSystemScope(cooperationId);
      try {
        posted += await runCommand(db, scope, (trx) => post(trx, scope, now));
      } catch (error) {
        failed += 1;
        log.error({ cooperationId, ...errorFacts(error) }, 'Posts in channels could not be made');
      }
    }
    if (posted > 0) dispatcher.wake();
    if (failed > 0) throw new Error(`In ${failed} cooperations posts in channels could not be made.`);
    return { posted };
  },
};
