import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { announceChange } from '../announce.ts';
import { openMeeting, updateMeeting, whyNot } from '../record.ts';
import type { MeetingRefusal } from '../types.ts';

/** A lead becomes the organiser of a meeting whose organiser is away or has left. */
export const takeOverMeeting = async (
  trx: Trx,
  scope: StaffScope,
  { meetingId }: { meetingId: string },
  now: Instant,
): Promise<Result<null, MeetingRefusal>> => {
  const opened = await openMeeting(trx, scope, meetingId, now);
  if (!opened.ok) return opened;
  const { record, actions, reader } = opened.value;
  const { staffId } = scope.actor;
  if (record.organiserStaffId === staffId) return ok(null);
  if (!actions.includes('take_over'))
    return refused(reader.isLead && !record.organiserIsAway ? 'organiser_here' : whyNot(record));
  const isFixed = record.state === 'fixed';
  const data = { from: record.organiserStaffId };
  await updateMeeting(trx, scope, meetingId, { organiserStaffId: staffId }, { tellCalendars: isFixed }, now);
  await appendEvent(trx, scope, { kind: 'meeting.taken_over', subjectId: meetingId, data }, now);
  if (isFixed) await announceChange(trx, scope, meetingId, now);
  return ok(null);
};
