import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { type CaseRights, takeObstacle } from '../policy.ts';
import { loadCaseRights } from './loadCaseRights.ts';

type Row = { id: string; municipalityId: string; areaCode: string; recusedStaffIds: string[] };

/** Everybody who may take every one of the cases today, by id. */
export const listWhoMayTake = async (
  trx: Trx,
  scope: Scope,
  caseIds: readonly string[],
  now: Instant,
): Promise<CaseRights[]> => {
  const { rows } = await sql<Row>`
    select c.id, c.municipality_id, c.area_code, array(
      select r.staff_id::text from case_recusal as r
      where r.cooperation_id = c.cooperation_id and r.case_id = c.id
    ) as recused_staff_ids
    from queue_case as c
    where c.cooperation_id = ${scope.cooperationId} and c.id = any(${[...caseIds]}::uuid[])`.execute(trx);
  const people = await loadCaseRights(trx, scope, { staffIds: null, day: dayOf(now) });
  return [...people.values()]
    .filter((rights) =>
      rows.every(
        ({ recusedStaffIds, ...facts }) =>
          takeObstacle(rights, { ...facts, recused: recusedStaffIds.includes(rights.staffId) }) === null,
      ),
    )
    .sort((a, b) => (a.staffId < b.staffId ? -1 : 1));
};
