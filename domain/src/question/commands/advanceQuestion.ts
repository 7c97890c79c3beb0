import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { compareInstants, type Instant, Temporal } from '../../kernel/time.ts';
import { addWorkingTime } from '../../kernel/workingTime.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { startSearch, stepSearch } from '../experts/stepSearch.ts';
import { tellAsker, tellExperts } from '../experts/tell.ts';
import { lockQuestion, type QuestionRecord, setExpert, updateQuestion } from '../record.ts';

/** Whoever took it on is reminded once; when her time is over a second time, others are asked. */
const remindOrRelease = async (
  trx: Trx,
  scope: Scope,
  record: QuestionRecord & { areaCode: string; claimedByStaffId: string },
  now: Instant,
): Promise<void> => {
  const { id, claimedByStaffId } = record;
  if (!record.reminded) {
    const { questions } = await loadSettings(trx, scope);
    const dueAt = addWorkingTime(now, Temporal.Duration.from({ hours: questions.answerHours }));
    await updateQuestion(trx, scope, id, { reminded: true, dueAt }, now);
    await tellExperts(trx, scope, record, [claimedByStaffId], { news: 'answer_due' }, now);
    return;
  }
  await setExpert(trx, scope, { questionId: id, staffId: claimedByStaffId, state: 'passed' }, now);
  await updateQuestion(trx, scope, id, { state: 'open', claimedByStaffId: null }, now);
  await appendEvent(trx, scope, { kind: 'question.released', subjectId: id }, now);
  await stepSearch(trx, scope, record, now);
};

/** Moves a question on when its time has come. Safe to call at any time, as often as one likes. */
export const advanceQuestion = async (
  trx: Trx,
  scope: Scope,
  { questionId }: { questionId: string },
  now: Instant,
): Promise<'advanced' | 'not_due'> => {
  const record = await lockQuestion(trx, scope, questionId);
  if (!record?.dueAt || compareInstants(record.dueAt, now) > 0) return 'not_due';
  const { id, state, areaCode, claimedByStaffId } = record;
  if (areaCode === null) throw new Error('A question that moves on by itself has an area.');
  switch (state) {
    case 'draft':
      await startSearch(trx, scope, { ...record, areaCode }, now);
      return 'advanced';
    case 'open':
      await stepSearch(trx, scope, { ...record, areaCode }, now);
      return 'advanced';
    case 'claimed':
      if (claimedByStaffId === null) throw new Error('A claimed question is somebody’s.');
      await remindOrRelease(trx, scope, { ...record, areaCode, claimedByStaffId }, now);
      return 'advanced';
    case 'answered':
      await updateQuestion(trx, scope, id, { reminded: true, dueAt: null }, now);
      await tellAsker(trx, scope, record, 'accept_due', now);
      return 'advanced';
    default:
      return 'not_due';
  }
};
