import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type Instant, Temporal } from '../../kernel/time.ts';
import { addWorkingTime } from '../../kernel/workingTime.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { refreshCards, tellAsker } from '../experts/tell.ts';
import { isRepeated, openQuestion, setExpert, updateQuestion } from '../record.ts';
import { citedStatutes } from '../retrieval/searchIndex.ts';
import type { QuestionRefusal } from '../types.ts';

/** Answers. Several people may; whoever asked accepts one. The same client key is the same answer. */
export const answerQuestion = async (
  trx: Trx,
  scope: StaffScope,
  { questionId, clientKey, text }: { questionId: string; clientKey: string; text: GuardedText },
  now: Instant,
): Promise<Result<null, QuestionRefusal>> => {
  const opened = await openQuestion(trx, scope, questionId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (await isRepeated(trx, scope, { clientKey, subjectId: questionId })) return ok(null);
  if (!actions.includes('answer'))
    return refused(record.state === 'open' || record.state === 'claimed' ? 'not_allowed' : 'already_closed');
  const { staffId } = scope.actor;
  const { questions } = await loadSettings(trx, scope);
  await trx
    .insertInto('questionEntry')
    .values({
      cooperationId: scope.cooperationId,
      id: newId(now),
      questionId,
      kind: 'answer',
      authorStaffId: staffId,
      text,
      statutes: citedStatutes(text),
      state: 'given',
      replacesId: null,
      createdAt: now,
    })
    .execute();
  await updateQuestion(
    trx,
    scope,
    questionId,
    {
      state: 'answered',
      claimedByStaffId: record.claimedByStaffId ?? staffId,
      reminded: false,
      dueAt: addWorkingTime(now, Temporal.Duration.from({ hours: questions.acceptHours })),
    },
    now,
  );
  await setExpert(trx, scope, { questionId, staffId, state: 'claimed' }, now);
  await appendEvent(trx, scope, { kind: 'question.answered', subjectId: questionId }, now);
  await refreshCards(trx, scope, record, now);
  await tellAsker(trx, scope, record, 'answered', now);
  return ok(null);
};
