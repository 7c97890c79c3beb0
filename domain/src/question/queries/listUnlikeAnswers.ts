/** The report on uniformity: special cases that are alike, and whether they were answered alike. */
import type { Trx } from '../../db/types.ts';
import { dayOf } from '../../kernel/time.ts';
import { loadPeople } from '../../membership/queries/loadPeople.ts';
import type { StaffScope } from '../../membership/scope.ts';
import type { UniformityReport } from '../schema.ts';
import { answersDiffer } from '../uniformity.ts';

const MOST_GROUPS = 200;

const loadKept = (trx: Trx, scope: StaffScope) =>
  trx
    .selectFrom('question as q')
    .innerJoin('questionEntry as e', (join) =>
      join.onRef('e.cooperationId', '=', 'q.cooperationId').onRef('e.questionId', '=', 'q.id'),
    )
    .select([
      'q.id',
      'q.groupId',
      'q.areaCode',
      'q.text',
      'q.closedAt',
      'e.text as answer',
      'e.statutes',
      'e.authorStaffId',
      (inner) =>
        inner
          .selectFrom('standardCase as s')
          .select('s.id')
          .whereRef('s.cooperationId', '=', 'q.cooperationId')
          .whereRef('s.sourceQuestionId', '=', 'q.id')
          .where('s.state', 'in', ['proposed', 'approved'])
          .orderBy('s.createdAt')
          .limit(1)
          .as('standardCaseId'),
    ])
    .where('q.cooperationId', '=', scope.cooperationId)
    .where('q.state', '=', 'accepted')
    .where('e.state', '=', 'accepted')
    .where('q.groupId', 'in', (inner) =>
      inner
        .selectFrom('question')
        .select('groupId')
        .where('cooperationId', '=', scope.cooperationId)
        .where('state', '=', 'accepted')
        .where('groupId', 'is not', null)
        .groupBy('groupId')
        .having((having) => having.fn.countAll(), '>', 1)
        .$castTo<{ groupId: string }>(),
    )
    .orderBy('q.closedAt')
    .execute();

/** Like questions with their answers, those answered unlike first, then the largest groups. */
export const listUnlikeAnswers = async (trx: Trx, scope: StaffScope): Promise<UniformityReport> => {
  const kept = await loadKept(trx, scope);
  const people = await loadPeople(
    trx,
    scope,
    kept.map(({ authorStaffId }) => authorStaffId),
  );
  const groups = [...Map.groupBy(kept, ({ groupId }) => groupId ?? '')].map(([groupId, members]) => ({
    groupId,
    areaCode: members[0]?.areaCode ?? '',
    standardCaseId: members.find(({ standardCaseId }) => standardCaseId !== null)?.standardCaseId ?? null,
    difference: answersDiffer(members),
    answers: members.map(({ id, text, closedAt, answer, statutes, authorStaffId }) => ({
      questionId: id,
      question: text,
      answer,
      statutes,
      by: people.get(authorStaffId) ?? { staffId: authorStaffId, name: '', municipalityName: '' },
      on: closedAt === null ? '' : dayOf(closedAt).toString(),
    })),
  }));
  return {
    groups: groups
      .sort(
        (a, b) =>
          Number(b.difference !== null) - Number(a.difference !== null) ||
          b.answers.length - a.answers.length,
      )
      .slice(0, MOST_GROUPS),
  };
};
