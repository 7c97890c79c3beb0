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
/**
 * "Einkommen beim Wohngeld" is a question on Wohngeld: a cross-cutting area gives way to a benefit type that is named,
 * and a little to one that is only alluded to. Where a place in its own law is cited, the question is on that.
 */
const BESIDE_NAMED = 0.5;
const BESIDE_ALLUDED = 0.7;
const SHORTEST_WITHIN = 5;
const SHORTEST_BEGINNING = 3;

/** `part` is where in the word it was found: those that say the same share their points. */
type Clue = RoutingReason & { code: string; part: number };

type Part = { code: string; word: string; isName: boolean };

/** Words of an area a longer word may hold, the longest first, prepared once per catalogue. */
const partsOf = new WeakMap<Catalogue, readonly Part[]>();
const preparedParts = (catalogue: Catalogue): readonly Part[] => {
  const known = partsOf.get(catalogue);
  if (known) return known;
  const parts = catalogue.areas
    .flatMap(({ code, names, topics }) =>
      [...names, ...topics, ...(ROUTING_WORDS[code] ?? [])].map((phrase, order): Part => {
        return { code, word: phrase.replace(/\*$/, ''), isName: order < names.length };
      }),
    )
    .sort((a, b) => b.word.length - a.word.length);
  partsOf.set(catalogue, parts);
  return parts;
};

/**
 * What a word begins with or holds: "Wohngeldeinkommen" points to two areas. Where parts overlap, the longest counts,
 * of every area that has it.
 */
const cluesWithin = (token: Token, catalogue: Catalogue): Clue[] => {
  const taken: { start: number; end: number }[] = [];
  const clues: Clue[] = [];
  for (const { code, word, isName } of preparedParts(catalogue)) {
    if (word.length < SHORTEST_BEGINNING || word.length > token.text.length) continue;
    const start =
      word.length >= SHORTEST_WITHIN ? token.text.indexOf(word) : token.text.startsWith(word) ? 0 : -1;
    if (start < 0) continue;
    const end = start + word.length;
    const same = taken.some((other) => other.start === start && other.end === end);
    if (!same && taken.some((other) => other.start < end && start < other.end)) continue;
    if (!same) taken.push({ start, end });
    if (clues.some((clue) => clue.code === code)) continue;
    const by = isName && start === 0 && word.length >= SHORTEST_WITHIN ? 'name' : 'within';
    clues.push({ code, by, words: token.raw, part: start });
  }
  return clues;
};

const cluesIn = (text: string, catalogue: Catalogue): Clue[] => {
  const vocabulary = vocabularyOf(catalogue);
  const clean = normalise(text);
  const tokens = correctTokens(tokenise(clean), vocabulary);
  const mentions = findAreas(tokens, findStatutes(tokens), vocabulary, isEnglish(tokens));
  // A topic may belong to further areas by the wider words; a name and a place in the law mean the one.
  const covered = new Set<number>();
  const clues = mentions.map(({ code, by, start, end }): Clue => {
    for (let index = start; index < end; index++) if (by !== 'topic' || end - start > 1) covered.add(index);
    const [first, last] = [tokens[start], tokens[end - 1]];
    return { code, by, words: first && last ? clean.slice(first.start, last.end) : '', part: 0 };
  });
  const within = tokens.flatMap((token, index) =>
    token.kind === 'word' && !covered.has(index) ? cluesWithin(token, catalogue) : [],
  );
  const known = new Set(clues.map(({ code, words }) => `${code} ${words}`));
  return [...clues, ...within.filter(({ code, words }) => !known.has(`${code} ${words}`))];
};

const matterOf = ({ words, part }: Clue): string => `${part} ${words}`;

/**
 * Ranks every area of the catalogue for a question, the likeliest first. An area scores by the clues
 * that point to it; a clue that points to several is shared among them. Ties are in the order of the catalogue; of those
 * nothing points to, the cross-cutting ones come first, since what alludes to no benefit is likeliest on procedure. Never throws on any text.
 */
export const routeQuestion = (text: string, catalogue: Catalogue = defaultCatalogue): RoutedArea[] => {
  const clues = cluesIn(text, catalogue);
  const pointing = new Map<string, number>();
  for (const clue of clues) pointing.set(matterOf(clue), (pointing.get(matterOf(clue)) ?? 0) + 1);
  const benefits = new Set(
    catalogue.areas.filter(({ crossCutting }) => !crossCutting).map(({ code }) => code),
  );
  const besides = clues.filter(({ code }) => benefits.has(code));
  const isNamed = besides.some(({ by }) => by === 'name' || by === 'statute');
  const given = besides.length === 0 ? 1 : isNamed ? BESIDE_NAMED : BESIDE_ALLUDED;
  const ranked = catalogue.areas.map(({ code, crossCutting }) => {
    const own = clues.filter((clue) => clue.code === code);
    const score = own.reduce((sum, clue) => {
      const share = crossCutting && clue.by !== 'statute' ? given : 1;
      return sum + (share * WEIGHT[clue.by]) / (pointing.get(matterOf(clue)) ?? 1);
    }, 0);
    const reasons = own
      .filter(({ words }, order) => own.findIndex((other) => other.words === words) === order)
      .map(({ by, words }) => ({ by, words }));
    return { code, crossCutting, score, reasons };
  });
  const all = ranked.reduce((sum, { score }) => sum + score, 0);
  return ranked
    .sort(
      (a, b) => b.score - a.score || (a.score === 0 ? Number(b.crossCutting) - Number(a.crossCutting) : 0),
    )
    .map(({ code, score, reasons }) => ({ code, score: all === 0 ? 0 : score / all, reasons }));
};
