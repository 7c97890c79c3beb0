import { appendEvent } from '../../db/events.ts';
import type { Attendance } from '../../db/meetingTables.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadInvited } from '../invited.ts';
import { openMeeting, whyNot } from '../record.ts';
import type { MeetingRefusal } from '../types.ts';

/** Notes who of those invited was there; `null` takes a note back. People who are left out stay as they were. */
export const noteAttendance = async (
  trx: Trx,
  scope: StaffScope,
  {
    meetingId,
    attendance,
  }: { meetingId: string; attendance: readonly { staffId: string; attendance: Attendance | null }[] },
  now: Instant,
): Promise<Result<null, MeetingRefusal>> => {
  const opened = await openMeeting(trx, scope, meetingId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (!actions.includes('note_attendance')) {
    const mayLater = actions.includes('cancel');
    return refused(mayLater ? 'not_begun' : whyNot({ ...record, state: 'fixed' }));
  }
  const invited = new Set((await loadInvited(trx, scope, meetingId)).map(({ staffId }) => staffId));
  if (attendance.some(({ staffId }) => !invited.has(staffId))) return refused('unknown_person');
  for (const noted of attendance) {
    await trx
      .updateTable('meetingParticipant')
      .set({ attendance: noted.attendance })
      .where('cooperationId', '=', scope.cooperationId)
      .where('meetingId', '=', meetingId)
      .where('staffId', '=', noted.staffId)
      .execute();
  }
  await appendEvent(trx, scope, { kind: 'meeting.attendance_noted', subjectId: meetingId }, now);
  return ok(null);
};
