/** Writes facts as fields; never the text somebody wrote. */
export type Log = Record<
  'info' | 'warn' | 'error',
  (facts: Record<string, unknown>, message: string) => void
>;

const write =
  (level: 'info' | 'warn' | 'error') =>
  (facts: Record<string, unknown>, message: string): void =>
    console[level](JSON.stringify({ level, message, ...facts }));

/** One JSON object a line; the platform collects what a function writes. */
export const consoleLog: Log = { info: write('info'), warn: write('warn'), error: write('error') };

/** Name, code and place of an error. Its message stays out: it may quote a value somebody sent. */
export const errorFacts = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim());
  return {
    error: error.name,
    ...code,
    at,
    ...(error.cause === undefined ? {} : { cause: errorFacts(error.cause) }),
  };
};
