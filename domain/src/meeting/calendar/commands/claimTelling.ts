import type { Trx } from '../../../db/types.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Scope } from '../../../membership/scope.ts';
import { loadToldMeeting } from '../queries/loadToldMeeting.ts';
import { channelOf } from '../rules.ts';
import type { ToldMeeting } from '../types.ts';

/** Longer than all requests of one telling may take together. */
const CLAIM = { minutes: 3 } as const;

/** `claim` names this try: whoever comes later with another one is too late to note anything. */
export type ClaimedTelling = { meeting: ToldMeeting; channel: 'graph' | 'ics'; claim: Instant };

/**
 * Takes a due meeting for this process. Whoever dies after that leaves one that is due again when the claim ends.
 *
 * @param input `isConnected`: there is a calendar service.
 * @returns `null` when it is not due any more, or somebody else has it.
 */
export const claimTelling = async (
  trx: Trx,
  scope: Scope,
  { meetingId, isConnected }: { meetingId: string; isConnected: boolean },
  now: Instant,
): Promise<ClaimedTelling | null> => {
  const claim = now.add(CLAIM).round('millisecond');
  const claimed = await trx
    .updateTable('meetingCalendar')
    .set((row) => ({ claimedUntil: claim, attempts: row('attempts', '+', 1), givenUpAt: null }))
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .where('dueAt', '<=', now)
    .where((row) => row.or([row('claimedUntil', 'is', null), row('claimedUntil', '<=', now)]))
    .returning('meetingId')
    .executeTakeFirst();
  if (!claimed) return null;
  const meeting = await loadToldMeeting(trx, scope, meetingId);
  if (!meeting) return null;
  const channel = channelOf(meeting, isConnected);
  if (channel === 'ics' || meeting.calendar.eventOf) return { meeting, channel, claim };
  // Noted before it is written: should the answer get lost, it is known where to look.
  const { staffId, tenantId, objectId } = meeting.organiser;
  await trx
    .updateTable('meetingCalendar')
    .set({ eventOfStaffId: staffId })
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .execute();
  const calendar = { ...meeting.calendar, eventOf: { staffId, tenantId, objectId } };
  return { meeting: { ...meeting, calendar }, channel, claim };
};
