import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { stepSearch } from '../experts/stepSearch.ts';
import { openQuestion, setExpert, updateQuestion } from '../record.ts';
import type { QuestionRefusal } from '../types.ts';

const isAnyoneAsked = async (trx: Trx, scope: StaffScope, questionId: string): Promise<boolean> => {
  const asked = await trx
    .selectFrom('questionExpert')
    .select('staffId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('questionId', '=', questionId)
    .where('state', '=', 'asked')
    .executeTakeFirst();
  return asked !== undefined;
};

/**
 * Somebody cannot answer, or must not (`recused`; nobody learns why, and she is asked no more). When she had taken it
 * on, or was the last of those asked, the next are asked at once.
 */
const standBack = async (
  trx: Trx,
  scope: StaffScope,
  questionId: string,
  as: 'declined' | 'recused',
  now: Instant,
): Promise<Result<null, QuestionRefusal>> => {
  const opened = await openQuestion(trx, scope, questionId, now);
  if (!opened.ok) return opened;
  const { record, reader, actions } = opened.value;
  if (reader.asked === as) return ok(null);
  if (!actions.includes(as === 'declined' ? 'decline' : 'recuse')) return refused('not_allowed');
  await setExpert(trx, scope, { questionId, staffId: scope.actor.staffId, state: as }, now);
  await appendEvent(trx, scope, { kind: `question.${as}`, subjectId: questionId }, now);
  const held = record.state === 'claimed';
  if (held) await updateQuestion(trx, scope, questionId, { state: 'open', claimedByStaffId: null }, now);
  const { areaCode } = record;
  if (areaCode !== null && (held || !(await isAnyoneAsked(trx, scope, questionId))))
    await stepSearch(trx, scope, { ...record, areaCode }, now);
  return ok(null);
};

type Stand = typeof declineQuestion;

export const declineQuestion = (
  trx: Trx,
  scope: StaffScope,
  { questionId }: { questionId: string },
  now: Instant,
): Promise<Result<null, QuestionRefusal>> => standBack(trx, scope, questionId, 'declined', now);

export const recuseFromQuestion: Stand = (trx, scope, { questionId }, now) =>
  standBack(trx, scope, questionId, 'recused', now);
