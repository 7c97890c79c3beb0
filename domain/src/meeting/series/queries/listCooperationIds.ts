import type { Db } from '../../../db/types.ts';

/** Every cooperation; read as the owner of the tables. */
export const listCooperationIds = async (db: Db): Promise<string[]> => {
  const rows = await db.selectFrom('cooperation').select('id').orderBy('id').execute();
  return rows.map(({ id }) => id);
};
