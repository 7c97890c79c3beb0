import type { Trx } from '../../db/types.ts';
import type { StaffScope } from '../../membership/scope.ts';

/** Forgets a saved view of the acting person; one that is gone already is gone. */
export const deleteView = async (trx: Trx, scope: StaffScope, viewId: string): Promise<void> => {
  await trx
    .deleteFrom('caseSavedView')
    .where('cooperationId', '=', scope.cooperationId)
    .where('staffId', '=', scope.actor.staffId)
    .where('id', '=', viewId)
    .execute();
};
