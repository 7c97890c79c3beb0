import { migrate } from '@verbund/domain/db/migrate';
import type { Command } from './command.ts';
import { DATABASE_HELP, DATABASE_OPTIONS, withDatabase } from './openDatabase.ts';
import { readArgs } from './readArgs.ts';

export const command: Command = {
  help: `Bringt die Datenbank auf den neuesten Stand. Noch einmal aufgerufen, ändert es nichts.

  verbund migrate [--data <Ordner>]

${DATABASE_HELP}`,
  run: (args) =>
    withDatabase(readArgs(args, DATABASE_OPTIONS), { mayCreate: true }, async ({ db, name }) => {
      const applied = await migrate(db);
      for (const migration of applied) console.log(migration);
      console.log(
        applied.length === 0
          ? `Die Datenbank ${name} ist schon auf dem neuesten Stand.`
          : `Die Datenbank ${name} ist auf dem neuesten Stand.`,
      );
    }),
};
