/** The slots people are asked for, and what a poll comes to. */
import { appendEvent } from '../db/events.ts';
import type { Trx } from '../db/types.ts';
import { newId } from '../kernel/ids.ts';
import { compareInstants, type Instant, type PlainDate, type PlainTime } from '../kernel/time.ts';
import type { Scope } from '../membership/scope.ts';
import { announceFixedMeeting, announceUndecided } from './announce.ts';
import { loadInvited, loadVotedSlots } from './invited.ts';
import { type Judged, judgeTime } from './judgeTime.ts';
import { type MeetingRecord, updateMeeting } from './record.ts';
import { endOf, haveAllVoted, pickSlot } from './rules.ts';
import { proposeSlots } from './slots/proposeSlots.ts';
import type { BusyTimes } from './slots/types.ts';
import { whoDecides } from './whoDecides.ts';

/** Replaces the slots of a meeting, and with them what was voted. They come best first. */
export const storeSlots = async (
  trx: Trx,
  scope: Scope,
  input: {
    meetingId: string;
    slots: readonly Instant[];
    judged: Judged;
    window: { windowFrom: PlainDate; windowUntil: PlainDate; at: PlainTime | null };
    busy: BusyTimes;
  },
  now: Instant,
): Promise<void> => {
  const { meetingId, slots, judged, window, busy } = input;
  await dropSlots(trx, scope, meetingId);
  if (slots.length === 0) return;
  const known = { busy, now };
  const search = await proposeSlots(trx, scope, { ...judged, ...window }, known);
  const rows = [];
  for (const [index, startsAt] of slots.entries()) {
    const proposed = search.proposals.find((one) => compareInstants(one.startsAt, startsAt) === 0);
    const { reasons } = proposed ?? (await judgeTime(trx, scope, { judged, startsAt }, known));
    rows.push({
      cooperationId: scope.cooperationId,
      id: newId(now),
      meetingId,
      startsAt,
      endsAt: endOf(startsAt, judged.durationMinutes),
      rank: index + 1,
      reasons: JSON.stringify(reasons),
    });
  }
  await trx.insertInto('meetingSlot').values(rows).execute();
};

const dropSlots = async (trx: Trx, { cooperationId }: Scope, meetingId: string): Promise<void> => {
  const slots = trx
    .selectFrom('meetingSlot')
    .select('id')
    .where('cooperationId', '=', cooperationId)
    .where('meetingId', '=', meetingId);
  await trx
    .deleteFrom('meetingVote')
    .where('cooperationId', '=', cooperationId)
    .where('slotId', 'in', slots)
    .execute();
  await trx
    .deleteFrom('meetingSlot')
    .where('cooperationId', '=', cooperationId)
    .where('meetingId', '=', meetingId)
    .execute();
};

/** Gives a meeting its time and tells everybody. */
export const settleOn = async (
  trx: Trx,
  scope: Scope,
  { id, durationMinutes }: Pick<MeetingRecord, 'id' | 'durationMinutes'>,
  startsAt: Instant,
  now: Instant,
): Promise<void> => {
  const endsAt = endOf(startsAt, durationMinutes);
  const changes = { state: 'fixed' as const, startsAt, endsAt, pollClosedAt: null };
  await updateMeeting(trx, scope, id, changes, { tellCalendars: true }, now);
  const data = { startsAt: startsAt.toString() };
  await appendEvent(trx, scope, { kind: 'meeting.fixed', subjectId: id, data }, now);
  await announceFixedMeeting(trx, scope, id, now);
};

/** Ends a poll: the best slot becomes the time of the meeting, or whoever organises has to choose. */
export const settlePoll = async (
  trx: Trx,
  scope: Scope,
  record: MeetingRecord,
  now: Instant,
): Promise<'fixed' | 'undecided'> => {
  const { id, minShare } = record;
  const slots = await loadVotedSlots(trx, scope, id);
  const chosen = pickSlot(slots, await loadInvited(trx, scope, id), minShare, now);
  if (chosen) {
    await settleOn(trx, scope, record, chosen.startsAt, now);
    return 'fixed';
  }
  await updateMeeting(trx, scope, id, { pollClosedAt: now }, { tellCalendars: false }, now);
  await appendEvent(trx, scope, { kind: 'meeting.left_undecided', subjectId: id }, now);
  await announceUndecided(trx, scope, { meetingId: id, to: await whoDecides(trx, scope, record, now) }, now);
  return 'undecided';
};

/** Ends a poll in which nobody is waited for any more. */
export const settleWhenAllVoted = async (
  trx: Trx,
  scope: Scope,
  record: MeetingRecord,
  now: Instant,
): Promise<void> => {
  const slots = await loadVotedSlots(trx, scope, record.id);
  if (haveAllVoted(slots, await loadInvited(trx, scope, record.id)))
    await settlePoll(trx, scope, record, now);
};
