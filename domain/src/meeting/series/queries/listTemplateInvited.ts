import { sql } from 'kysely';
import type { MeetingTemplate } from '../../../db/meetingTables.ts';
import type { Trx } from '../../../db/types.ts';
import type { PlainDate } from '../../../kernel/time.ts';
import type { Scope } from '../../../membership/scope.ts';
import type { Invited } from '../../types.ts';
import { SERIES_TEMPLATES } from '../templates.ts';

/** Whom a template invites unless somebody says otherwise: of all member municipalities, by id. */
export const listTemplateInvited = async (
  trx: Trx,
  { cooperationId }: Scope,
  { template, on }: { template: MeetingTemplate; on: PlainDate },
): Promise<Invited[]> => {
  const { roles, required } = SERIES_TEMPLATES[template].invites;
  const { rows } = await sql<{ id: string }>`
    select staff.id
    from staff
    join municipality
      on municipality.cooperation_id = staff.cooperation_id and municipality.id = staff.municipality_id
    where staff.cooperation_id = ${cooperationId} and staff.roles && ${roles}::text[] and municipality.is_member
      and greatest(staff.active_from, municipality.joined_on) <= ${on}
      and (staff.active_until is null or staff.active_until > ${on})
      and (municipality.left_on is null or municipality.left_on > ${on})
    order by staff.id`.execute(trx);
  return rows.map(({ id }) => ({ staffId: id, required }));
};
