import type { Trx } from '../../../db/types.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Scope } from '../../../membership/scope.ts';

/**
 * Locks what calendars were told of the meeting, then reads how far it has come: a change that commits in between
 * is either seen here or makes the meeting due again.
 *
 * @returns `null` when the claim is not this one any more.
 */
export const lockTelling = async (
  trx: Trx,
  scope: Scope,
  { meetingId, claim }: { meetingId: string; claim: Instant },
): Promise<{ sequence: number; attempts: number } | null> => {
  const locked = await trx
    .selectFrom('meetingCalendar')
    .select('attempts')
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .where('claimedUntil', '=', claim)
    .forUpdate()
    .executeTakeFirst();
  if (!locked) return null;
  const { sequence } = await trx
    .selectFrom('meeting')
    .select('sequence')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow();
  return { sequence, attempts: locked.attempts };
};
