/** The same special case, come again: which kept questions are alike, and how many there are. */
import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';
import { SAME_FROM } from '../rules.ts';
import type { SearchLibrary } from './searchLibrary.ts';

const MOST_LOOKED_AT = 20;

/** The group of kept questions of the same area that say the same; `null` when it is the first. */
export const findGroup = async (
  trx: Trx,
  scope: Scope,
  library: SearchLibrary,
  { text, areaCode }: { text: string; areaCode: string },
): Promise<string | null> => {
  const index = await library.open(trx, scope);
  const ids = index
    .search(text, { limit: MOST_LOOKED_AT })
    .filter(({ coverage }) => coverage >= SAME_FROM)
    .map(({ id }) => id);
  if (ids.length === 0) return null;
  const rows = await trx
    .selectFrom('question')
    .select(['id', 'groupId'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', 'in', ids)
    .where('areaCode', '=', areaCode)
    .where('state', '=', 'accepted')
    .execute();
  const byId = new Map(rows.map(({ id, groupId }) => [id, groupId ?? id]));
  const first = ids.find((id) => byId.has(id));
  return (first && byId.get(first)) ?? null;
};

/** How often the special case of a group came, and whether a standard case has been made of it. */
export const countGroup = async (
  trx: Trx,
  scope: Scope,
  groupId: string,
): Promise<{ times: number; hasCase: boolean }> => {
  const { rows } = await sql<{ times: number; hasCase: boolean }>`
    with members as (
      select id from question where cooperation_id = ${scope.cooperationId} and group_id = ${groupId}
    )
    select (
      select count(*)::int from question as q
      where q.cooperation_id = ${scope.cooperationId}
        and (q.id in (select id from members) or q.helped_by_id in (select id from members))
    ) as times, exists (
      select 1 from standard_case as s
      where s.cooperation_id = ${scope.cooperationId} and s.source_question_id in (select id from members)
        and s.state in ('proposed', 'approved', 'merged')
    ) as has_case`.execute(trx);
  return rows[0] ?? { times: 0, hasCase: false };
};
