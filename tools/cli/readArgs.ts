import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { BadInput } from './command.ts';

/** @throws {BadInput} with the sentence for what `parse` could not read. */
const orSay = <T>(parse: () => T): T => {
  try {
    return parse();
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

/** @throws {BadInput} for an option there is not, one without its value, or a word too many. */
export const readArgs = <T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) =>
  orSay(() => parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values);

/** As {@link readArgs}; words that belong to no option are files. */
export const readArgsAndFiles = <T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) =>
  orSay(() => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      strict: true,
      allowPositionals: true,
    });
    return { values, files: positionals };
  });
