import type { TestDatabase } from './database.ts';

/** Ids, digests and moments are made by chance or by the clock: now and then one holds a marker's digits. */
const GENERATED = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\b[\da-f]{64}\b|\d\d:\d\d:\d\d[.\d]*/gi;
export const withoutGenerated = (text: string): string => text.replace(GENERATED, '');

/** Every row of every table as text, to search for what must not be there. */
export const everythingStored = async ({ pglite }: Pick<TestDatabase, 'pglite'>): Promise<string> => {
  const { rows: tables } = await pglite.query<{ name: string }>(
    `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p')`,
  );
  if (tables.length < 20) throw new Error('These are not the tables of the product.');
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pglite.query<{ line: string }>(`select t::text as line from "${name}" t`);
    texts.push(...rows.map(({ line }) => line));
  }
  return texts.join('\n');
};
