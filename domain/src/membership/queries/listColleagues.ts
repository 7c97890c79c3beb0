import type { Role } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../scope.ts';
import type { Person } from './loadPeople.ts';

export type Colleague = Person & { municipalityId: string; roles: readonly Role[] };

/** Everybody who works in a member municipality on that day, by municipality and name. */
export const listColleagues = async (
  trx: Trx,
  { cooperationId }: Scope,
  day: PlainDate,
): Promise<Colleague[]> =>
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
      'staff.roles',
      'municipality.id as municipalityId',
      'municipality.name as municipalityName',
    ])
    .where('staff.cooperationId', '=', cooperationId)
    .where('municipality.isMember', '=', true)
    .where('municipality.joinedOn', '<=', day)
    .where((where) =>
      where.or([where('municipality.leftOn', 'is', null), where('municipality.leftOn', '>', day)]),
    )
    .where('staff.activeFrom', '<=', day)
    .where((where) =>
      where.or([where('staff.activeUntil', 'is', null), where('staff.activeUntil', '>', day)]),
    )
    .orderBy('municipality.name')
    .orderBy('staff.displayName')
    .orderBy('staff.id')
    .execute();
