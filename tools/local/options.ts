import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Sayable } from './sayable.ts';

export const HELP = `Startet Verbund auf diesem Rechner: Startseite, Dienstplan, Bot, Funktionen und je Person ein Chatfenster.

  npm start -- [Optionen]

  --port <Zahl>     Anschluss der Startseite (sonst 3978); die Chatfenster nehmen die folgenden
  --no-playground   ohne Chatfenster starten
  --data <Ordner>   wo die Daten liegen (sonst .data)
  --fresh           mit leerer Datenbank und der heutigen Uhrzeit beginnen
  --help            diese Hilfe`;

export type Options = { port: number; playground: boolean; data: string; fresh: boolean; help: boolean };

const PORT = 3978;
const LAST_PORT = 65_500;

/** @throws {Sayable} for what it cannot read. */
export const readOptions = (args: readonly string[]): Options => {
  const read = parse(args);
  const port = read.port === undefined ? PORT : Number(read.port);
  if (!Number.isInteger(port) || port < 1024 || port > LAST_PORT) {
    throw new Sayable(`--port braucht eine Zahl von 1024 bis ${LAST_PORT}, zum Beispiel --port 4000.`);
  }
  return {
    port,
    playground: !read['no-playground'],
    data: resolve(read.data ?? '.data'),
    fresh: read.fresh ?? false,
    help: read.help ?? false,
  };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'no-playground': { type: 'boolean' },
        data: { type: 'string' },
        fresh: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    const option = /'(--?[\w-]+)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new Sayable(
      option
        ? `Mit „${option}“ kann ich so nichts anfangen. „npm start -- --help“ zeigt, was es gibt.`
        : 'Diese Angaben verstehe ich nicht. „npm start -- --help“ zeigt, was es gibt.',
    );
  }
};
