import type { Word } from './analyse.ts';

const SHORTEST = 4;
const LONGEST = 5;

/**
 * Pieces of 4 and 5 letters of each word with a sign at its ends, with their counts. They find what stems miss:
 * typing errors, inflections and words within words.
 */
export const gramsOf = (words: readonly Pick<Word, 'surface'>[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { surface } of words) {
    const marked = `_${surface}_`;
    for (let length = SHORTEST; length <= LONGEST; length++) {
      for (let at = 0; at + length <= marked.length; at++) {
        const gram = marked.slice(at, at + length);
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    }
  }
  return counts;
};
