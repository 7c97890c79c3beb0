import { type Instant, instant } from '@verbund/domain/kernel/time';
import { toExpectation } from '@verbund/domain/language/understanding/expectation';
import { understand } from '@verbund/domain/language/understanding/understand';

/** A line that is not `{"id":…,"text":…,"now":…}`; the message is a German sentence with the line's number, from 1. */
export class InvalidUtteranceLine extends Error {
  override name = 'InvalidUtteranceLine';
  readonly line: number;

  constructor(line: number, sentence: string, cause?: unknown) {
    super(`Zeile ${line}: ${sentence}`, { cause });
    this.line = line;
  }
}

const parseJson = (text: string, line: number): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidUtteranceLine(
      line,
      'Das ist kein JSON. Jede Zeile braucht ein Objekt wie {"id":"1","text":"…","now":"2026-11-23T08:00:00+01:00"}.',
      cause,
    );
  }
};

const parseMoment = (text: string, line: number): Instant => {
  try {
    return instant(text);
  } catch (cause) {
    throw new InvalidUtteranceLine(
      line,
      '„now“ ist kein Zeitpunkt mit Zeitzone. Bitte schreiben wie 2026-11-23T08:00:00+01:00.',
      cause,
    );
  }
};

const parseLine = (text: string, line: number): { id: string | number; text: string; now: Instant } => {
  const value = parseJson(text, line);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InvalidUtteranceLine(line, 'Hier steht kein Objekt mit „id“, „text“ und „now“.');
  const { id, text: utterance, now } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new InvalidUtteranceLine(line, '„id“ fehlt oder ist weder Text noch Zahl.');
  if (typeof utterance !== 'string') throw new InvalidUtteranceLine(line, '„text“ fehlt oder ist kein Text.');
  if (typeof now !== 'string') throw new InvalidUtteranceLine(line, '„now“ fehlt oder ist kein Text.');
  return { id, text: utterance, now: parseMoment(now, line) };
};

/**
 * Understands messages line by line: `{id, text, now}` in, `{id, intent, ranges, dayPart, areas, urgent, ambiguous}`
 * out, each one JSON object without a line break. Empty lines are skipped; a byte order mark is, too.
 * Throws {@link InvalidUtteranceLine} at the first line that cannot be read.
 */
export async function* understandLines(input: AsyncIterable<string>): AsyncIterable<string> {
  let line = 0;
  for await (const raw of input) {
    line++;
    const text = raw.replace(/^\uFEFF/, '').trim();
    if (text === '') continue;
    const { id, text: utterance, now } = parseLine(text, line);
    yield JSON.stringify({ id, ...toExpectation(understand(utterance, now)) });
  }
}
