import type { Db } from '../../../db/types.ts';
import { dayOf, type Instant } from '../../../kernel/time.ts';

/** Series of all cooperations that have not ended; read as the owner of the tables, by cooperation. */
export const listSeriesToKeep = (
  db: Db,
  now: Instant,
): Promise<{ cooperationId: string; seriesId: string }[]> =>
  db
    .selectFrom('meetingSeries')
    .select(['cooperationId', 'id as seriesId'])
    .where((row) => row.or([row('endsBefore', 'is', null), row('endsBefore', '>', dayOf(now))]))
    .orderBy('cooperationId')
    .orderBy('id')
    .execute();
