import { runCommand } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import { demoCalendar } from './calendar.ts';
import { COOPERATION_ID } from './ids.ts';
import { loadCases } from './loadCases.ts';
import { loadDesks } from './loadDesks.ts';
import { continueRoster, loadDuties } from './loadDuties.ts';
import { loadKnowledge } from './loadKnowledge.ts';
import { loadMeetings } from './loadMeetings.ts';
import { loadMembership } from './loadMembership.ts';
import { loadPaymentRuns } from './loadPaymentRuns.ts';

/**
 * Loads the demo cooperation around today. Loading it again changes nothing, except that in a later week the
 * roster is continued, so that a demo kept for a while still has duties ahead of it.
 */
export const loadDemo = async (db: Db, now: Instant): Promise<void> => {
  const calendar = demoCalendar(now);
  await runCommand(db, mintSystemScope(COOPERATION_ID), async (trx) => {
    const known = await trx
      .selectFrom('cooperation')
      .select('id')
      .where('id', '=', COOPERATION_ID)
      .executeTakeFirst();
    if (known) {
      await continueRoster(trx, calendar);
      return;
    }
    await loadMembership(trx, calendar);
    await loadDesks(trx, calendar);
    await loadDuties(trx, calendar);
    await loadCases(trx, now);
    await loadPaymentRuns(trx, calendar, now);
    await loadKnowledge(trx, now);
    await loadMeetings(trx, now);
  });
};
