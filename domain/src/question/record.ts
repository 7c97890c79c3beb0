/** What the commands on a question share: its lock, its facts, and how it changes. */
import { type SqlBool, sql } from 'kysely';
import type { QuestionExpertState, QuestionStage, QuestionState } from '../db/questionTables.ts';
import type { Trx } from '../db/types.ts';
import { ok, type Result, refused } from '../kernel/result.ts';
import { dayOf, type Instant } from '../kernel/time.ts';
import { hasRole, isOnlyNetwork, type Scope, type StaffScope } from '../membership/scope.ts';
import { type QuestionFacts, type QuestionReader, questionActions, seesQuestion } from './policy.ts';
import type { QuestionAction } from './schema.ts';
import type { QuestionRefusal } from './types.ts';

export type QuestionRecord = QuestionFacts & {
  id: string;
  text: string;
  stage: QuestionStage;
  wave: number;
  run: number;
  dueAt: Instant | null;
  reminded: boolean;
};

export type OpenedQuestion = { record: QuestionRecord; reader: QuestionReader; actions: QuestionAction[] };

type Row = QuestionRecord & { asked: QuestionExpertState | null; isCompetent: boolean };

/** Locks the question until the transaction ends. */
export const lockQuestion = (
  trx: Trx,
  scope: Scope,
  questionId: string,
): Promise<QuestionRecord | undefined> =>
  trx
    .selectFrom('question')
    .select([
      'id',
      'text',
      'state',
      'stage',
      'wave',
      'run',
      'dueAt',
      'reminded',
      'areaCode',
      'askedByStaffId',
      'claimedByStaffId',
    ])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', questionId)
    .forNoKeyUpdate()
    .executeTakeFirst();

/** The question, locked, with what the acting person may do with it; `not_found` for one she may not see. */
export const openQuestion = async (
  trx: Trx,
  scope: StaffScope,
  questionId: string,
  now: Instant,
): Promise<Result<OpenedQuestion, QuestionRefusal>> => {
  const day = dayOf(now);
  const { staffId } = scope.actor;
  const { rows } = await sql<Row>`
    select q.id, q.text, q.state, q.stage, q.wave, q.run, q.due_at, q.reminded, q.area_code,
      q.asked_by_staff_id, q.claimed_by_staff_id,
      (
        select e.state from question_expert as e
        where e.cooperation_id = q.cooperation_id and e.question_id = q.id and e.staff_id = ${staffId}
      ) as asked,
      exists (
        select 1 from competence as c
        where c.cooperation_id = q.cooperation_id and c.staff_id = ${staffId} and c.area_code = q.area_code
          and c.valid_from <= ${day} and (c.valid_until is null or c.valid_until > ${day})
      ) as is_competent
    from question as q
    where q.cooperation_id = ${scope.cooperationId} and q.id = ${questionId}
    for no key update of q`.execute(trx);
  const [row] = rows;
  if (!row) return refused('not_found');
  const { asked, isCompetent, ...record } = row;
  const reader = readerOf(scope, { asked, isCompetent });
  if (!seesQuestion(record, reader)) return refused('not_found');
  return ok({ record, reader, actions: questionActions(record, reader) });
};

export const readerOf = (
  scope: StaffScope,
  { asked, isCompetent }: Pick<QuestionReader, 'asked' | 'isCompetent'>,
): QuestionReader => ({
  staffId: scope.actor.staffId,
  asked,
  isCompetent,
  isLead: hasRole(scope, 'team_lead'),
  isOnlyNetwork: isOnlyNetwork(scope),
});

export const updateQuestion = async (
  trx: Trx,
  scope: Scope,
  questionId: string,
  changes: Partial<{
    areaCode: string;
    state: QuestionState;
    stage: QuestionStage;
    wave: number;
    run: number;
    dueAt: Instant | null;
    reminded: boolean;
    claimedByStaffId: string | null;
    helpedById: string;
    groupId: string;
    closedAt: Instant;
  }>,
  now: Instant,
): Promise<void> => {
  await trx
    .updateTable('question')
    .set({ ...changes, changedAt: now })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', questionId)
    .execute();
};

export const setExpert = async (
  trx: Trx,
  scope: Scope,
  { questionId, staffId, state }: { questionId: string; staffId: string; state: QuestionExpertState },
  now: Instant,
): Promise<void> => {
  await trx
    .insertInto('questionExpert')
    .values({
      cooperationId: scope.cooperationId,
      questionId,
      staffId,
      state,
      reasons: JSON.stringify([]),
      askedAt: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['cooperationId', 'questionId', 'staffId']).doUpdateSet({ state }),
    )
    .execute();
};

/** Whether what the client asks for was done before, by its key; notes it otherwise. */
export const isRepeated = async (
  trx: Trx,
  scope: Scope,
  { clientKey, subjectId }: { clientKey: string; subjectId: string },
): Promise<boolean> => {
  const noted = await trx
    .insertInto('questionKey')
    .values({ cooperationId: scope.cooperationId, clientKey, subjectId })
    .onConflict((conflict) => conflict.columns(['cooperationId', 'clientKey']).doNothing())
    .returning('subjectId')
    .execute();
  return noted.length === 0;
};

/** An area of the cooperation. */
export const isArea = async (trx: Trx, scope: Scope, code: string): Promise<boolean> => {
  const { rows } = await sql<{ known: SqlBool }>`
    select exists (
      select 1 from subject_area where cooperation_id = ${scope.cooperationId} and code = ${code}
    ) as known`.execute(trx);
  return rows[0]?.known === true;
};
