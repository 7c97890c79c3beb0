import { sql } from 'kysely';
import type { RoundStage } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import type { CaseDetail } from '../schema.ts';
import { findCase } from './listCases.ts';
import { loadChecklists } from './loadChecklists.ts';

const LONGEST_HISTORY = 50;

const loadHistory = async (trx: Trx, scope: StaffScope, caseId: string): Promise<CaseDetail['history']> => {
  const rows = await trx
    .selectFrom('event')
    .leftJoin('staff', (join) =>
      join
        .onRef('staff.cooperationId', '=', 'event.cooperationId')
        .onRef('staff.id', '=', 'event.actorStaffId'),
    )
    .select(['event.at', 'event.kind', 'staff.displayName as by'])
    .where('event.cooperationId', '=', scope.cooperationId)
    .where('event.subjectId', '=', caseId)
    // That somebody goes on working is no news.
    .where('event.kind', '<>', 'case.lease_renewed')
    .orderBy('event.at', 'desc')
    .orderBy('event.id', 'desc')
    .limit(LONGEST_HISTORY)
    .execute();
  // Who recused herself is nobody's business but the queue's.
  return rows.map(({ at, kind, by }) => ({
    at: at.toString(),
    kind,
    by: kind === 'case.recused' ? null : by,
  }));
};

type Ring = { stage: RoundStage; dueAt: Instant | null; asked: number };

const loadRing = async (
  trx: Trx,
  scope: StaffScope,
  {
    caseId,
    municipalityId,
    areaCode,
  }: CaseDetail | { caseId: string; municipalityId: string; areaCode: string },
): Promise<CaseDetail['ring']> => {
  const { rows } = await sql<Ring>`
    select r.stage, r.due_at, (
      select count(*)::int from case_ring_offer as o
      where o.cooperation_id = r.cooperation_id and o.case_id = r.case_id
    ) as asked
    from case_ring as r where r.cooperation_id = ${scope.cooperationId} and r.case_id = ${caseId}
      and r.stage <> 'done'`.execute(trx);
  const [ring] = rows;
  if (!ring) return null;
  return {
    stage: ring.stage,
    asked: ring.asked,
    nextAt: ring.dueAt?.toString() ?? null,
    phones: await listPhones(trx, scope, { municipalityId, areaCode }),
  };
};

/** Desks to call when nobody answers: those of the municipality first, then of the others that serve the area. */
export const listPhones = async (
  trx: Trx,
  scope: StaffScope,
  { municipalityId, areaCode }: { municipalityId: string; areaCode: string },
): Promise<NonNullable<CaseDetail['ring']>['phones']> => {
  const { rows } = await sql<NonNullable<CaseDetail['ring']>['phones'][number]>`
    select desk.name as desk_name, m.name as municipality_name, desk.phone
    from desk
    join municipality as m on m.cooperation_id = desk.cooperation_id and m.id = desk.municipality_id
    where desk.cooperation_id = ${scope.cooperationId} and desk.phone is not null
      and (desk.municipality_id = ${municipalityId} or exists (
        select 1 from desk_area as a
        where a.cooperation_id = desk.cooperation_id and a.desk_id = desk.id and a.area_code = ${areaCode}
      ))
    order by desk.municipality_id <> ${municipalityId}, m.name, desk.name limit 6`.execute(trx);
  return rows;
};

/** One case with what happened to it; `null` for one the acting person may not see. */
export const getCase = async (
  trx: Trx,
  scope: StaffScope,
  caseId: string,
  now: Instant,
): Promise<CaseDetail | null> => {
  const row = await findCase(trx, scope, caseId, now);
  if (!row) return null;
  const checklists = await loadChecklists(trx, scope, [row.areaCode]);
  return {
    ...row,
    checklist: checklists.get(row.areaCode) ?? [],
    history: await loadHistory(trx, scope, caseId),
    ring: await loadRing(trx, scope, row),
  };
};
