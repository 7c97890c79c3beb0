import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';

/**
 * Somebody could not use something. Who she is, is kept only when she wants an answer; there is no event, since
 * the trail would name her.
 */
export const reportBarrier = async (
  trx: Trx,
  scope: StaffScope,
  { page, text, wantsAnswer }: { page: string; text: GuardedText; wantsAnswer: boolean },
  now: Instant,
): Promise<void> => {
  await trx
    .insertInto('accessibilityFeedback')
    .values({
      cooperationId: scope.cooperationId,
      id: newId(now),
      page,
      text,
      answerToStaffId: wantsAnswer ? scope.actor.staffId : null,
      createdAt: now,
    })
    .execute();
};
