import type { Token } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';

type NamedMunicipality = { name: string; start: number; end: number };

/** Every municipality of the catalogue that a message names, in its order, with the tokens each covers. */
export const municipalitiesIn = (tokens: readonly Token[], vocabulary: Vocabulary): NamedMunicipality[] => {
  const found: NamedMunicipality[] = [];
  for (let start = 0; start < tokens.length; start++) {
    for (const { name, words } of vocabulary.municipalities) {
      const end = start + words.length;
      if (words.every((word, offset) => tokens[start + offset]?.text === word)) {
        found.push({ name, start, end });
        break;
      }
    }
  }
  return found;
};

/** The first of them. */
export const findMunicipality = (
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): NamedMunicipality | null => municipalitiesIn(tokens, vocabulary)[0] ?? null;
