import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { compareInstants, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { settlePoll } from '../poll.ts';
import { lockMeeting, updateMeeting } from '../record.ts';

/** Closes a poll whose time is over, and says of a meeting that has ended that it took place. Safe to call at any time. */
export const advanceMeeting = async (
  trx: Trx,
  scope: Scope,
  { meetingId }: { meetingId: string },
  now: Instant,
): Promise<'fixed' | 'undecided' | 'held' | 'not_due'> => {
  const record = await lockMeeting(trx, scope, meetingId, now);
  if (!record) return 'not_due';
  const { state, pollClosesAt, pollClosedAt, endsAt } = record;
  if (state === 'polling' && pollClosedAt === null && pollClosesAt && compareInstants(pollClosesAt, now) <= 0)
    return settlePoll(trx, scope, record, now);
  if (state === 'fixed' && endsAt && compareInstants(endsAt, now) <= 0) {
    await updateMeeting(trx, scope, meetingId, { state: 'held' }, { tellCalendars: false }, now);
    await appendEvent(trx, scope, { kind: 'meeting.held', subjectId: meetingId }, now);
    return 'held';
  }
  return 'not_due';
};
