import { runQuery } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import { dayOf, type Instant, isWithin } from '@verbund/domain/kernel/time';
import { mintStaffScope, mintSystemScope } from '@verbund/domain/membership/mintScope';
import type { StaffScope } from '@verbund/domain/membership/scope';

export type Known = {
  scope: StaffScope;
  staffId: string;
  name: string;
  municipalityId: string;
  municipalityName: string;
};

const findCooperation = async (db: Db, tenantId: string): Promise<string | null> => {
  const row = await db
    .selectFrom('tenant')
    .select('cooperationId')
    .where('tenantId', '=', tenantId)
    .executeTakeFirst();
  return row?.cooperationId ?? null;
};

/**
 * The gate of the chat: who is behind an activity. Read afresh every turn, so that somebody who has left is
 * out at once.
 *
 * @returns `null` for an unknown tenant, an unknown or guest account, somebody who has left or not yet begun,
 *   and people of a municipality that has left: to all of them the answer is the same.
 */
export const identify = async (
  db: Db,
  { tenantId, objectId }: { tenantId: string; objectId: string },
  now: Instant,
): Promise<Known | null> => {
  const cooperationId = await findCooperation(db, tenantId);
  if (cooperationId === null) return null;
  const person = await runQuery(db, mintSystemScope(cooperationId), (trx) =>
    trx
      .selectFrom('staff')
      .innerJoin('municipality', (join) =>
        join
          .onRef('municipality.cooperationId', '=', 'staff.cooperationId')
          .onRef('municipality.id', '=', 'staff.municipalityId'),
      )
      .select([
        'staff.id as staffId',
        'staff.displayName as name',
        'staff.municipalityId',
        'staff.roles',
        'staff.activeFrom',
        'staff.activeUntil',
        'municipality.name as municipalityName',
        'municipality.joinedOn',
        'municipality.leftOn',
      ])
      .where('staff.cooperationId', '=', cooperationId)
      .where('staff.tenantId', '=', tenantId)
      .where('staff.objectId', '=', objectId)
      .executeTakeFirst(),
  );
  if (!person) return null;
  const today = dayOf(now);
  if (!isWithin(today, person.activeFrom, person.activeUntil)) return null;
  if (!isWithin(today, person.joinedOn, person.leftOn)) return null;
  const { staffId, name, municipalityId, municipalityName, roles } = person;
  return {
    scope: mintStaffScope(cooperationId, { staffId, municipalityId, roles }),
    staffId,
    name,
    municipalityId,
    municipalityName,
  };
};
