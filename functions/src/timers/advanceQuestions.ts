import { runCommand } from '@verbund/domain/db/run';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { advanceQuestion } from '@verbund/domain/question/commands/advanceQuestion';
import { listDueQuestions } from '@verbund/domain/question/queries/listDueQuestions';
import { errorFacts } from '../platform/log.ts';
import type { TimerRegistration } from '../platform/registration.ts';

const BATCH = 200;

/** Sends drafts on, asks the next experts, reminds. One that fails holds up no other. */
export const advanceQuestions: TimerRegistration = {
  kind: 'timer',
  name: 'advanceQuestions',
  schedule: '45 * * * * *',
  run: async ({ db, log, dispatcher }, now) => {
    let advanced = 0;
    let failed = 0;
    for (const { cooperationId, questionId } of await listDueQuestions(db, { limit: BATCH }, now)) {
      const scope = mintSystemScope(cooperationId);
      try {
        const outcome = await runCommand(db, scope, (trx) =>
          advanceQuestion(trx, scope, { questionId }, now),
        );
        if (outcome === 'advanced') advanced += 1;
      } catch (error) {
        failed += 1;
        log.error({ cooperationId, questionId, ...errorFacts(error) }, 'A question could not be moved on');
      }
    }
    if (advanced > 0) dispatcher.wake();
    if (failed > 0) throw new Error(`${failed} questions could not be moved on.`);
    return { advanced };
  },
};
