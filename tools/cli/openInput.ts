import { createReadStream, statSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline';
import { BadInput } from './command.ts';

/** The lines of the file that is named, else of the standard input. @throws {BadInput} when there is neither. */
export const openInput = (command: string, args: readonly string[]): Interface => {
  const [file, ...others] = args;
  if (others.length > 0 || file?.startsWith('--')) {
    throw new BadInput(`„${command}“ nimmt höchstens eine Datei; ohne Datei liest es die Standardeingabe.`);
  }
  const linesOf = (input: NodeJS.ReadableStream) =>
    createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  if (file === undefined || file === '-') {
    if (process.stdin.isTTY) throw new BadInput('Gib eine Datei an, oder leite Zeilen mit < in den Befehl.');
    return linesOf(process.stdin);
  }
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new BadInput(`Die Datei „${file}“ gibt es nicht.`);
  return linesOf(createReadStream(file, 'utf8'));
};
