import { runCommand, runQuery } from '@verbund/domain/db/run';
import { keepEmergencyRoster } from '@verbund/domain/emergencyRoster/commands/keepEmergencyRoster';
import { getEmergencyRosters } from '@verbund/domain/emergencyRoster/queries/getEmergencyRosters';
import { listDueEmergencyRosters } from '@verbund/domain/emergencyRoster/queries/listDueEmergencyRosters';
import { dueDay } from '@verbund/domain/emergencyRoster/rules';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { renderEmergencyRoster } from '../documents/emergencyRoster.pdf.ts';
import { errorFacts } from '../platform/log.ts';
import type { TimerRegistration } from '../platform/registration.ts';

/**
 * Makes the emergency rosters at six in Berlin on working days. It runs more often: six in Berlin is another
 * hour in UTC in summer, and a host that was down at six makes up for it.
 */
export const keepEmergencyRosters: TimerRegistration = {
  kind: 'timer',
  name: 'keepEmergencyRosters',
  schedule: '0 * * * * *',
  run: async ({ db, log, dispatcher }, now) => {
    const day = dueDay(now);
    let kept = 0;
    let failed = 0;
    if (!day) return { kept };
    const due = Map.groupBy(await listDueEmergencyRosters(db, day), ({ cooperationId }) => cooperationId);
    for (const [cooperationId, rows] of due) {
      const scope = mintSystemScope(cooperationId);
      const municipalityIds = rows.map(({ municipalityId }) => municipalityId);
      try {
        const rosters = await runQuery(db, scope, (trx) =>
          getEmergencyRosters(trx, scope, { municipalityIds, day }, now),
        );
        for (const roster of rosters) {
          const { municipalityId, asOf } = roster;
          const pdf = await renderEmergencyRoster(roster);
          const outcome = await runCommand(db, scope, (trx) =>
            keepEmergencyRoster(trx, scope, { municipalityId, day, asOf, pdf }, now),
          );
          if (outcome === 'kept') kept += 1;
        }
      } catch (error) {
        failed += 1;
        log.error({ cooperationId, ...errorFacts(error) }, 'Emergency rosters could not be made');
      }
    }
    if (kept > 0) dispatcher.wake();
    if (failed > 0) throw new Error(`In ${failed} cooperations emergency rosters could not be made.`);
    return { kept };
  },
};
