import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { startSearch } from '../experts/stepSearch.ts';
import { refreshCards } from '../experts/tell.ts';
import { isArea, openQuestion } from '../record.ts';
import type { QuestionRefusal } from '../types.ts';

/** Sends a draft to the experts of an area, or a question that is in the wrong one to those of another. */
export const forwardQuestion = async (
  trx: Trx,
  scope: StaffScope,
  { questionId, areaCode }: { questionId: string; areaCode: string },
  now: Instant,
): Promise<Result<null, QuestionRefusal>> => {
  const opened = await openQuestion(trx, scope, questionId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (!actions.includes('forward'))
    return refused(record.state === 'claimed' ? 'already_claimed' : 'not_allowed');
  if (!(await isArea(trx, scope, areaCode))) return refused('unknown_area');
  if (record.state !== 'draft' && record.areaCode === areaCode) return refused('same_area');
  await appendEvent(
    trx,
    scope,
    { kind: 'question.forwarded', subjectId: questionId, data: { areaCode } },
    now,
  );
  // Those asked so far learn that it has gone elsewhere, before they are forgotten.
  if (record.state !== 'draft') await refreshCards(trx, scope, record, now);
  await startSearch(trx, scope, { ...record, areaCode }, now);
  return ok(null);
};
