import { appendEvent } from '../../db/events.ts';
import type { MeetingMode } from '../../db/meetingTables.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareDays, dayOf, type Instant } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { announceChange, announceMove, announceParticipants } from '../announce.ts';
import { checkInvited, checkPlace, loadInvited } from '../invited.ts';
import { isPollOpen } from '../policy.ts';
import { settleWhenAllVoted } from '../poll.ts';
import { type MeetingRecord, openMeeting, updateMeeting, whyNot } from '../record.ts';
import { replaceInvited } from '../replaceInvited.ts';
import type { Invited, MeetingRefusal } from '../types.ts';

export type MeetingChange = {
  meetingId: string;
  version: number;
  title?: GuardedText;
  participants?: readonly Invited[];
  place?: { mode: MeetingMode; placeMunicipalityId: string | null };
};

/** The day on which those who are added have to be there. */
const dayThatCounts = ({ startsAt, windowFrom }: MeetingRecord, now: Instant) => {
  if (startsAt !== null) return dayOf(startsAt);
  return compareDays(windowFrom, dayOf(now)) > 0 ? windowFrom : dayOf(now);
};

/**
 * Changes title, place or participants; what is left out stays. Whoever is added or removed is told, everybody when
 * the place of a fixed meeting changes.
 */
export const changeMeeting = async (
  trx: Trx,
  scope: StaffScope,
  { meetingId, version, title, participants, place }: MeetingChange,
  now: Instant,
): Promise<Result<null, MeetingRefusal>> => {
  const opened = await openMeeting(trx, scope, meetingId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (!actions.includes('change')) return refused(whyNot(record));
  if (record.version !== version) return refused('changed_meanwhile');
  if (place) {
    const checked = await checkPlace(trx, scope, place);
    if (!checked.ok) return checked;
  }
  const before = await loadInvited(trx, scope, meetingId);
  const known = new Set(before.map(({ staffId }) => staffId));
  let after: readonly Invited[] = before;
  if (participants) {
    const { organiserStaffId } = record;
    const on = dayThatCounts(record, now);
    const checked = await checkInvited(trx, scope, { participants, organiserStaffId, on });
    if (!checked.ok) return checked;
    after = checked.value;
  }

  const isFixed = record.state === 'fixed';
  const changes = { ...(title === undefined ? {} : { title }), ...place };
  await updateMeeting(trx, scope, meetingId, changes, { tellCalendars: isFixed }, now);
  await replaceInvited(trx, scope, { meetingId, before, after });
  await appendEvent(trx, scope, { kind: 'meeting.changed', subjectId: meetingId }, now);

  const stays = new Set(after.map(({ staffId }) => staffId));
  const added = after.flatMap(({ staffId }) => (known.has(staffId) ? [] : [staffId]));
  const removed = before.flatMap(({ staffId }) => (stays.has(staffId) ? [] : [staffId]));
  // Nobody knows of a plan yet; in a poll that is over nobody is asked any more.
  const asked = isFixed || isPollOpen(record, now) ? added : [];
  if (record.state !== 'planning')
    await announceParticipants(trx, scope, { meetingId, added: asked, removed }, now);
  const isMoved =
    place && (place.mode !== record.mode || place.placeMunicipalityId !== record.placeMunicipalityId);
  if (isFixed && isMoved) {
    const told = new Set(added);
    await announceMove(trx, scope, meetingId, now, { what: 'place', notTo: told });
  } else if (isFixed) await announceChange(trx, scope, meetingId, now);
  if (removed.length > 0 && isPollOpen(record, now)) await settleWhenAllVoted(trx, scope, record, now);
  return ok(null);
};
