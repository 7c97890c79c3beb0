import type { Trx } from '../../db/types.ts';
import type { Scope } from '../scope.ts';

/** Full names of everyone in the cooperation, also of those who have left: people go on naming them. */
export const listColleagueNames = async (trx: Trx, scope: Scope): Promise<string[]> => {
  const rows = await trx
    .selectFrom('staff')
    .select('displayName')
    .where('cooperationId', '=', scope.cooperationId)
    .execute();
  return rows.map((row) => row.displayName);
};
