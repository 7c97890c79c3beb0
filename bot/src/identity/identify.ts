import { sql } from 'kysely';
import { runQuery } from '@verbund/domain/db/run';
import type { Role } from '@verbund/domain/db/tables';
import type { Db, Trx } from '@verbund/domain/db/types';
import { dayOf, type Instant, type PlainDate } from '@verbund/domain/kernel/time';
import { mintStaffScope, mintSystemScope } from '@verbund/domain/membership/mintScope';
import type { StaffScope } from '@verbund/domain/membership/scope';

/** An Entra account: tenant and object id. */
type Account = { tenantId: string; objectId: string };

export type Known = {
  scope: StaffScope;
  staffId: string;
  name: string;
  municipalityId: string;
  municipalityName: string;
};

/** The cooperation that a tenant belongs to, `null` for an unknown one. */
export const findCooperation = async (db: Db, tenantId: string): Promise<string | null> => {
  const row = await db
    .selectFrom('tenant')
    .select('cooperationId')
    .where('tenantId', '=', tenantId)
    .executeTakeFirst();
  return row?.cooperationId ?? null;
};

/**
 * The gate of the chat: who is behind an account. Read afresh every turn, so that somebody who has left is out
 * at once. Nobody is found for an unknown or guest account, somebody who has left or not yet begun, and people
 * of a municipality that has left: to all of them the answer is the same.
 */
const activePerson = (cooperationId: string, { tenantId, objectId }: Account, today: PlainDate) => sql<Person>`
  select staff.cooperation_id, staff.id as staff_id, staff.display_name as name, staff.municipality_id,
    staff.roles, municipality.name as municipality_name
  from staff
  join municipality
    on municipality.cooperation_id = staff.cooperation_id and municipality.id = staff.municipality_id
  where staff.cooperation_id = ${cooperationId}
    and staff.tenant_id = ${tenantId} and staff.object_id = ${objectId}
    and staff.active_from <= ${today} and (staff.active_until is null or staff.active_until > ${today})
    and municipality.joined_on <= ${today} and (municipality.left_on is null or municipality.left_on > ${today})`;

type Person = Omit<Known, 'scope'> & { cooperationId: string; roles: Role[] };

const knownAs = ({ cooperationId, roles, ...person }: Person): Known => ({
  ...person,
  scope: mintStaffScope(cooperationId, {
    staffId: person.staffId,
    municipalityId: person.municipalityId,
    roles,
  }),
});

/** Who is behind an activity, where her cooperation is known and its transaction open. */
export const identifyIn = async (
  trx: Trx,
  cooperationId: string,
  account: Account,
  now: Instant,
): Promise<Known | null> => {
  const { rows } = await activePerson(cooperationId, account, dayOf(now)).execute(trx);
  return rows[0] ? knownAs(rows[0]) : null;
};

/** Who is behind an activity, in whichever cooperation her tenant is. */
export const identify = async (db: Db, account: Account, now: Instant): Promise<Known | null> => {
  const cooperationId = await findCooperation(db, account.tenantId);
  if (cooperationId === null) return null;
  return runQuery(db, mintSystemScope(cooperationId), (trx) => identifyIn(trx, cooperationId, account, now));
};

/**
 * Who is behind a message, and whether this delivery of it is the one to answer: Teams delivers again what it
 * thinks was lost. A second delivery that comes meanwhile waits for the end of the first one's transaction.
 */
export const admit = async (
  trx: Trx,
  cooperationId: string,
  account: Account,
  activityKey: string,
  now: Instant,
): Promise<{ known: Known; isFirst: boolean } | null> => {
  const { rows } = await sql<Person & { isFirst: boolean }>`
    with person as (${activePerson(cooperationId, account, dayOf(now))}),
    claimed as (
      insert into inbound_activity (cooperation_id, activity_key, received_at)
      select cooperation_id, ${activityKey}, ${now} from person
      on conflict (cooperation_id, activity_key) do nothing
      returning activity_key
    )
    select person.*, exists (select 1 from claimed) as is_first from person`.execute(trx);
  if (!rows[0]) return null;
  const { isFirst, ...person } = rows[0];
  return { known: knownAs(person), isFirst };
};
