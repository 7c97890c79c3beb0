import type { Trx } from '../../db/types.ts';
import type { Scope } from '../scope.ts';

export type Person = { staffId: string; name: string; municipalityName: string };

/** Names for ids, as cards and lists show them. Unknown ids are missing from the map. */
export const loadPeople = async (
  trx: Trx,
  scope: Scope,
  staffIds: readonly (string | null)[],
): Promise<Map<string, Person>> => {
  const ids = [...new Set(staffIds.filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await trx
    .selectFrom('staff')
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'staff.cooperationId')
        .onRef('municipality.id', '=', 'staff.municipalityId'),
    )
    .select(['staff.id', 'staff.displayName', 'municipality.name'])
    .where('staff.cooperationId', '=', scope.cooperationId)
    .where('staff.id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, displayName, name }) => [id, { staffId: id, name: displayName, municipalityName: name }]),
  );
};
