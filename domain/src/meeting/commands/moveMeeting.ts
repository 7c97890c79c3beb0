import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareInstants, dayOf, type Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { announceMove } from '../announce.ts';
import { checkInvited, loadInvited } from '../invited.ts';
import { openMeeting, updateMeeting, whyNot } from '../record.ts';
import { checkTime, endOf } from '../rules.ts';
import type { MeetingRefusal } from '../types.ts';

/** Gives a fixed meeting another time and tells everybody. Moving it to where it is changes nothing. */
export const moveMeeting = async (
  trx: Trx,
  scope: StaffScope,
  { meetingId, version, startsAt }: { meetingId: string; version: number; startsAt: Instant },
  now: Instant,
): Promise<Result<null, MeetingRefusal>> => {
  const opened = await openMeeting(trx, scope, meetingId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (!actions.includes('move')) {
    const isUnfixed = record.state === 'planning' || record.state === 'polling';
    return refused(isUnfixed ? 'not_fixed' : whyNot(record));
  }
  if (record.startsAt !== null && compareInstants(record.startsAt, startsAt) === 0) return ok(null);
  if (record.version !== version) return refused('changed_meanwhile');
  const { durationMinutes, organiserStaffId } = record;
  const checked = checkTime({ startsAt, durationMinutes }, now);
  if (!checked.ok) return checked;
  const participants = await loadInvited(trx, scope, meetingId);
  const invited = await checkInvited(trx, scope, { participants, organiserStaffId, on: dayOf(startsAt) });
  if (!invited.ok) return invited;
  const endsAt = endOf(startsAt, durationMinutes);
  await updateMeeting(trx, scope, meetingId, { startsAt, endsAt }, { tellCalendars: true }, now);
  const data = { from: record.startsAt?.toString(), to: startsAt.toString() };
  await appendEvent(trx, scope, { kind: 'meeting.moved', subjectId: meetingId, data }, now);
  await announceMove(trx, scope, meetingId, now);
  return ok(null);
};
