import type { Db } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';

export type DueMeeting = { cooperationId: string; meetingId: string };

/**
 * Meetings of all cooperations whose poll is over or that have ended. It reads across cooperations, so it runs as the
 * owner of the tables; acting on each happens inside its own cooperation.
 */
export const listDueMeetings = (db: Db, { limit }: { limit: number }, now: Instant): Promise<DueMeeting[]> =>
  db
    .selectFrom('meeting')
    .select(['cooperationId', 'id as meetingId'])
    .where((row) =>
      row.or([
        row.and([
          row('state', '=', 'polling'),
          row('pollClosesAt', '<=', now),
          row('pollClosedAt', 'is', null),
        ]),
        row.and([row('state', '=', 'fixed'), row('endsAt', '<=', now)]),
      ]),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
