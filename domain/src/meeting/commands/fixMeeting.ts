import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareInstants, dayOf, type Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { checkInvited, loadInvited } from '../invited.ts';
import { settleOn } from '../poll.ts';
import { openMeeting, whyNot } from '../record.ts';
import { checkTime } from '../rules.ts';
import type { MeetingRefusal } from '../types.ts';

const startOf = async (
  trx: Trx,
  scope: StaffScope,
  meetingId: string,
  slotId: string,
): Promise<Instant | null> => {
  const slot = await trx
    .selectFrom('meetingSlot')
    .select('startsAt')
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .where('id', '=', slotId)
    .executeTakeFirst();
  return slot?.startsAt ?? null;
};

/**
 * Fixes the time of a meeting, with or without a poll, at one of its slots or at any other time, and tells everybody.
 * Fixing it again where it is changes nothing.
 */
export const fixMeeting = async (
  trx: Trx,
  scope: StaffScope,
  {
    meetingId,
    version,
    at,
  }: { meetingId: string; version: number; at: { slotId: string } | { startsAt: Instant } },
  now: Instant,
): Promise<Result<null, MeetingRefusal>> => {
  const opened = await openMeeting(trx, scope, meetingId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  const startsAt = 'startsAt' in at ? at.startsAt : await startOf(trx, scope, meetingId, at.slotId);
  if (startsAt === null) return refused('unknown_slot');
  if (!actions.includes('fix')) {
    const isThere = record.startsAt !== null && compareInstants(record.startsAt, startsAt) === 0;
    if (record.state !== 'fixed') return refused(whyNot(record));
    return isThere && actions.includes('move') ? ok(null) : refused('already_fixed');
  }
  if (record.version !== version) return refused('changed_meanwhile');
  const { durationMinutes, organiserStaffId } = record;
  const checked = checkTime({ startsAt, durationMinutes }, now);
  if (!checked.ok) return checked;
  const participants = await loadInvited(trx, scope, meetingId);
  const invited = await checkInvited(trx, scope, { participants, organiserStaffId, on: dayOf(startsAt) });
  if (!invited.ok) return invited;
  await settleOn(trx, scope, record, startsAt, now);
  return ok(null);
};
