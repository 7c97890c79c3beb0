/** A failure whose message is a sentence for the person at the keyboard: what is wrong and how to go on. */
export class Sayable extends Error {}

/** The sentence to show; for a bug its place as well, in one line. */
export const sentenceOf = (error: unknown): string => {
  if (error instanceof Sayable) return error.message;
  if (!(error instanceof Error)) return 'Ein unerwarteter Fehler ist aufgetreten.';
  const place = (error.stack ?? '')
    .split('\n')
    .find((line) => /^\s+at /.test(line) && !line.includes('node:'));
  return `Ein unerwarteter Fehler ist aufgetreten: ${error.message}${place ? ` (${place.trim()})` : ''}`;
};
