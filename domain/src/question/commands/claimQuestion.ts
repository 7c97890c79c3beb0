import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { type Instant, Temporal } from '../../kernel/time.ts';
import { addWorkingTime } from '../../kernel/workingTime.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { refreshCards } from '../experts/tell.ts';
import { openQuestion, setExpert, updateQuestion } from '../record.ts';
import type { QuestionRefusal } from '../types.ts';

/** "Ich antworte": nobody else is asked while she works on it. */
export const claimQuestion = async (
  trx: Trx,
  scope: StaffScope,
  { questionId }: { questionId: string },
  now: Instant,
): Promise<Result<null, QuestionRefusal>> => {
  const opened = await openQuestion(trx, scope, questionId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  const { staffId } = scope.actor;
  if (record.state === 'claimed' && record.claimedByStaffId === staffId) return ok(null);
  if (record.state === 'claimed' || record.state === 'answered') return refused('already_claimed');
  if (record.state !== 'open') return refused('already_closed');
  if (!actions.includes('claim')) return refused('not_allowed');
  const { questions } = await loadSettings(trx, scope);
  await updateQuestion(
    trx,
    scope,
    questionId,
    {
      state: 'claimed',
      claimedByStaffId: staffId,
      reminded: false,
      dueAt: addWorkingTime(now, Temporal.Duration.from({ hours: questions.answerHours })),
    },
    now,
  );
  await setExpert(trx, scope, { questionId, staffId, state: 'claimed' }, now);
  await appendEvent(trx, scope, { kind: 'question.claimed', subjectId: questionId }, now);
  await refreshCards(trx, scope, record, now);
  return ok(null);
};
