const SHORTEST = 4;
const LONGEST = 5;
const REMEMBERED = 60_000;

/**
 * Pieces of 4 and 5 letters of words, with a sign at their ends, as numbers. They find what stems miss: typing errors,
 * inflections and words within words.
 */
export type Grams = {
  /** Makes the pieces of a word (folded, no umlauts) known. */
  add(surface: string): readonly number[];
  /** Those of its pieces that are known. */
  find(surface: string): readonly number[];
  /** How many it has, known or not. */
  count(surface: string): number;
};

const piecesOf = (surface: string): string[] => {
  const marked = `_${surface}_`;
  const pieces: string[] = [];
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let at = 0; at + length <= marked.length; at++) pieces.push(marked.slice(at, at + length));
  return pieces;
};

export const createGrams = (): Grams => {
  const numbers = new Map<string, number>();
  /** Most words of a text were in others before. */
  let added = new Map<string, readonly number[]>();
  const numberOf = (piece: string): number => {
    const known = numbers.get(piece);
    if (known !== undefined) return known;
    numbers.set(piece, numbers.size);
    return numbers.size - 1;
  };
  return {
    add: (surface) => {
      const before = added.get(surface);
      if (before) return before;
      if (added.size >= REMEMBERED) added = new Map();
      const grams = piecesOf(surface).map(numberOf);
      added.set(surface, grams);
      return grams;
    },
    find: (surface) =>
      added.get(surface) ??
      piecesOf(surface).flatMap((piece) => {
        const number = numbers.get(piece);
        return number === undefined ? [] : [number];
      }),
    count: (surface) => added.get(surface)?.length ?? piecesOf(surface).length,
  };
};
