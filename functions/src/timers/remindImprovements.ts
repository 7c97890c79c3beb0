import { runCommand } from '@verbund/domain/db/run';
import { remindLeads } from '@verbund/domain/improvement/commands/remindLeads';
import { remindOwner } from '@verbund/domain/improvement/commands/remindOwner';
import {
  listCooperationsWithUnowned,
  listDueImprovements,
} from '@verbund/domain/improvement/queries/listDueImprovements';
import { isWorkingTime } from '@verbund/domain/kernel/workingTime';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { errorFacts } from '../platform/log.ts';
import type { TimerRegistration } from '../platform/registration.ts';

const BATCH = 200;

/** Tells owners what is due, and leads once a week what nobody looks after. In working time only. */
export const remindImprovements: TimerRegistration = {
  kind: 'timer',
  name: 'remindImprovements',
  schedule: '30 */15 * * * *',
  run: async ({ db, log, dispatcher }, now) => {
    let reminded = 0;
    let failed = 0;
    const attempt = async (facts: Record<string, string>, work: () => Promise<boolean>): Promise<void> => {
      try {
        if (await work()) reminded += 1;
      } catch (error) {
        failed += 1;
        log.error({ ...facts, ...errorFacts(error) }, 'Nobody could be reminded of an improvement');
      }
    };
    if (!isWorkingTime(now)) return { reminded };
    for (const { cooperationId, improvementId } of await listDueImprovements(db, { limit: BATCH }, now)) {
      const scope = mintSystemScope(cooperationId);
      await attempt({ cooperationId, improvementId }, async () => {
        const done = await runCommand(db, scope, (trx) => remindOwner(trx, scope, { improvementId }, now));
        return done === 'reminded';
      });
    }
    for (const cooperationId of await listCooperationsWithUnowned(db, now)) {
      const scope = mintSystemScope(cooperationId);
      await attempt(
        { cooperationId },
        async () => (await runCommand(db, scope, (trx) => remindLeads(trx, scope, now))) > 0,
      );
    }
    if (reminded > 0) dispatcher.wake();
    if (failed > 0) throw new Error(`Of ${failed} improvements nobody could be reminded.`);
    return { reminded };
  },
};
