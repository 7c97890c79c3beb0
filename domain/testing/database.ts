import type { PGlite } from '@electric-sql/pglite';
import { openEmbedded } from '../src/db/client.ts';
import { migrate } from '../src/db/migrate.ts';
import type { Db } from '../src/db/types.ts';

let dump: Promise<Blob> | undefined;

/** Migrating takes seconds, loading a dump a fraction: each worker migrates once. */
const migratedDump = async (): Promise<Blob> => {
  const { db, pglite } = await openEmbedded('memory://');
  await migrate(db);
  const blob = await pglite.dumpDataDir('none');
  await pglite.close();
  return blob;
};

export type TestDatabase = { db: Db; pglite: PGlite; close(): Promise<void> };

/** A fresh, migrated, empty database. Close it, or the test process hangs. */
export const createTestDatabase = async (): Promise<TestDatabase> => {
  dump ??= migratedDump();
  const { db, pglite } = await openEmbedded({ dump: await dump });
  return { db, pglite, close: () => db.destroy() };
};
