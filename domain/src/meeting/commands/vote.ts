import { appendEvent } from '../../db/events.ts';
import type { VoteAnswer } from '../../db/meetingTables.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { refreshMeetingCards } from '../announce.ts';
import { isPollOpen } from '../policy.ts';
import { settleWhenAllVoted } from '../poll.ts';
import { openMeeting, whyNot } from '../record.ts';
import type { MeetingRefusal } from '../types.ts';

/** Says which slots suit; may be said anew until the poll closes, which it does when everybody has answered. */
export const vote = async (
  trx: Trx,
  scope: StaffScope,
  { meetingId, votes }: { meetingId: string; votes: readonly { slotId: string; answer: VoteAnswer }[] },
  now: Instant,
): Promise<Result<null, MeetingRefusal>> => {
  const opened = await openMeeting(trx, scope, meetingId, now);
  if (!opened.ok) return opened;
  const { record, actions, reader } = opened.value;
  if (!actions.includes('vote')) {
    const isOver = reader.isInvited && (record.state === 'polling' || record.state === 'fixed');
    return refused(isOver && !isPollOpen(record, now) ? 'poll_closed' : whyNot(record));
  }
  const slots = await trx
    .selectFrom('meetingSlot')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .execute();
  const known = new Set(slots.map(({ id }) => id));
  if (votes.some(({ slotId }) => !known.has(slotId))) return refused('unknown_slot');
  const last = new Map(votes.map(({ slotId, answer }) => [slotId, answer]));
  if (last.size === 0) return ok(null);
  await trx
    .insertInto('meetingVote')
    .values(
      [...last].map(([slotId, answer]) => ({
        cooperationId: scope.cooperationId,
        slotId,
        staffId: scope.actor.staffId,
        answer,
        at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['cooperationId', 'slotId', 'staffId'])
        .doUpdateSet((row) => ({ answer: row.ref('excluded.answer'), at: now })),
    )
    .execute();
  await appendEvent(trx, scope, { kind: 'meeting.voted', subjectId: meetingId }, now);
  // Whoever organises sees the answers come in; her own card is rebuilt where she pressed.
  if (record.organiserStaffId !== scope.actor.staffId)
    await refreshMeetingCards(trx, scope, meetingId, now, record.organiserStaffId);
  await settleWhenAllVoted(trx, scope, record, now);
  return ok(null);
};
