import type { Db } from '../../db/types.ts';
import { dayOf, type Instant } from '../../kernel/time.ts';
import { cutoffsAt } from '../rules.ts';
import { expiredMeetings, meetingsWithExpiredVotes } from './expiredMeetings.ts';
import { expiredQuestions } from './expiredQuestions.ts';

/**
 * Cooperations that hold records past their time. It reads across cooperations, so it runs as the owner of the
 * tables; deleting happens inside each cooperation.
 */
export const listCooperationsWithExpired = async (db: Db, now: Instant): Promise<string[]> => {
  const cutoffs = cutoffsAt(now);
  const rows = await db
    .selectFrom('absence')
    .select('cooperationId')
    .where('untilDay', '<=', cutoffs.absences)
    .union(db.selectFrom('coverNeed').select('cooperationId').where('day', '<', cutoffs.covers))
    .union(db.selectFrom('queueCase').select('cooperationId').where('closedAt', '<', cutoffs.cases))
    .union(
      db
        .selectFrom('inboundActivity')
        .select('cooperationId')
        .where('receivedAt', '<', cutoffs.inboundActivities),
    )
    .union(
      db
        .selectFrom('outbox')
        .select('cooperationId')
        .where('state', 'in', ['sent', 'obsolete', 'given_up'])
        .where('finishedAt', '<', cutoffs.notifications),
    )
    .union(expiredQuestions(db, now).select('cooperationId'))
    .union(expiredMeetings(db, now).select('cooperationId'))
    .union(meetingsWithExpiredVotes(db, now).select('cooperationId'))
    .union(db.selectFrom('improvement').select('cooperationId').where('closedAt', '<', cutoffs.improvements))
    .union(db.selectFrom('disclosureLink').select('cooperationId').where('expiresAt', '<=', now))
    .union(db.selectFrom('paymentRun').select('cooperationId').where('cutoffOn', '<', cutoffs.covers))
    .union(
      db.selectFrom('emergencyRoster').select('cooperationId').where('day', '<', cutoffs.emergencyRosters),
    )
    .union(
      db
        .selectFrom('notificationPreference as p')
        .innerJoin('staff as s', (join) =>
          join.onRef('s.cooperationId', '=', 'p.cooperationId').onRef('s.id', '=', 'p.staffId'),
        )
        .select('p.cooperationId')
        .where('s.activeUntil', '<=', dayOf(now)),
    )
    .union(db.selectFrom('teamChannel').select('cooperationId').where('goneAt', '<', cutoffs.notifications))
    .union(db.selectFrom('teamPost').select('cooperationId').where('day', '<', dayOf(cutoffs.notifications)))
    .union(db.selectFrom('calendarEntry').select('cooperationId').where('day', '<', cutoffs.calendarEntries))
    .execute();
  return rows.map(({ cooperationId }) => cooperationId).sort();
};
