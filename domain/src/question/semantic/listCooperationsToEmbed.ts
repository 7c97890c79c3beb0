import { sql } from 'kysely';
import type { Db } from '../../db/types.ts';

/**
 * Cooperations that have entries without a vector of this model. It reads across cooperations, so it runs as the owner
 * of the tables; embedding happens inside each.
 */
export const listCooperationsToEmbed = async (
  db: Db,
  { model, limit }: { model: string; limit: number },
): Promise<string[]> => {
  const { rows } = await sql<{ cooperationId: string }>`
    select e.cooperation_id from search_entry as e
    left join search_vector as v on v.cooperation_id = e.cooperation_id and v.id = e.id and v.model = ${model}
      and v.entry_revision = e.revision
    where cardinality(e.asked) > 0 and v.id is null
    group by e.cooperation_id order by e.cooperation_id limit ${limit}`.execute(db);
  return rows.map(({ cooperationId }) => cooperationId);
};
