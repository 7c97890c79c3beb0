import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type Instant, Temporal } from '../../kernel/time.ts';
import { addWorkingTime } from '../../kernel/workingTime.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { refreshCards } from '../experts/tell.ts';
import { openQuestion, updateQuestion } from '../record.ts';
import type { QuestionRefusal } from '../types.ts';

/** Takes back one's own answer that nobody has accepted; with no other left, she works on the question again. */
export const withdrawAnswer = async (
  trx: Trx,
  scope: StaffScope,
  { questionId, entryId }: { questionId: string; entryId: string },
  now: Instant,
): Promise<Result<null, QuestionRefusal>> => {
  const opened = await openQuestion(trx, scope, questionId, now);
  if (!opened.ok) return opened;
  const { record } = opened.value;
  const withdrawn = await trx
    .updateTable('questionEntry')
    .set({ state: 'withdrawn' })
    .where('cooperationId', '=', scope.cooperationId)
    .where('questionId', '=', questionId)
    .where('id', '=', entryId)
    .where('authorStaffId', '=', scope.actor.staffId)
    .where('kind', '=', 'answer')
    .where('state', '=', 'given')
    .returning('id')
    .executeTakeFirst();
  if (!withdrawn) return refused('unknown_answer');
  const left = await trx
    .selectFrom('questionEntry')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where('questionId', '=', questionId)
    .where('kind', '=', 'answer')
    .where('state', 'in', ['given', 'accepted'])
    .executeTakeFirst();
  if (record.state === 'answered' && !left) {
    const { questions } = await loadSettings(trx, scope);
    const dueAt = addWorkingTime(now, Temporal.Duration.from({ hours: questions.answerHours }));
    const claimedByStaffId = scope.actor.staffId;
    await updateQuestion(
      trx,
      scope,
      questionId,
      { state: 'claimed', claimedByStaffId, reminded: false, dueAt },
      now,
    );
  }
  await appendEvent(trx, scope, { kind: 'question.answer_withdrawn', subjectId: questionId }, now);
  await refreshCards(trx, scope, record, now);
  return ok(null);
};
