/** The gate behind every proof of identity: from an Entra account to a scope. */
import { runQuery } from '../db/run.ts';
import type { Db, Trx } from '../db/types.ts';
import { dayOf, type Instant } from '../kernel/time.ts';
import { mintStaffScope, mintSystemScope } from './mintScope.ts';
import { type Account, type ActivePerson, findAccount } from './queries/findAccount.ts';
import type { StaffScope } from './scope.ts';

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

export const knownAs = (cooperationId: string, { roles, ...person }: ActivePerson): Known => {
  const { staffId, municipalityId } = person;
  return { ...person, scope: mintStaffScope(cooperationId, { staffId, municipalityId, roles }) };
};

/** Who is behind an account. Read afresh every time, so that somebody who has left is out at once. */
export const identifyIn = async (
  trx: Trx,
  cooperationId: string,
  account: Account,
  now: Instant,
): Promise<Known | null> => {
  const person = await findAccount(trx, cooperationId, account, dayOf(now));
  return person && knownAs(cooperationId, person);
};

/** The same, in whichever cooperation the tenant of the account is. */
export const identify = async (db: Db, account: Account, now: Instant): Promise<Known | null> => {
  const cooperationId = await findCooperation(db, account.tenantId);
  if (cooperationId === null) return null;
  return runQuery(db, mintSystemScope(cooperationId), (trx) => identifyIn(trx, cooperationId, account, now));
};
