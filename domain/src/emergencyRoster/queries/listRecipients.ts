import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

export type Recipient = { staffId: string; name: string };

/** Whom a municipality has named and who is still there; else its leads. */
export const listRecipients = async (
  trx: Trx,
  scope: Scope,
  municipalityId: string,
  now: Instant,
): Promise<{ recipients: Recipient[]; isDefault: boolean }> => {
  const today = dayOf(now);
  const { rows } = await sql<Recipient & { isNamed: boolean }>`
    select staff.id as staff_id, staff.display_name as name, named.staff_id is not null as is_named
    from staff
    left join emergency_roster_recipient as named
      on named.cooperation_id = staff.cooperation_id and named.staff_id = staff.id
      and named.municipality_id = ${municipalityId}
    where staff.cooperation_id = ${scope.cooperationId}
      and staff.active_from <= ${today} and (staff.active_until is null or staff.active_until > ${today})
      and (
        named.staff_id is not null or (staff.municipality_id = ${municipalityId} and 'team_lead' = any(staff.roles))
      )
    order by staff.display_name, staff.id`.execute(trx);
  const named = rows.filter(({ isNamed }) => isNamed);
  const isDefault = named.length === 0;
  return {
    recipients: (isDefault ? rows : named).map(({ staffId, name }) => ({ staffId, name })),
    isDefault,
  };
};
