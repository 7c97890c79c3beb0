import type { Db } from '../../db/types.ts';

/** Cooperations with a channel that wants to read something. Across cooperations; it needs the owner's connection. */
export const listCooperationsWithChannels = async (db: Db): Promise<string[]> => {
  const rows = await db
    .selectFrom('teamChannel')
    .select('cooperationId')
    .distinct()
    .where('goneAt', 'is', null)
    .orderBy('cooperationId')
    .execute();
  return rows.map(({ cooperationId }) => cooperationId);
};
