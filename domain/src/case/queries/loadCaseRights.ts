import { sql } from 'kysely';
import type { Role } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { CaseRights } from '../policy.ts';

type Row = Pick<CaseRights, 'staffId' | 'municipalityId'> & {
  roles: Role[];
  secondedTo: string[];
  areas: string[];
};

const loadAgreements = async (trx: Trx, scope: Scope, day: PlainDate): Promise<CaseRights['agreements']> => {
  const { rows } = await sql<CaseRights['agreements'][number]>`
    select agreement.area_code, array_agg(party.municipality_id::text) as municipality_ids
    from cooperation_agreement as agreement
    join agreement_party as party
      on party.cooperation_id = agreement.cooperation_id and party.agreement_id = agreement.id
    where agreement.cooperation_id = ${scope.cooperationId}
      -- Whatever day was entered, it takes effect only once it was approved and published.
      and agreement.approved_on is not null and agreement.published_on is not null
      and agreement.effective_from <= ${day}
      and (agreement.effective_until is null or agreement.effective_until > ${day})
    group by agreement.id, agreement.area_code`.execute(trx);
  return rows;
};

/**
 * What people may do with cases on a day.
 *
 * @param staffIds `null`: everybody who is active on that day.
 */
export const loadCaseRights = async (
  trx: Trx,
  scope: Scope,
  { staffIds, day }: { staffIds: readonly string[] | null; day: PlainDate },
): Promise<Map<string, CaseRights>> => {
  const { rows } = await sql<Row>`
    select staff.id as staff_id, staff.municipality_id, staff.roles,
      array(
        select distinct host_municipality_id::text from secondment
        where secondment.cooperation_id = staff.cooperation_id and secondment.staff_id = staff.id
          and starts_on <= ${day} and ends_before > ${day} and ${day.dayOfWeek}::int = any(weekdays)
      ) as seconded_to,
      array(
        select area_code from competence
        where competence.cooperation_id = staff.cooperation_id and competence.staff_id = staff.id
          and valid_from <= ${day} and (valid_until is null or valid_until > ${day})
      ) as areas
    from staff
    where staff.cooperation_id = ${scope.cooperationId}
      and staff.active_from <= ${day} and (staff.active_until is null or staff.active_until > ${day})
      ${staffIds === null ? sql`` : sql`and staff.id = any(${[...staffIds]}::uuid[])`}`.execute(trx);
  const agreements = await loadAgreements(trx, scope, day);
  return new Map(
    rows.map(({ roles, ...row }) => [
      row.staffId,
      { ...row, isLead: roles.includes('team_lead'), agreements },
    ]),
  );
};

/** Those of one person; of somebody who has left, nothing. */
export const loadRightsOf = async (
  trx: Trx,
  scope: Scope,
  staffId: string,
  day: PlainDate,
): Promise<CaseRights> => {
  const rights = (await loadCaseRights(trx, scope, { staffIds: [staffId], day })).get(staffId);
  if (rights) return rights;
  const nobody = { municipalityId: '', isLead: false, secondedTo: [], areas: [], agreements: [] };
  return { staffId, ...nobody };
};
