import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { announceCancel } from '../announce.ts';
import { openMeeting, updateMeeting, whyNot } from '../record.ts';
import type { MeetingRefusal } from '../types.ts';

/** Calls a meeting off and tells everybody who knew of it. */
export const cancelMeeting = async (
  trx: Trx,
  scope: StaffScope,
  { meetingId, version }: { meetingId: string; version: number },
  now: Instant,
): Promise<Result<null, MeetingRefusal>> => {
  const opened = await openMeeting(trx, scope, meetingId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (record.state === 'cancelled') return ok(null);
  if (!actions.includes('cancel')) return refused(whyNot(record));
  if (record.version !== version) return refused('changed_meanwhile');
  const tellCalendars = record.startsAt !== null;
  await updateMeeting(
    trx,
    scope,
    meetingId,
    { state: 'cancelled', pollClosedAt: null },
    { tellCalendars },
    now,
  );
  await appendEvent(trx, scope, { kind: 'meeting.cancelled', subjectId: meetingId }, now);
  if (record.state !== 'planning') await announceCancel(trx, scope, meetingId, now);
  return ok(null);
};
