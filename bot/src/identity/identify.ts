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
const activePerson = (trx: Trx, cooperationId: string, { tenantId, objectId }: Account, today: PlainDate) =>
  trx
    .selectFrom('staff')
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'staff.cooperationId')
        .onRef('municipality.id', '=', 'staff.municipalityId'),
    )
    .select([
      'staff.cooperationId',
      'staff.id as staffId',
      'staff.displayName as name',
      'staff.municipalityId',
      'staff.roles',
      'municipality.name as municipalityName',
    ])
    .where('staff.cooperationId', '=', cooperationId)
    .where('staff.tenantId', '=', tenantId)
    .where('staff.objectId', '=', objectId)
    .where('staff.activeFrom', '<=', today)
    .where((where) =>
      where.or([where('staff.activeUntil', 'is', null), where('staff.activeUntil', '>', today)]),
    )
    .where('municipality.joinedOn', '<=', today)
    .where((where) =>
      where.or([where('municipality.leftOn', 'is', null), where('municipality.leftOn', '>', today)]),
    );

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
  const person = await activePerson(trx, cooperationId, account, dayOf(now)).executeTakeFirst();
  return person ? knownAs(person) : null;
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
  const admitted = await trx
      .with('person', () => activePerson(trx, cooperationId, account, dayOf(now)))
      .with('claimed', (query) =>
        query
          .insertInto('inboundActivity')
          .columns(['cooperationId', 'activityKey', 'receivedAt'])
          .expression((from) =>
            from
              .selectFrom('person')
              .select((value) => [
                'person.cooperationId',
                value.cast<string>(value.val(activityKey), 'text').as('activityKey'),
                value.cast<Instant>(value.val(now), 'timestamptz').as('receivedAt'),
              ]),
          )
          .onConflict((conflict) => conflict.columns(['cooperationId', 'activityKey']).doNothing())
          .returning('activityKey'),
      )
      .selectFrom('person')
      .leftJoin('claimed', (join) => join.onTrue())
      .selectAll('person')
      .select('claimed.activityKey as claimedKey')
      .executeTakeFirst();
  if (!admitted) return null;
  const { claimedKey, ...person } = admitted;
  return { known: knownAs(person), isFirst: claimedKey !== null };
};
