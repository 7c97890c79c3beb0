import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { BadInput, type Command } from './command.ts';
import { InvalidUtteranceLine, understandLines } from './understand.ts';

const HELP = `Versteht Nachrichten an den Bot: je Zeile ein JSON-Objekt {"id", "text", "now"} hinein, je Zeile die Deutung heraus.

  verbund understand < nachrichten.jsonl
  verbund understand nachrichten.jsonl

Braucht keine Datenbank und sendet nichts.`;

const openInput = (args: readonly string[]): NodeJS.ReadableStream => {
  const [file, ...others] = args;
  if (others.length > 0 || file?.startsWith('--')) {
    throw new BadInput('„understand“ nimmt höchstens eine Datei; ohne Datei liest es die Standardeingabe.');
  }
  if (file === undefined || file === '-') {
    if (process.stdin.isTTY) throw new BadInput('Gib eine Datei an, oder leite Zeilen mit < in den Befehl.');
    return process.stdin;
  }
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new BadInput(`Die Datei „${file}“ gibt es nicht.`);
  return createReadStream(file, 'utf8');
};

export const command: Command = {
  help: HELP,
  run: async (args) => {
    const lines = createInterface({ input: openInput(args), crlfDelay: Number.POSITIVE_INFINITY });
    try {
      for await (const line of understandLines(lines)) process.stdout.write(`${line}\n`);
    } catch (error) {
      throw error instanceof InvalidUtteranceLine ? new BadInput(error.message) : error;
    }
  },
};
