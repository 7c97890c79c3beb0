import { migrate } from '@verbund/domain/db/migrate';
import { loadDemo } from '../demo/loadDemo.ts';
import type { Command } from './command.ts';
import { DATABASE_HELP, DATABASE_OPTIONS, withDatabase } from './openDatabase.ts';
import { readArgs } from './readArgs.ts';

export const command: Command = {
  help: `Lädt den Beispiel-Verbund mit vier Kommunen. Ist er schon da, wird nur sein Dienstplan fortgeschrieben.

  verbund demo [--data <Ordner>]

${DATABASE_HELP}`,
  run: (args) =>
    withDatabase(readArgs(args, DATABASE_OPTIONS), { mayCreate: true }, async ({ db, clock, name }) => {
      await migrate(db);
      await loadDemo(db, clock.now());
      console.log(`Der Beispiel-Verbund ist in ${name} geladen.`);
    }),
};
