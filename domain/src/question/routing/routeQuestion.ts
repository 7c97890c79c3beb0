/** Which subject area a specialist question belongs to, by the words of the catalogue. */
import { findAreas } from '../../language/understanding/areas.ts';
import { isEnglish } from '../../language/understanding/language.ts';
import { normalise } from '../../language/understanding/normalise.ts';
import { correctTokens } from '../../language/understanding/spelling.ts';
import { findStatutes } from '../../language/understanding/statutes.ts';
import { type Token, tokenise } from '../../language/understanding/tokenise.ts';
import type { Catalogue } from '../../language/understanding/types.ts';
import { vocabularyOf } from '../../language/understanding/vocabulary.ts';
import { defaultCatalogue } from '../../language/understanding/words/areaProfiles.ts';
import { ROUTING_WORDS } from './routingWords.ts';

/** Why an area is proposed: its name, a place in the law, a word of its content, or such a word inside a longer one. */
export type RoutingReason = { by: 'name' | 'statute' | 'topic' | 'within'; words: string };
export type RoutedArea = {
  code: string;
  /** In [0, 1]; those of all areas add up to 1, or to 0 when nothing points to any. */
  score: number;
  reasons: RoutingReason[];
};

const WEIGHT: Record<RoutingReason['by'], number> = { name: 3, statute: 4, topic: 2, within: 1.5 };
/** "Einkommen beim Wohngeld" is a question on Wohngeld: a cross-cutting area gives way to a benefit type. */
const CROSS_CUTTING_SHARE = 0.5;
const SHORTEST_WITHIN = 5;
const SHORTEST_BEGINNING = 3;

type Clue = RoutingReason & { code: string };

/** Words of an area a longer word may hold, prepared once per catalogue. */
const wordsOf = new WeakMap<Catalogue, readonly (readonly [code: string, word: string])[]>();
const shortWordsOf = (catalogue: Catalogue) => {
  const known = wordsOf.get(catalogue);
  if (known) return known;
  const words = catalogue.areas.flatMap(({ code, names, topics }) =>
    [...names, ...topics, ...(ROUTING_WORDS[code] ?? [])].map(
      (phrase) => [code, phrase.replace(/\*$/, '')] as const,
    ),
  );
  wordsOf.set(catalogue, words);
  return words;
};

/** What a word begins with or holds, of each word of the message the longest. */
const cluesWithin = (token: Token, catalogue: Catalogue): Clue[] => {
  let longest = 0;
  let clues: Clue[] = [];
  for (const [code, word] of shortWordsOf(catalogue)) {
    if (word.length < longest) continue;
    const begins = word.length >= SHORTEST_BEGINNING && token.text.startsWith(word);
    if (!begins && !(word.length >= SHORTEST_WITHIN && token.text.includes(word))) continue;
    if (word.length > longest) clues = [];
    longest = word.length;
    if (!clues.some((clue) => clue.code === code)) clues.push({ code, by: 'within', words: token.raw });
  }
  return clues;
};

const cluesIn = (text: string, catalogue: Catalogue): Clue[] => {
  const vocabulary = vocabularyOf(catalogue);
  const clean = normalise(text);
  const tokens = correctTokens(tokenise(clean), vocabulary);
  const mentions = findAreas(tokens, findStatutes(tokens), vocabulary, isEnglish(tokens));
  const covered = new Set<number>();
  const clues = mentions.map(({ code, by, start, end }): Clue => {
    for (let index = start; index < end; index++) covered.add(index);
    const [first, last] = [tokens[start], tokens[end - 1]];
    return { code, by, words: first && last ? clean.slice(first.start, last.end) : '' };
  });
  const within = tokens.flatMap((token, index) =>
    token.kind === 'word' && !covered.has(index) ? cluesWithin(token, catalogue) : [],
  );
  return [...clues, ...within];
};

/**
 * Ranks every area of the catalogue for a question, the likeliest first, ties in the order of the catalogue. An area scores by the clues
 * that point to it; a clue that points to several is shared among them. Never throws on any text.
 */
export const routeQuestion = (text: string, catalogue: Catalogue = defaultCatalogue): RoutedArea[] => {
  const clues = cluesIn(text, catalogue);
  const pointing = new Map<string, number>();
  for (const { words } of clues) pointing.set(words, (pointing.get(words) ?? 0) + 1);
  const benefits = new Set(
    catalogue.areas.filter(({ crossCutting }) => !crossCutting).map(({ code }) => code),
  );
  const hasBenefit = clues.some(({ code }) => benefits.has(code));
  const ranked = catalogue.areas.map(({ code, crossCutting }) => {
    const own = clues.filter((clue) => clue.code === code);
    const points = own.reduce((sum, { by, words }) => sum + WEIGHT[by] / (pointing.get(words) ?? 1), 0);
    const reasons = own
      .filter(({ words }, order) => own.findIndex((other) => other.words === words) === order)
      .map(({ by, words }) => ({ by, words }));
    return { code, score: crossCutting && hasBenefit ? points * CROSS_CUTTING_SHARE : points, reasons };
  });
  const all = ranked.reduce((sum, { score }) => sum + score, 0);
  return ranked
    .map((area) => ({ ...area, score: all === 0 ? 0 : area.score / all }))
    .sort((a, b) => b.score - a.score);
};
