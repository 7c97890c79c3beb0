import type { Trx } from '../../db/types.ts';
import type { Scope } from '../scope.ts';

/** What a cooperation calls its subject areas, by code. */
export type AreaNames = Readonly<Record<string, { de: string; en: string }>>;

/** The names of every subject area of the cooperation. */
export const listAreaNames = async (trx: Trx, scope: Scope): Promise<AreaNames> => {
  const rows = await trx
    .selectFrom('subjectArea')
    .select(['code', 'nameDe as de', 'nameEn as en'])
    .where('cooperationId', '=', scope.cooperationId)
    .execute();
  return Object.fromEntries(rows.map(({ code, ...names }) => [code, names]));
};
