import type { Db } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import { sql } from 'kysely';
import { loadDemo } from '../demo/loadDemo.ts';

/** Empties every table and loads the demo as if for the first time. For the embedded database only. */
export const resetDemo = async (db: Db, now: Instant): Promise<void> => {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = current_schema() and tablename <> 'schema_migration'`.execute(db);
  await sql.raw(`truncate ${rows.map(({ name }) => name).join(', ')} cascade`).execute(db);
  await loadDemo(db, now);
};
