import { appendEvent } from '../../db/events.ts';
import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { refreshCards } from '../experts/tell.ts';
import { findGroup } from '../library/countSame.ts';
import { keepAnswer } from '../library/keepEntry.ts';
import { proposeWhenFrequent } from '../library/proposeWhenFrequent.ts';
import type { SearchLibrary } from '../library/searchLibrary.ts';
import { openQuestion, updateQuestion } from '../record.ts';
import { learnArea } from '../routing/proposeAreas.ts';
import type { QuestionRefusal } from '../types.ts';

/** Accepts an answer: the question is kept and can be found, and the routing learns its area. */
export const acceptAnswer = async (
  trx: Trx,
  scope: StaffScope,
  { questionId, entryId }: { questionId: string; entryId: string },
  library: SearchLibrary,
  now: Instant,
): Promise<Result<null, QuestionRefusal>> => {
  const opened = await openQuestion(trx, scope, questionId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (record.state === 'accepted') return ok(null);
  if (!actions.includes('accept'))
    return refused(record.state === 'answered' ? 'not_allowed' : 'not_answered');
  const { areaCode, text } = record;
  if (areaCode === null) throw new Error('An answered question has an area.');
  const accepted = await trx
    .updateTable('questionEntry')
    .set({ state: 'accepted' })
    .where('cooperationId', '=', scope.cooperationId)
    .where('questionId', '=', questionId)
    .where('id', '=', entryId)
    .where('kind', '=', 'answer')
    .where('state', '=', 'given')
    .returning('authorStaffId')
    .executeTakeFirst();
  if (!accepted) return refused('unknown_answer');
  const groupId = (await findGroup(trx, scope, library, { text, areaCode })) ?? questionId;
  await updateQuestion(
    trx,
    scope,
    questionId,
    { state: 'accepted', groupId, dueAt: null, closedAt: now },
    now,
  );
  await learnArea(trx, scope, { text, areaCode });
  await keepAnswer(trx, scope, questionId);
  await appendEvent(trx, scope, { kind: 'question.accepted', subjectId: questionId }, now);
  await refreshCards(trx, scope, record, now);
  await enqueue(
    trx,
    scope,
    [
      {
        key: `question_accepted:${questionId}`,
        recipientStaffId: accepted.authorStaffId,
        kind: 'question_accepted',
        subjectId: questionId,
      },
    ],
    now,
  );
  await proposeWhenFrequent(trx, scope, groupId, now);
  return ok(null);
};
