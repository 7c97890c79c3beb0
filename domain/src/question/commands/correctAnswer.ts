import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { refreshCards, tellAsker } from '../experts/tell.ts';
import { keepAnswer } from '../library/keepEntry.ts';
import { isRepeated, openQuestion } from '../record.ts';
import { citedStatutes } from '../retrieval/searchIndex.ts';
import type { QuestionRefusal } from '../types.ts';

/**
 * Puts a better text in place of one's own answer; the one before stays to be read as corrected. Whoever asked is
 * told, also when she had accepted it: it is the corrected one that can be found from then on.
 */
export const correctAnswer = async (
  trx: Trx,
  scope: StaffScope,
  input: { questionId: string; entryId: string; clientKey: string; text: GuardedText },
  now: Instant,
): Promise<Result<null, QuestionRefusal>> => {
  const { questionId, entryId, clientKey, text } = input;
  const opened = await openQuestion(trx, scope, questionId, now);
  if (!opened.ok) return opened;
  const { record } = opened.value;
  if (await isRepeated(trx, scope, { clientKey, subjectId: questionId })) return ok(null);
  if (record.state === 'withdrawn') return refused('already_closed');
  const entry = await trx
    .selectFrom('questionEntry')
    .select('state')
    .where('cooperationId', '=', scope.cooperationId)
    .where('questionId', '=', questionId)
    .where('id', '=', entryId)
    .where('authorStaffId', '=', scope.actor.staffId)
    .where('kind', '=', 'answer')
    .where('state', 'in', ['given', 'accepted'])
    .executeTakeFirst();
  if (!entry) return refused('unknown_answer');
  await trx
    .updateTable('questionEntry')
    .set({ state: 'corrected' })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', entryId)
    .execute();
  await trx
    .insertInto('questionEntry')
    .values({
      cooperationId: scope.cooperationId,
      id: newId(now),
      questionId,
      kind: 'answer',
      authorStaffId: scope.actor.staffId,
      text,
      statutes: citedStatutes(text),
      state: entry.state,
      replacesId: entryId,
      createdAt: now,
    })
    .execute();
  await appendEvent(trx, scope, { kind: 'question.corrected', subjectId: questionId }, now);
  if (record.state === 'accepted') await keepAnswer(trx, scope, questionId);
  await refreshCards(trx, scope, record, now);
  await tellAsker(trx, scope, record, 'corrected', now);
  return ok(null);
};
