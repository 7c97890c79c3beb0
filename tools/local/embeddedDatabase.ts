import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded } from '@verbund/domain/db/client';
import type { Db } from '@verbund/domain/db/types';
import { takeDataLock } from './dataLock.ts';
import { Sayable } from './sayable.ts';
import { shownPath } from './shownPath.ts';

export type EmbeddedDatabase = { db: Db; close(): Promise<void> };

/**
 * Opens the database in `<folder>/db` for this process alone.
 *
 * @throws {Sayable} when another process has it open, or it cannot be read.
 */
export const openEmbeddedDatabase = async (folder: string, command: string): Promise<EmbeddedDatabase> => {
  const shown = shownPath(folder);
  const lock = takeDataLock(folder, command);
  if (!lock.ok) {
    const { pid, command: other } = lock.holder;
    throw new Sayable(
      `Die Datenbank in ${shown} ist gerade in Gebrauch: „${other}“ läuft als Prozess ${pid}. ` +
        'Beende es zuerst mit Strg+C, oder wähle mit --data einen anderen Ordner.',
    );
  }
  try {
    const path = join(folder, 'db');
    mkdirSync(path, { recursive: true });
    const { db } = await openEmbedded(path);
    return {
      db,
      close: async () => {
        await db.destroy();
        lock.value.release();
      },
    };
  } catch (cause) {
    lock.value.release();
    throw new Sayable(
      `Die Datenbank in ${shown} lässt sich nicht öffnen. Mit „npm start -- --fresh“ beginnst du mit einer leeren.`,
      { cause },
    );
  }
};
