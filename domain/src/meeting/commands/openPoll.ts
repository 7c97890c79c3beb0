import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareInstants, dayOf, type Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { askForVotes, refreshMeetingCards } from '../announce.ts';
import { checkInvited, loadInvited } from '../invited.ts';
import { isPollOpen } from '../policy.ts';
import { storeSlots } from '../poll.ts';
import { openMeeting, updateMeeting, whyNot } from '../record.ts';
import { checkSlots, pollClosing } from '../rules.ts';
import type { BusyTimes } from '../slots/types.ts';
import type { MeetingRefusal } from '../types.ts';

const sameMoments = (some: readonly Instant[], others: readonly Instant[]): boolean => {
  const sorted = others.toSorted(compareInstants);
  return (
    some.length === others.length &&
    some.toSorted(compareInstants).every((moment, index) => sorted[index]?.equals(moment))
  );
};

const loadStarts = async (trx: Trx, scope: StaffScope, meetingId: string): Promise<Instant[]> => {
  const rows = await trx
    .selectFrom('meetingSlot')
    .select('startsAt')
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .execute();
  return rows.map(({ startsAt }) => startsAt);
};

/**
 * Asks everybody invited which slot suits. What was voted in a poll before is gone with it; asking for the same slots
 * again while they are asked for changes nothing.
 *
 * @param input.closesAt `null`: as the rule has it.
 */
export const openPoll = async (
  trx: Trx,
  scope: StaffScope,
  input: {
    meetingId: string;
    version: number;
    slots: readonly Instant[];
    closesAt: Instant | null;
    busy: BusyTimes;
  },
  now: Instant,
): Promise<Result<null, MeetingRefusal>> => {
  const { meetingId, version, slots, closesAt, busy } = input;
  const opened = await openMeeting(trx, scope, meetingId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (!actions.includes('open_poll'))
    return refused(record.state === 'fixed' ? 'already_fixed' : whyNot(record));
  if (isPollOpen(record, now) && sameMoments(slots, await loadStarts(trx, scope, meetingId))) return ok(null);
  if (record.version !== version) return refused('changed_meanwhile');
  const checked = checkSlots(slots, record.durationMinutes, now);
  if (!checked.ok) return checked;
  const [first] = slots.toSorted(compareInstants);
  if (!first) return refused('unknown_slot');
  const closing = pollClosing(first, closesAt, now);
  if (!closing.ok) return closing;
  const participants = await loadInvited(trx, scope, meetingId);
  const { organiserStaffId } = record;
  for (const startsAt of slots) {
    const invited = await checkInvited(trx, scope, { participants, organiserStaffId, on: dayOf(startsAt) });
    if (!invited.ok) return invited;
  }

  const { durationMinutes, mode, placeMunicipalityId, minShare, windowFrom, windowUntil } = record;
  const judged = { durationMinutes, mode, placeMunicipalityId, minShare, participants };
  const window = { windowFrom, windowUntil, at: null };
  await storeSlots(trx, scope, { meetingId, slots, judged, window, busy }, now);
  await updateMeeting(
    trx,
    scope,
    meetingId,
    { state: 'polling', pollClosesAt: closing.value, pollClosedAt: null },
    { tellCalendars: false },
    now,
  );
  const data = { slots: slots.length, closesAt: closing.value.toString() };
  await appendEvent(trx, scope, { kind: 'meeting.poll_opened', subjectId: meetingId, data }, now);
  await refreshMeetingCards(trx, scope, meetingId, now);
  await askForVotes(trx, scope, meetingId, 'everybody', now);
  return ok(null);
};
