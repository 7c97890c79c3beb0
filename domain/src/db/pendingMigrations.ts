import { sql } from 'kysely';
import type { Migration } from './migrate.ts';
import type { Db } from './types.ts';

/**
 * Names of the migrations that this database lacks, or holds in another wording. Empty: it is current.
 * Writes nothing, and takes the expected ones from the caller, so that it works where the files are not.
 */
export const pendingMigrations = async (
  db: Db,
  expected: readonly Pick<Migration, 'name' | 'sha256'>[],
): Promise<string[]> => {
  const table = await sql<{ present: boolean }>`
    select to_regclass('schema_migration') is not null as present`.execute(db);
  if (!table.rows[0]?.present) return expected.map(({ name }) => name);
  const { rows } = await sql<{ name: string; sha256: string }>`
    select name, sha256 from schema_migration`.execute(db);
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));
  return expected.filter(({ name, sha256 }) => applied.get(name) !== sha256).map(({ name }) => name);
};
