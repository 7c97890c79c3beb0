import { runQuery } from '@verbund/domain/db/run';
import type { Db, Trx } from '@verbund/domain/db/types';
import { dayOf, type Instant } from '@verbund/domain/kernel/time';
import { admitActivity } from '@verbund/domain/membership/commands/admitActivity';
import { mintStaffScope, mintSystemScope } from '@verbund/domain/membership/mintScope';
import { type Account, type ActivePerson, findAccount } from '@verbund/domain/membership/queries/findAccount';
import type { StaffScope } from '@verbund/domain/membership/scope';

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

const knownAs = (cooperationId: string, { roles, ...person }: ActivePerson): Known => {
  const { staffId, municipalityId } = person;
  return { ...person, scope: mintStaffScope(cooperationId, { staffId, municipalityId, roles }) };
};

/**
 * The gate of the chat: who is behind an activity. Read afresh every turn, so that somebody who has left is
 * out at once.
 */
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

/** The same for a message; `isFirst` says whether this delivery of it is the one to answer. */
export const admit = async (
  trx: Trx,
  cooperationId: string,
  account: Account,
  activityKey: string,
  now: Instant,
): Promise<{ known: Known; isFirst: boolean } | null> => {
  const admitted = await admitActivity(trx, cooperationId, { account, activityKey }, now);
  return admitted && { known: knownAs(cooperationId, admitted.person), isFirst: admitted.isFirst };
};
