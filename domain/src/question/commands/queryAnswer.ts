import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type Instant, Temporal } from '../../kernel/time.ts';
import { addWorkingTime } from '../../kernel/workingTime.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { tellExperts } from '../experts/tell.ts';
import { isRepeated, openQuestion, updateQuestion } from '../record.ts';
import type { QuestionRefusal } from '../types.ts';

/** "Rückfrage": the answer was not enough; everybody who answered is told what is still open. */
export const queryAnswer = async (
  trx: Trx,
  scope: StaffScope,
  { questionId, clientKey, text }: { questionId: string; clientKey: string; text: GuardedText },
  now: Instant,
): Promise<Result<null, QuestionRefusal>> => {
  const opened = await openQuestion(trx, scope, questionId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (await isRepeated(trx, scope, { clientKey, subjectId: questionId })) return ok(null);
  if (!actions.includes('query'))
    return refused(record.state === 'answered' ? 'not_allowed' : 'not_answered');
  const { questions } = await loadSettings(trx, scope);
  const authors = await trx
    .selectFrom('questionEntry')
    .select('authorStaffId')
    .distinct()
    .where('cooperationId', '=', scope.cooperationId)
    .where('questionId', '=', questionId)
    .where('kind', '=', 'answer')
    .where('state', '=', 'given')
    .execute();
  await trx
    .insertInto('questionEntry')
    .values({
      cooperationId: scope.cooperationId,
      id: newId(now),
      questionId,
      kind: 'query',
      authorStaffId: scope.actor.staffId,
      text,
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
      state: 'claimed',
      reminded: false,
      dueAt: addWorkingTime(now, Temporal.Duration.from({ hours: questions.answerHours })),
    },
    now,
  );
  await appendEvent(trx, scope, { kind: 'question.queried', subjectId: questionId }, now);
  const staffIds = authors.map(({ authorStaffId }) => authorStaffId);
  await tellExperts(trx, scope, record, staffIds, { news: 'queried' }, now);
  return ok(null);
};
