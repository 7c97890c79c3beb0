import type { Token } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The first municipality of the catalogue that a message names, with the tokens it covers. */
export const findMunicipality = (
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): { name: string; start: number; end: number } | null => {
  for (let start = 0; start < tokens.length; start++) {
    for (const { name, words } of vocabulary.municipalities) {
      const end = start + words.length;
      if (words.every((word, offset) => tokens[start + offset]?.text === word)) return { name, start, end };
    }
  }
  return null;
};
