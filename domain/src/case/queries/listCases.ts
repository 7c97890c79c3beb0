import { type RawBuilder, sql } from 'kysely';
import type { CaseState, CaseUrgency } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant, type PlainDate } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { type CaseRights, caseActions, seenMunicipalities } from '../policy.ts';
import { halfOf } from '../ring/candidates.ts';
import { CLOSED_SHOWN_DAYS, compareCases } from '../rules.ts';
import type { CaseList, CaseRow } from '../schema.ts';
import { loadRightsOf } from './loadCaseRights.ts';

type Row = {
  caseId: string;
  reference: string;
  areaCode: string;
  municipalityId: string;
  municipalityName: string;
  receivedOn: PlainDate;
  dueOn: PlainDate | null;
  urgency: CaseUrgency;
  state: CaseState;
  ownerStaffId: string | null;
  ownerName: string | null;
  ownerMunicipality: string | null;
  leaseUntil: Instant | null;
  ownerAbsent: boolean;
  nextStep: string | null;
  handoverId: string | null;
  version: number;
  recused: boolean;
};

/** Somebody who is recused reads nothing of what is to be done. */
const toRow = (
  { ownerStaffId, ownerName, ownerMunicipality, recused, ...row }: Row,
  rights: CaseRights,
  now: Instant,
): CaseRow => ({
  ...row,
  receivedOn: row.receivedOn.toString(),
  dueOn: row.dueOn?.toString() ?? null,
  leaseUntil: row.leaseUntil?.toString() ?? null,
  nextStep: recused ? null : row.nextStep,
  owner:
    (ownerStaffId && {
      staffId: ownerStaffId,
      name: ownerName ?? '',
      municipalityName: ownerMunicipality ?? '',
    }) ||
    null,
  actions: caseActions(rights, { ...row, ownerStaffId, recused }, now),
});

/**
 * The cases the acting person may see: those of her own municipality and of those she is seconded to today, her
 * own, and those on offer to her.
 */
const readCases = async (
  trx: Trx,
  scope: StaffScope,
  rights: CaseRights,
  condition: RawBuilder<unknown>,
  now: Instant,
): Promise<CaseRow[]> => {
  const { staffId } = scope.actor;
  const [day, half] = [dayOf(now), halfOf(now)];
  const { rows } = await sql<Row>`
    select c.id as case_id, c.reference, c.area_code, c.municipality_id, m.name as municipality_name, c.received_on,
      c.due_on, c.urgency, c.state, c.owner_staff_id, owner.display_name as owner_name,
      home.name as owner_municipality, c.lease_until, c.next_step, offered.handover_id, c.version,
      c.owner_staff_id is not null and exists (
        select 1 from absence as a
        where a.cooperation_id = c.cooperation_id and a.staff_id = c.owner_staff_id and a.cancelled_at is null
          and a.from_day <= ${day} and a.until_day > ${day} and a.day_part in ('full', ${half})
      ) as owner_absent,
      exists (
        select 1 from case_recusal as r
        where r.cooperation_id = c.cooperation_id and r.case_id = c.id and r.staff_id = ${staffId}
      ) as recused
    from queue_case as c
    join municipality as m on m.cooperation_id = c.cooperation_id and m.id = c.municipality_id
    left join staff as owner on owner.cooperation_id = c.cooperation_id and owner.id = c.owner_staff_id
    left join municipality as home
      on home.cooperation_id = owner.cooperation_id and home.id = owner.municipality_id
    left join case_handover_item as offered
      on offered.cooperation_id = c.cooperation_id and offered.case_id = c.id and offered.state = 'offered'
    where c.cooperation_id = ${scope.cooperationId} and ${condition}
      and (
        c.municipality_id = any(${seenMunicipalities(rights)}::uuid[]) or c.owner_staff_id = ${staffId}
        or exists (
          select 1 from case_handover_recipient as p
          where p.cooperation_id = c.cooperation_id and p.handover_id = offered.handover_id
            and p.staff_id = ${staffId} and p.declined_at is null
        )
      )`.execute(trx);
  return rows.map((row) => toRow(row, rights, now)).sort(compareCases);
};

/** Of a search; whoever types more has written a sentence. */
const MOST_WORDS = 6;

const rightsNow = (trx: Trx, scope: StaffScope, now: Instant): Promise<CaseRights> =>
  loadRightsOf(trx, scope, scope.actor.staffId, dayOf(now));

/** Handovers that wait for the acting person's answer. */
const listOffered = async (trx: Trx, scope: StaffScope): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select p.handover_id as id from case_handover_recipient as p
    where p.cooperation_id = ${scope.cooperationId} and p.staff_id = ${scope.actor.staffId} and p.declined_at is null
      and exists (
        select 1 from case_handover_item as i
        where i.cooperation_id = p.cooperation_id and i.handover_id = p.handover_id and i.state = 'offered'
      )
    order by p.handover_id`.execute(trx);
  return rows.map(({ id }) => id);
};

/** The queue as the acting person may see it, in its order. */
export const listCases = async (
  trx: Trx,
  scope: StaffScope,
  { includeClosed }: { includeClosed: boolean },
  now: Instant,
): Promise<CaseList> => {
  const since = now.subtract({ hours: 24 * CLOSED_SHOWN_DAYS });
  const condition = includeClosed
    ? sql`(c.state = 'open' or c.closed_at >= ${since})`
    : sql`c.state = 'open'`;
  const rights = await rightsNow(trx, scope, now);
  return {
    asOf: now.toString(),
    cases: await readCases(trx, scope, rights, condition, now),
    offered: await listOffered(trx, scope),
  };
};

/** One of them, by id; `null` for one she may not see. */
export const findCase = async (
  trx: Trx,
  scope: StaffScope,
  caseId: string,
  now: Instant,
): Promise<CaseRow | null> => {
  const rights = await rightsNow(trx, scope, now);
  const [row] = await readCases(trx, scope, rights, sql`c.id = ${caseId}`, now);
  return row ?? null;
};

/**
 * Open cases in which every word of the text is found: in the reference, the area or the municipality. An empty
 * text finds her own.
 */
export const searchCases = async (
  trx: Trx,
  scope: StaffScope,
  { text, limit }: { text: string; limit: number },
  now: Instant,
): Promise<CaseRow[]> => {
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return (await listOwnCases(trx, scope, now)).slice(0, limit);
  const conditions = words.map((word) => {
    const wanted = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    return sql`(c.reference ilike ${wanted} or c.area_code ilike ${wanted} or m.name ilike ${wanted} or exists (
      select 1 from subject_area as area
      where area.cooperation_id = c.cooperation_id and area.code = c.area_code
        and (area.name_de ilike ${wanted} or area.name_en ilike ${wanted})
    ))`;
  });
  const rights = await rightsNow(trx, scope, now);
  const condition = sql`c.state = 'open' and ${sql.join(conditions, sql` and `)}`;
  return (await readCases(trx, scope, rights, condition, now)).slice(0, limit);
};

/** The open cases of the acting person. */
export const listOwnCases = async (trx: Trx, scope: StaffScope, now: Instant): Promise<CaseRow[]> => {
  const rights = await rightsNow(trx, scope, now);
  return readCases(
    trx,
    scope,
    rights,
    sql`c.state = 'open' and c.owner_staff_id = ${scope.actor.staffId}`,
    now,
  );
};
