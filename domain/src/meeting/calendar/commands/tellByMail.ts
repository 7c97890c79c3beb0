import { appendEvent } from '../../../db/events.ts';
import { enqueue } from '../../../db/outbox.ts';
import type { Trx } from '../../../db/types.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Scope } from '../../../membership/scope.ts';
import { loadToldMeeting } from '../queries/loadToldMeeting.ts';
import { mailsOf } from '../rules.ts';
import { lockTelling } from './lockTelling.ts';

/**
 * Invites everybody by mail, or calls it off for them: one mail for each person and sequence goes into the outbox.
 *
 * @param input `status` is why the organiser's calendar cannot be used, where that was tried.
 * @returns how many mails are new.
 */
export const tellByMail = async (
  trx: Trx,
  scope: Scope,
  input: { meetingId: string; claim: Instant; status: number | null },
  now: Instant,
): Promise<number> => {
  const { meetingId } = input;
  if (!(await lockTelling(trx, scope, input))) return 0;
  // Read after the lock: what is told is what the meeting is now.
  const meeting = await loadToldMeeting(trx, scope, meetingId);
  if (!meeting) return 0;
  const { sequence } = meeting;
  const { mails, invited } = mailsOf(meeting);
  await enqueue(
    trx,
    scope,
    mails.map(({ staffId, method, isChange }) => ({
      key: `meeting_invitation:${meetingId}:${sequence}:${method}:${staffId}`,
      recipientStaffId: staffId,
      kind: 'meeting_invitation' as const,
      subjectId: meetingId,
      data: { sequence, method, isChange },
    })),
    now,
  );
  await trx
    .updateTable('meetingCalendar')
    .set({
      channel: 'ics',
      toldSequence: sequence,
      invitedStaffIds: invited,
      dueAt: null,
      claimedUntil: null,
      attempts: 0,
      lastStatus: input.status ?? meeting.calendar.lastStatus,
    })
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .execute();
  const data = { channel: 'ics', sequence };
  await appendEvent(trx, scope, { kind: 'meeting.calendars_told', subjectId: meetingId, data }, now);
  return mails.length;
};
