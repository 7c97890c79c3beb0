/** The search for somebody who answers: waves of experts, all seniors of the area, the leads, the expert network. */
import { reachableLeads } from '../../cover/search/leads.ts';
import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { type Instant, Temporal } from '../../kernel/time.ts';
import { addWorkingTime, isWorkingTime, nextWorkingMoment } from '../../kernel/workingTime.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings, type Settings } from '../../membership/settings.ts';
import { type QuestionRecord, updateQuestion } from '../record.ts';
import { nextPosition, type SearchPosition } from '../rules.ts';
import { listCandidates } from './candidates.ts';
import { refreshCards, tellAsker, tellExperts } from './tell.ts';

/** A question that has an area. */
export type RoutedQuestion = Pick<QuestionRecord, 'id' | 'askedByStaffId' | 'run' | 'stage' | 'wave'> & {
  areaCode: string;
};

/** Those asked before keep their card: they may still take the question on while nobody has. */
const passOver = async (trx: Trx, scope: Scope, questionId: string): Promise<void> => {
  await trx
    .updateTable('questionExpert')
    .set({ state: 'passed' })
    .where('cooperationId', '=', scope.cooperationId)
    .where('questionId', '=', questionId)
    .where('state', '=', 'asked')
    .execute();
};

/** Whom a position asks. Who has been asked this question is asked no more. */
const peopleAt = async (
  trx: Trx,
  scope: Scope,
  question: RoutedQuestion,
  { stage }: SearchPosition,
  settings: Settings,
  now: Instant,
): Promise<string[]> => {
  const list = async (wanted: Parameters<typeof listCandidates>[3]): Promise<string[]> =>
    (await listCandidates(trx, scope, question, wanted, settings, now)).map(({ staffId }) => staffId);
  const { areaCode } = question;
  switch (stage) {
    case 'wave':
      return (await list({ by: 'level', level: 'expert', areaCode })).slice(0, settings.questions.wave.size);
    case 'seniors':
      return [
        ...(await list({ by: 'level', level: 'expert', areaCode })),
        ...(await list({ by: 'level', level: 'senior', areaCode })),
      ];
    case 'network':
      return list({ by: 'network' });
    case 'leads': {
      const asked = await trx
        .selectFrom('questionExpert')
        .select('staffId')
        .where('cooperationId', '=', scope.cooperationId)
        .where('questionId', '=', question.id)
        .execute();
      const known = new Set([question.askedByStaffId, ...asked.map(({ staffId }) => staffId)]);
      return (await reachableLeads(trx, scope, null, now)).filter((id) => !known.has(id));
    }
    default:
      return [];
  }
};

const ask = async (
  trx: Trx,
  scope: Scope,
  question: RoutedQuestion,
  { stage, wave }: SearchPosition,
  staffIds: readonly string[],
  now: Instant,
): Promise<void> => {
  await trx
    .insertInto('questionExpert')
    .values(
      staffIds.map((staffId) => ({
        cooperationId: scope.cooperationId,
        questionId: question.id,
        staffId,
        state: 'asked' as const,
        reasons: JSON.stringify([stage]),
        askedAt: now,
      })),
    )
    .execute();
  await tellExperts(trx, scope, question, staffIds, { stage }, now);
  await appendEvent(
    trx,
    scope,
    { kind: 'question.sent', subjectId: question.id, data: { stage, wave, asked: staffIds.length } },
    now,
  );
};

/** Moves the search to its next position, over those that have nobody to ask. */
export const stepSearch = async (
  trx: Trx,
  scope: Scope,
  question: RoutedQuestion,
  now: Instant,
): Promise<void> => {
  const settings = await loadSettings(trx, scope);
  const hours = Temporal.Duration.from({ hours: settings.questions.wave.hours });
  await passOver(trx, scope, question.id);
  let position = nextPosition(question, settings);
  while (position.stage !== 'left_open') {
    const people = await peopleAt(trx, scope, question, position, settings, now);
    if (people.length > 0) {
      await ask(trx, scope, question, position, people, now);
      break;
    }
    position = nextPosition(position, settings);
  }
  const isOver = position.stage === 'left_open';
  await updateQuestion(
    trx,
    scope,
    question.id,
    { ...position, dueAt: isOver ? null : addWorkingTime(now, hours), reminded: false },
    now,
  );
  if (!isOver) return refreshCards(trx, scope, question, now);
  await tellAsker(trx, scope, question, 'left_open', now);
  await appendEvent(trx, scope, { kind: 'question.left_open', subjectId: question.id }, now);
};

/**
 * Begins to look for somebody: at once in working time, else with the next morning. A question that is sent to
 * another area begins anew; who recused herself stays out of it.
 */
export const startSearch = async (
  trx: Trx,
  scope: Scope,
  { id, askedByStaffId, run, areaCode }: Pick<RoutedQuestion, 'id' | 'askedByStaffId' | 'run' | 'areaCode'>,
  now: Instant,
): Promise<void> => {
  const next = { stage: 'waiting' as const, wave: 0, run: run + 1 };
  await updateQuestion(
    trx,
    scope,
    id,
    {
      ...next,
      areaCode,
      state: 'open',
      claimedByStaffId: null,
      dueAt: nextWorkingMoment(now),
      reminded: false,
    },
    now,
  );
  await trx
    .deleteFrom('questionExpert')
    .where('cooperationId', '=', scope.cooperationId)
    .where('questionId', '=', id)
    .where('state', 'in', ['asked', 'passed'])
    .execute();
  if (isWorkingTime(now)) await stepSearch(trx, scope, { id, askedByStaffId, areaCode, ...next }, now);
};
