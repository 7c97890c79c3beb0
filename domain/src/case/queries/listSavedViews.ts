import type { Trx } from '../../db/types.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { caseFilterSchema, type SavedView } from '../schema.ts';

/** The acting person's views, by name. One that a later version no longer understands shows everything. */
export const listSavedViews = async (trx: Trx, scope: StaffScope): Promise<SavedView[]> => {
  const rows = await trx
    .selectFrom('caseSavedView')
    .select(['id', 'name', 'filter'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('staffId', '=', scope.actor.staffId)
    .orderBy('name')
    .execute();
  return rows.map(({ id, name, filter }) => ({
    viewId: id,
    name,
    filter: caseFilterSchema.catch(caseFilterSchema.parse({})).parse(filter),
  }));
};
