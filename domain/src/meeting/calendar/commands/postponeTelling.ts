import { appendEvent } from '../../../db/events.ts';
import type { Trx } from '../../../db/types.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Scope } from '../../../membership/scope.ts';
import { MAX_TRIES, pauseMs } from '../rules.ts';
import { lockTelling } from './lockTelling.ts';

/**
 * Notes a try that came to nothing: it is tried again after a pause, or given up for everybody to see. The next
 * change of the meeting begins anew.
 *
 * @param input `random` uniform in [0, 1); `isHopeless`: trying again would not help.
 */
export const postponeTelling = async (
  trx: Trx,
  scope: Scope,
  input: {
    meetingId: string;
    claim: Instant;
    status: number | null;
    retryAfterMs: number;
    random: number;
    isHopeless: boolean;
  },
  now: Instant,
): Promise<'later' | 'given_up' | 'not_mine'> => {
  const { meetingId, status } = input;
  const locked = await lockTelling(trx, scope, input);
  if (!locked) return 'not_mine';
  const isOver = input.isHopeless || locked.attempts >= MAX_TRIES;
  const pause = pauseMs(locked.attempts, input.random, input.retryAfterMs);
  await trx
    .updateTable('meetingCalendar')
    .set({
      claimedUntil: null,
      lastStatus: status,
      ...(isOver
        ? { dueAt: null, givenUpAt: now, attempts: 0 }
        : { dueAt: now.add({ milliseconds: pause }) }),
    })
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .execute();
  if (!isOver) return 'later';
  await appendEvent(
    trx,
    scope,
    { kind: 'meeting.telling_given_up', subjectId: meetingId, data: { status } },
    now,
  );
  return 'given_up';
};
