import { BadInput } from './command.ts';

/** One text to look at. */
export type TextLine = { id: string | number; text: string };

const EXAMPLE = '{"id":"1","text":"…"}';

const parse = (raw: string, line: number): TextLine => {
  const refuse = (sentence: string, cause?: unknown): never => {
    throw new BadInput(`Zeile ${line}: ${sentence}`, { cause });
  };
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    // The error of the parser quotes the text, which is not for a log.
    return refuse(`Das ist kein JSON. Jede Zeile braucht ein Objekt wie ${EXAMPLE}.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(`Hier steht kein Objekt wie ${EXAMPLE}.`);
  const { id, text } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number')
    return refuse('„id“ fehlt oder ist weder Text noch Zahl.');
  if (typeof text !== 'string') return refuse('„text“ fehlt oder ist kein Text.');
  return { id, text };
};

/**
 * Reads `{id, text}` line by line; empty lines are skipped, a byte order mark is, too.
 *
 * @throws {BadInput} at the first line that is something else, with its number from 1 and never its text.
 */
export async function* readTextLines(input: AsyncIterable<string>): AsyncIterable<TextLine> {
  let line = 0;
  for await (const raw of input) {
    line++;
    const text = raw.replace(/^\uFEFF/, '').trim();
    if (text !== '') yield parse(text, line);
  }
}
