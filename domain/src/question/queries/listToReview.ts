/** What the review list says of questions: those nobody answers, and special cases that are none any more. */
import { type SqlBool, sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { loadPeople } from '../../membership/queries/loadPeople.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import type { QuestionReview } from '../schema.ts';
import { rowOf, selectQuestions } from './listQuestions.ts';

const MOST_FREQUENT = 50;

/** Kept questions count, and those closed with one of them. */
const loadFrequent = async (trx: Trx, scope: StaffScope): Promise<QuestionReview['frequent']> => {
  const { standardCases } = await loadSettings(trx, scope);
  const { rows } = await sql<QuestionReview['frequent'][number]>`
    with asked as (
      select q.cooperation_id, q.id, q.group_id from question as q
      where q.cooperation_id = ${scope.cooperationId} and q.group_id is not null
      union all
      select h.cooperation_id, h.id, k.group_id from question as h
      join question as k on k.cooperation_id = h.cooperation_id and k.id = h.helped_by_id
      where h.cooperation_id = ${scope.cooperationId} and h.group_id is null and k.group_id is not null
    )
    select f.id as question_id, f.text, f.area_code, count(*)::int as times
    from asked as a
    join question as f on f.cooperation_id = a.cooperation_id and f.id = a.group_id
    where f.state = 'accepted' and not exists (
      select 1 from standard_case as s
      join question as m on m.cooperation_id = s.cooperation_id and m.id = s.source_question_id
      where s.cooperation_id = a.cooperation_id and m.group_id = a.group_id
        and s.state in ('proposed', 'approved', 'merged')
    )
    group by f.id, f.text, f.area_code
    having count(*) >= ${standardCases.specialCases}
    order by times desc, f.text limit ${MOST_FREQUENT}`.execute(trx);
  return rows;
};

export const listToReview = async (trx: Trx, scope: StaffScope, now: Instant): Promise<QuestionReview> => {
  const open = await selectQuestions(trx, scope, sql<SqlBool>`state = 'open' and stage = 'left_open'`, now);
  const people = await loadPeople(
    trx,
    scope,
    open.map(({ askedByStaffId }) => askedByStaffId),
  );
  return {
    asOf: now.toString(),
    unanswered: open.map((row) => rowOf(scope, row, people)),
    frequent: await loadFrequent(trx, scope),
  };
};
