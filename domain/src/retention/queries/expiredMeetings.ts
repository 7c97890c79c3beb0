import type { Db, Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { cutoffsAt } from '../rules.ts';

/** Meetings that were over before a moment; one that never had a time since nothing happened to it any more. */
const overBefore = (db: Db | Trx, moment: Instant) =>
  db.selectFrom('meeting').where(({ eb, fn }) => eb(fn.coalesce('endsAt', 'changedAt'), '<', moment));

export const expiredMeetings = (db: Db | Trx, now: Instant) => overBefore(db, cutoffsAt(now).meetings);

/** Meetings over long enough that nobody has to know any more who could have come when. */
export const meetingsWithExpiredVotes = (db: Db | Trx, now: Instant) =>
  overBefore(db, cutoffsAt(now).votes).where(({ exists, selectFrom }) =>
    exists(
      selectFrom('meetingSlot')
        .innerJoin('meetingVote', (join) =>
          join
            .onRef('meetingVote.cooperationId', '=', 'meetingSlot.cooperationId')
            .onRef('meetingVote.slotId', '=', 'meetingSlot.id'),
        )
        .select('meetingVote.slotId')
        .whereRef('meetingSlot.cooperationId', '=', 'meeting.cooperationId')
        .whereRef('meetingSlot.meetingId', '=', 'meeting.id'),
    ),
  );
