import type { Trx } from '../../../db/types.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Scope } from '../../../membership/scope.ts';
import { lockTelling } from './lockTelling.ts';

/**
 * Notes that the event is out of the calendar it stood in, and whose calendar is written next: should the answer to that
 * get lost, it is known where to look.
 */
export const noteTakenOver = async (
  trx: Trx,
  scope: Scope,
  input: { meetingId: string; claim: Instant; byStaffId: string },
): Promise<void> => {
  if (!(await lockTelling(trx, scope, input))) return;
  await trx
    .updateTable('meetingCalendar')
    .set({ eventId: null, etag: null, joinUrl: null, eventOfStaffId: input.byStaffId })
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', input.meetingId)
    .execute();
};
