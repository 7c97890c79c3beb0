import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { refreshCards } from '../experts/tell.ts';
import { openQuestion, updateQuestion } from '../record.ts';
import type { QuestionRefusal } from '../types.ts';

/** Takes a question back; whoever was asked sees that nothing is left to do. */
export const withdrawQuestion = async (
  trx: Trx,
  scope: StaffScope,
  { questionId }: { questionId: string },
  now: Instant,
): Promise<Result<null, QuestionRefusal>> => {
  const opened = await openQuestion(trx, scope, questionId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (record.state === 'withdrawn') return ok(null);
  if (!actions.includes('withdraw'))
    return refused(record.askedByStaffId === scope.actor.staffId ? 'already_closed' : 'not_allowed');
  await updateQuestion(
    trx,
    scope,
    questionId,
    { state: 'withdrawn', stage: 'none', dueAt: null, closedAt: now },
    now,
  );
  await appendEvent(trx, scope, { kind: 'question.withdrawn', subjectId: questionId }, now);
  await refreshCards(trx, scope, record, now);
  return ok(null);
};
