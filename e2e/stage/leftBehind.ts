/** What the product has written by the time it has ended: to be searched for what must not be there. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEmbedded } from '@verbund/domain/db/client';
import { everythingStored } from '@verbund/domain/testing/everythingStored';

export type LeftBehind = {
  /** Every row of every table as text. */
  tables: string;
  /** What it logged and printed. */
  log: string;
  /** Files of the database that hold the text in their bytes, such as the journal of a change that was taken back. */
  filesWith(text: string): Promise<string[]>;
};

export const readLeftBehind = async (folder: string, printed: string): Promise<LeftBehind> => {
  const database = join(folder, 'db');
  const { db, pglite } = await openEmbedded(database);
  const tables = await everythingStored({ pglite });
  await db.destroy();
  const log = await readFile(join(folder, 'logs', 'verbund.log'), 'utf8');
  return {
    tables,
    log: `${printed}\n${log}`,
    filesWith: async (text) => {
      const entries = await readdir(database, { recursive: true, withFileTypes: true });
      const files = entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
      const found: string[] = [];
      for (const file of files) if ((await readFile(file)).includes(text)) found.push(file);
      return found;
    },
  };
};
