import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { BadInput } from './command.ts';

/** @throws {BadInput} for an option there is not, one without its value, or a word too many. */
export const readArgs = <T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) => {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    const word = /'([^']+)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    const name = word.split(' ')[0];
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new BadInput(
        `Hinter „${name}“ stimmt etwas nicht: Entweder fehlt der Wert, oder es gehört keiner dahin.`,
      );
    }
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw new BadInput(`Die Angabe „${name}“ gibt es hier nicht; --help zeigt, was es gibt.`);
    throw new BadInput(`Mit „${word}“ kann dieser Befehl nichts anfangen; --help zeigt, was er braucht.`);
  }
};
