import { runCommand } from '@verbund/domain/db/run';
import { advanceMeeting } from '@verbund/domain/meeting/commands/advanceMeeting';
import { listDueMeetings } from '@verbund/domain/meeting/queries/listDueMeetings';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { errorFacts } from '../platform/log.ts';
import type { TimerRegistration } from '../platform/registration.ts';

const BATCH = 200;

/** Closes polls, and says of meetings that have ended that they took place. One that fails holds up no other. */
export const advanceMeetings: TimerRegistration = {
  kind: 'timer',
  name: 'advanceMeetings',
  schedule: '10 * * * * *',
  run: async ({ db, log, dispatcher }, now) => {
    let advanced = 0;
    let failed = 0;
    for (const { cooperationId, meetingId } of await listDueMeetings(db, { limit: BATCH }, now)) {
      const scope = mintSystemScope(cooperationId);
      try {
        const outcome = await runCommand(db, scope, (trx) => advanceMeeting(trx, scope, { meetingId }, now));
        if (outcome !== 'not_due') advanced += 1;
      } catch (error) {
        failed += 1;
        log.error({ cooperationId, meetingId, ...errorFacts(error) }, 'A meeting could not be moved on');
      }
    }
    if (advanced > 0) dispatcher.wake();
    if (failed > 0) throw new Error(`${failed} meetings could not be moved on.`);
    return { advanced };
  },
};
