import type { Db } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';

/** Cooperations in which something urgent waits for its turn. Across cooperations; it needs the owner's connection. */
export const listCooperationsWithUrgent = async (db: Db, now: Instant): Promise<string[]> => {
  const rows = await db
    .selectFrom('outbox')
    .select('cooperationId')
    .distinct()
    .where('urgent', '=', true)
    .where('state', '=', 'pending')
    .where('dueAt', '<=', now)
    .execute();
  return rows.map(({ cooperationId }) => cooperationId);
};
