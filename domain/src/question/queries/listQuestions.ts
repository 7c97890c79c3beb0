import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { QuestionExpertState, QuestionStage, QuestionState } from '../../db/questionTables.ts';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant } from '../../kernel/time.ts';
import { loadPeople, type Person } from '../../membership/queries/loadPeople.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { type QuestionReader, questionActions, seesQuestion } from '../policy.ts';
import { readerOf } from '../record.ts';
import type { QuestionList, QuestionRow } from '../schema.ts';

/** Older ones are found by searching. */
const MOST_LISTED = 100;

export type QuestionFound = {
  id: string;
  text: string;
  masked: boolean;
  areas: unknown;
  areaCode: string | null;
  state: QuestionState;
  stage: QuestionStage;
  askedByStaffId: string;
  askedAt: Instant;
  claimedByStaffId: string | null;
  helpedById: string | null;
  dueAt: Instant | null;
  asked: QuestionExpertState | null;
  isCompetent: boolean;
  standardCaseId: string | null;
};

/** Questions with what the policy has to know about whoever reads. */
export const selectQuestions = async (
  trx: Trx,
  scope: StaffScope,
  where: RawBuilder<SqlBool>,
  now: Instant,
): Promise<QuestionFound[]> => {
  const day = dayOf(now);
  const { staffId } = scope.actor;
  const { rows } = await sql<QuestionFound>`
    with seen as (
      select q.*, (
        select e.state from question_expert as e
        where e.cooperation_id = q.cooperation_id and e.question_id = q.id and e.staff_id = ${staffId}
      ) as asked, exists (
        select 1 from competence as c
        where c.cooperation_id = q.cooperation_id and c.staff_id = ${staffId} and c.area_code = q.area_code
          and c.valid_from <= ${day} and (c.valid_until is null or c.valid_until > ${day})
      ) as is_competent
      from question as q where q.cooperation_id = ${scope.cooperationId}
    )
    select id, text, masked, areas, area_code, state, stage, asked_by_staff_id, asked_at, claimed_by_staff_id,
      helped_by_id, due_at, asked, is_competent, (
        select s.id from standard_case as s
        where s.cooperation_id = seen.cooperation_id and s.source_question_id = seen.id
          and s.state in ('proposed', 'approved') order by s.created_at limit 1
      ) as standard_case_id
    from seen where ${where} order by asked_at limit ${MOST_LISTED}`.execute(trx);
  return rows;
};

export const readerOfFound = (scope: StaffScope, found: QuestionFound): QuestionReader =>
  readerOf(scope, found);

const nobody = (staffId: string): Person => ({ staffId, name: '', municipalityName: '' });

export const rowOf = (
  scope: StaffScope,
  found: QuestionFound,
  people: ReadonlyMap<string, Person>,
): QuestionRow => ({
  questionId: found.id,
  text: found.text,
  areaCode: found.areaCode,
  state: found.state,
  stage: found.stage,
  askedBy: people.get(found.askedByStaffId) ?? nobody(found.askedByStaffId),
  askedAt: found.askedAt.toString(),
  claimedBy: found.claimedByStaffId === null ? null : (people.get(found.claimedByStaffId) ?? null),
  dueAt: found.dueAt?.toString() ?? null,
  actions: questionActions(found, readerOfFound(scope, found)),
});

/** My questions, and those that wait for an answer from me. */
export const listQuestions = async (trx: Trx, scope: StaffScope, now: Instant): Promise<QuestionList> => {
  const { staffId } = scope.actor;
  const mine = await selectQuestions(trx, scope, sql<SqlBool>`asked_by_staff_id = ${staffId}`, now);
  const waiting = await selectQuestions(
    trx,
    scope,
    sql<SqlBool>`asked_by_staff_id <> ${staffId} and (
      (state = 'open' and (asked = 'asked' or asked = 'passed' or (asked is null and is_competent)))
      or (state = 'claimed' and claimed_by_staff_id = ${staffId})
    )`,
    now,
  );
  const people = await loadPeople(
    trx,
    scope,
    [...mine, ...waiting].flatMap((row) => [row.askedByStaffId, row.claimedByStaffId]),
  );
  const visible = waiting.filter((row) => seesQuestion(row, readerOfFound(scope, row)));
  return {
    asOf: now.toString(),
    mine: mine.map((row) => rowOf(scope, row, people)).reverse(),
    toAnswer: visible.map((row) => rowOf(scope, row, people)),
  };
};
