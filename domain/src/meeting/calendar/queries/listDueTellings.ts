import type { Db } from '../../../db/types.ts';
import type { Instant } from '../../../kernel/time.ts';

/** Meetings that calendars are to be told of, the longest due first. Reads across cooperations as the owner. */
export const listDueTellings = async (
  db: Db,
  { limit }: { limit: number },
  now: Instant,
): Promise<{ cooperationId: string; meetingId: string }[]> =>
  db
    .selectFrom('meetingCalendar')
    .select(['cooperationId', 'meetingId'])
    .where('dueAt', '<=', now)
    .where((row) => row.or([row('claimedUntil', 'is', null), row('claimedUntil', '<=', now)]))
    .orderBy('dueAt')
    .limit(limit)
    .execute();
