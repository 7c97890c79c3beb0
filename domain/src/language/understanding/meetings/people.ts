import { fold } from '../normalise.ts';
import type { Token } from '../tokenise.ts';

/** Words behind which a first or a last name alone stands for somebody. */
const BEFORE_NAME = new Set(['mit', 'und', 'frau', 'herr', 'herrn', 'with', 'and', 'fuer', 'von']);
const SHORTEST = 3;

const wordsOf = (name: string): string[] =>
  fold(name)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/**
 * Colleagues whom a message names, in the order of the directory: by their full name, or by a part of it that only one
 * of them has, when it is said as somebody's name.
 */
export const findPeople = (tokens: readonly Token[], colleagues: readonly string[]): string[] => {
  const said = tokens.map(({ text }) => fold(text));
  const holders = new Map<string, number>();
  for (const name of colleagues)
    for (const part of new Set(wordsOf(name))) holders.set(part, (holders.get(part) ?? 0) + 1);
  const isSaidAlone = (part: string): boolean =>
    part.length >= SHORTEST &&
    holders.get(part) === 1 &&
    said.some((word, index) => {
      if (word !== part || !/^\p{Lu}/u.test(tokens[index]?.raw ?? '')) return false;
      const before = said[index - 1] ?? '';
      return BEFORE_NAME.has(before) || before === ',';
    });
  return colleagues.filter((name) => {
    const words = wordsOf(name);
    const [first] = words;
    if (first === undefined) return false;
    const inFull = said.some(
      (_, start) => words.length > 1 && words.every((word, offset) => said[start + offset] === word),
    );
    return inFull || words.some(isSaidAlone);
  });
};
