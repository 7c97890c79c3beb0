/** One command of the CLI. Its text goes to standard output, what is wrong to standard error, in German. */
export type Command = {
  /** The lines `--help` shows. */
  help: string;
  run(args: readonly string[]): Promise<void>;
};

/** What was typed cannot be understood; the message is one sentence that says what to change. Exit code 2. */
export class BadInput extends Error {}
