import { bareName } from './bareName.ts';
import { isColleague } from './colleague.ts';
import { cuedName } from './cuedName.ts';
import type { Detector, Span } from './finding.ts';
import { wordsOf } from './nameTokens.ts';
import { merged } from './pattern.ts';
import { isPublicName } from './publicName.ts';
import { namesInReferences } from './referenceName.ts';

/** The full stop of an initial belongs to it: "M." */
const endOf = (text: string, { start, end }: Span): number =>
  end - start === 1 && text[end] === '.' ? end + 1 : end;

/**
 * Names of people: after a form of address, a role or "namens"; a common first name with a surname; a surname that
 * is nothing else, or stands where only a name can; inside a file number. Names of colleagues are none.
 */
export const findNames: Detector = (text, { colleagues = [] }) => {
  const words = wordsOf(text);
  const { tokens } = words;
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const cued = cuedName(words, at);
    const reading = cued ?? bareName(words, at);
    if (reading === null) continue;
    const [first, last] = [tokens[reading.from], tokens[reading.to - 1]];
    const parts = tokens.slice(reading.from, reading.to).map(({ word }) => word);
    if (
      first !== undefined &&
      last !== undefined &&
      !isPublicName(words, reading, cued !== null) &&
      !isColleague(parts, colleagues)
    ) {
      spans.push({ start: first.start, end: endOf(text, last) });
    }
    at = Math.max(at, reading.to - 1);
  }
  const inReferences = namesInReferences(text).filter(
    ({ start, end }) => !isColleague([text.slice(start, end).replace(/[^\p{L}]+/gu, ' ')], colleagues),
  );
  return merged([...spans, ...inReferences]);
};
