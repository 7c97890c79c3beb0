import { type RawBuilder, sql } from 'kysely';
import type { Role } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { PlainDate } from '../../kernel/time.ts';

/** An Entra account: tenant and object id, lower case. */
export type Account = { tenantId: string; objectId: string };

export type ActivePerson = {
  staffId: string;
  name: string;
  municipalityId: string;
  municipalityName: string;
  roles: Role[];
};

/**
 * Who is behind an account. Nobody is found for an unknown or guest account, somebody who has left or not yet
 * begun, and people of a municipality that has left: to all of them the answer is the same.
 */
export const accountQuery = (
  cooperationId: string,
  { tenantId, objectId }: Account,
  today: PlainDate,
): RawBuilder<ActivePerson> => sql<ActivePerson>`
  select staff.id as staff_id, staff.display_name as name, staff.municipality_id, staff.roles,
    municipality.name as municipality_name
  from staff
  join municipality
    on municipality.cooperation_id = staff.cooperation_id and municipality.id = staff.municipality_id
  where staff.cooperation_id = ${cooperationId}
    and staff.tenant_id = ${tenantId} and staff.object_id = ${objectId}
    and staff.active_from <= ${today} and (staff.active_until is null or staff.active_until > ${today})
    and municipality.joined_on <= ${today} and (municipality.left_on is null or municipality.left_on > ${today})`;

/** For the gate, which mints the scope from what is found here: read afresh every time. */
export const findAccount = async (
  trx: Trx,
  cooperationId: string,
  account: Account,
  today: PlainDate,
): Promise<ActivePerson | null> => {
  const { rows } = await accountQuery(cooperationId, account, today).execute(trx);
  return rows[0] ?? null;
};
