import type { Trx } from '../../db/types.ts';
import { loadPeople } from '../../membership/queries/loadPeople.ts';
import type { Scope } from '../../membership/scope.ts';
import type { Covered } from '../types.ts';

/** What a request is for; `null` when it is gone. */
export const loadCovered = async (
  trx: Trx,
  scope: Scope,
  { forStaffId, deskId }: { forStaffId: string | null; deskId: string | null },
): Promise<Covered | null> => {
  if (forStaffId !== null) {
    const person = (await loadPeople(trx, scope, [forStaffId])).get(forStaffId);
    return person ? { kind: 'person', ...person } : null;
  }
  const desk = await trx
    .selectFrom('desk')
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'desk.cooperationId')
        .onRef('municipality.id', '=', 'desk.municipalityId'),
    )
    .select(['desk.name', 'municipality.name as municipalityName'])
    .where('desk.cooperationId', '=', scope.cooperationId)
    .where('desk.id', '=', deskId)
    .executeTakeFirst();
  return desk ? { kind: 'desk', staffId: null, ...desk } : null;
};
