import type { Trx } from '../../db/types.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../scope.ts';
import type { Person } from './loadPeople.ts';

/** Everyone who works in this municipality on that day, by name. */
export const listStaffOf = async (
  trx: Trx,
  scope: Scope,
  { municipalityId, day }: { municipalityId: string; day: PlainDate },
): Promise<Person[]> => {
  const rows = await trx
    .selectFrom('staff')
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'staff.cooperationId')
        .onRef('municipality.id', '=', 'staff.municipalityId'),
    )
    .select(['staff.id', 'staff.displayName', 'municipality.name'])
    .where('staff.cooperationId', '=', scope.cooperationId)
    .where('staff.municipalityId', '=', municipalityId)
    .where('staff.activeFrom', '<=', day)
    .where((where) =>
      where.or([where('staff.activeUntil', 'is', null), where('staff.activeUntil', '>', day)]),
    )
    .orderBy('staff.displayName')
    .orderBy('staff.id')
    .execute();
  return rows.map(({ id, displayName, name }) => ({
    staffId: id,
    name: displayName,
    municipalityName: name,
  }));
};
