/** The database a command works on: `DATABASE_URL`, else the embedded one of `npm start`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openServer } from '@verbund/domain/db/client';
import { readMigrations } from '@verbund/domain/db/migrate';
import { pendingMigrations } from '@verbund/domain/db/pendingMigrations';
import type { Db } from '@verbund/domain/db/types';
import { type Clock, systemClock } from '@verbund/domain/kernel/time';
import { createDemoClock } from '../local/demoClock.ts';
import { openEmbeddedDatabase } from '../local/embeddedDatabase.ts';
import { Sayable } from '../local/sayable.ts';
import { shownPath } from '../local/shownPath.ts';
import { BadInput } from './command.ts';

export const DATABASE_OPTIONS = { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

export const DATABASE_HELP = `  --data <Ordner>   Ordner der eingebetteten Datenbank (sonst .data); zählt nur, wenn DATABASE_URL nicht gesetzt ist
  --help            diese Hilfe

Umgebung: DATABASE_URL=postgres://… nimmt eine Datenbank auf einem Server.`;

export type OpenDatabase = {
  db: Db;
  clock: Clock;
  /** How to call it in a sentence; without a password. */
  name: string;
  close(): Promise<void>;
};

type Choice = { data?: string | undefined };

const openOnServer = async (url: string): Promise<OpenDatabase> => {
  const address = URL.parse(url);
  if (!address || !/^postgres(ql)?:$/.test(address.protocol)) {
    throw new BadInput('DATABASE_URL ist keine Adresse wie postgres://name@rechner:5432/datenbank.');
  }
  const db = openServer(url, { maxConnections: 2 });
  const name = `${address.host}${address.pathname}`;
  try {
    await db.selectNoFrom((select) => select.val(1).as('one')).execute();
  } catch (cause) {
    await db.destroy();
    throw new Sayable(
      `Die Datenbank ${name} ist nicht zu erreichen; prüfe DATABASE_URL und ob der Server läuft.`,
      { cause },
    );
  }
  return { db, clock: systemClock, name, close: () => db.destroy() };
};

const openOnThisMachine = async ({ data }: Choice, mayCreate: boolean): Promise<OpenDatabase> => {
  const folder = resolve(data ?? '.data');
  const name = shownPath(folder);
  if (!mayCreate && !existsSync(join(folder, 'db'))) {
    throw new Sayable(
      `In ${name} gibt es noch keine Datenbank: Rufe „verbund demo“ auf, starte einmal „npm start“, oder setze DATABASE_URL.`,
    );
  }
  const { db, close } = await openEmbeddedDatabase(folder, 'npm run verbund');
  return { db, clock: createDemoClock(join(folder, 'clock.json'), systemClock), name, close };
};

/** @param options.mayCreate whether an embedded database that does not exist yet is made. */
export const withDatabase = async <T>(
  choice: Choice,
  options: { mayCreate?: boolean },
  work: (database: OpenDatabase) => Promise<T>,
): Promise<T> => {
  const url = process.env.DATABASE_URL;
  const database = url
    ? await openOnServer(url)
    : await openOnThisMachine(choice, options.mayCreate ?? false);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
};

/** @throws {Sayable} when migrations are missing. */
export const requireCurrent = async ({ db, name }: OpenDatabase): Promise<void> => {
  const pending = await pendingMigrations(db, await readMigrations());
  if (pending.length > 0) {
    throw new Sayable(
      `Die Datenbank ${name} ist nicht auf dem neuesten Stand: Rufe zuerst „verbund migrate“ auf.`,
    );
  }
};
