import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { expiredMeetings, meetingsWithExpiredVotes } from '../queries/expiredMeetings.ts';

const slotsOf = (trx: Trx, cooperationId: string, ids: readonly string[]) =>
  trx
    .selectFrom('meetingSlot')
    .select('id')
    .where('cooperationId', '=', cooperationId)
    .where('meetingId', 'in', ids);

const deleteVotes = async (trx: Trx, cooperationId: string, ids: readonly string[]): Promise<void> => {
  await trx
    .deleteFrom('meetingVote')
    .where('cooperationId', '=', cooperationId)
    .where('slotId', 'in', slotsOf(trx, cooperationId, ids))
    .execute();
};

/**
 * Deletes what people answered in polls, some months after the meeting.
 *
 * @returns of how many meetings; as many as `limit` means that there may be more.
 */
export const expireVotes = async (
  trx: Trx,
  { cooperationId }: Scope,
  { limit }: { limit: number },
  now: Instant,
): Promise<number> => {
  const expired = await meetingsWithExpiredVotes(trx, now)
    .select('id')
    .where('cooperationId', '=', cooperationId)
    .limit(limit)
    .execute();
  const ids = expired.map(({ id }) => id);
  if (ids.length > 0) await deleteVotes(trx, cooperationId, ids);
  return ids.length;
};

/**
 * Deletes meetings with their agenda, decisions and who was there, two years after they were over. What is left to do
 * stays on the improvement list.
 *
 * @returns how many were deleted; as many as `limit` means that there may be more.
 */
export const expireMeetings = async (
  trx: Trx,
  { cooperationId }: Scope,
  { limit }: { limit: number },
  now: Instant,
): Promise<number> => {
  const expired = await expiredMeetings(trx, now)
    .select('id')
    .where('cooperationId', '=', cooperationId)
    .limit(limit)
    .forUpdate()
    .execute();
  const ids = expired.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await deleteVotes(trx, cooperationId, ids);
  await trx
    .updateTable('improvement')
    .set({ meetingId: null })
    .where('cooperationId', '=', cooperationId)
    .where('meetingId', 'in', ids)
    .execute();
  for (const table of [
    'meetingSlot',
    'meetingItem',
    'meetingDecision',
    'meetingParticipant',
    'meetingCalendar',
  ] as const)
    await trx
      .deleteFrom(table)
      .where('cooperationId', '=', cooperationId)
      .where('meetingId', 'in', ids)
      .execute();
  for (const table of ['meetingKey', 'sentCard'] as const)
    await trx
      .deleteFrom(table)
      .where('cooperationId', '=', cooperationId)
      .where('subjectId', 'in', ids)
      .execute();
  await trx.deleteFrom('meeting').where('cooperationId', '=', cooperationId).where('id', 'in', ids).execute();
  return ids.length;
};
