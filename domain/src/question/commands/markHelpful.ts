import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { refreshCards } from '../experts/tell.ts';
import { keepAnswer, keepStandardCase } from '../library/keepEntry.ts';
import { proposeWhenFrequent } from '../library/proposeWhenFrequent.ts';
import { openQuestion, updateQuestion } from '../record.ts';
import type { QuestionRefusal } from '../types.ts';

/** "Hat geholfen": closes the question with what was known, and its words find that the next time. */
export const markHelpful = async (
  trx: Trx,
  scope: StaffScope,
  { questionId, helpedById }: { questionId: string; helpedById: string },
  now: Instant,
): Promise<Result<null, QuestionRefusal>> => {
  const opened = await openQuestion(trx, scope, questionId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (record.state === 'helped') return ok(null);
  if (!actions.includes('help')) return refused('not_allowed');
  const entry = await trx
    .selectFrom('searchEntry')
    .select('kind')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', helpedById)
    .executeTakeFirst();
  if (!entry) return refused('unknown_proposal');
  await updateQuestion(
    trx,
    scope,
    questionId,
    { state: 'helped', helpedById, stage: 'none', dueAt: null, closedAt: now },
    now,
  );
  await appendEvent(trx, scope, { kind: 'question.helped', subjectId: questionId }, now);
  await refreshCards(trx, scope, record, now);
  if (entry.kind === 'standard_case') await keepStandardCase(trx, scope, helpedById);
  else {
    await keepAnswer(trx, scope, helpedById);
    const { groupId } = await trx
      .selectFrom('question')
      .select('groupId')
      .where('cooperationId', '=', scope.cooperationId)
      .where('id', '=', helpedById)
      .executeTakeFirstOrThrow();
    await proposeWhenFrequent(trx, scope, groupId ?? helpedById, now);
  }
  return ok(null);
};
