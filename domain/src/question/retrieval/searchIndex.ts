/** Finds what is alike among questions, standard cases and answers. In memory; it changes entry by entry. */
import type { Analysis, Word } from './analyse.ts';
import { addFeatures, type Bm25Parameters, clear, createScores, type Feature, heldBy, idf } from './bm25.ts';
import { createEntryStore, type Kind, type SearchEntry } from './entryStore.ts';
import { compareIds, fuse, type RankedList } from './fusion.ts';
import { type Asked, askedFeatures, relatedFeatures } from './queryFeatures.ts';
import { readStatutes, statuteName } from './statuteTerms.ts';
import { createTopIds } from './topIds.ts';
import { isArea } from './wordFields.ts';

export type Hit = {
  id: string;
  /** Of the fusion; tells the order and nothing else. */
  score: number;
  /**
   * Share of what is asked that the entry holds, in [0, 1], the rarer a word the more it weighs. Comparable between
   * queries.
   */
  coverage: number;
  /**
   * Words of the query, as typed, and places in the law that the entry holds; when it holds none, the words that it has
   * others of the same field for.
   */
  why: { words: string[]; statutes: string[] };
};

export type SearchOptions = {
  /** How many hits at most; default 10. */
  limit?: number;
  /** Ranked ids from elsewhere, best first, that take part in the fusion. */
  otherLists?: readonly (readonly string[])[];
};

export type SearchIndex = {
  /** Adds an entry or replaces the one with its id. */
  put(entry: SearchEntry): void;
  remove(id: string): void;
  /** The best first; ties by id. Any text is a query; one without a word of content finds nothing. */
  search(query: string, options?: SearchOptions): Hit[];
  readonly size: number;
};

/** `worth`: what it weighs in this index. `shares`: how well each term of its family stands for it. */
type Weighed = Asked & { worth: number; shares: ReadonlyMap<number, number> };

/** The usual constants; shorter texts are hardly better texts here, so length counts little. */
const CONSTANTS: Record<Kind, Bm25Parameters> = {
  words: { k1: 1.2, b: 0.4 },
  grams: { k1: 1.2, b: 0.6 },
  fields: { k1: 1, b: 0.6 },
  answers: { k1: 1.2, b: 0.75 },
};
/** Of the fusion, as its authors have it. */
const SMOOTHING = 20;
/**
 * What each list weighs: when the best entry holds the words of the query, and in doubt, when nothing holds any. Then
 * words and pieces found are chance, and other words for the same, shared fields and lists from elsewhere decide.
 */
const LIST_WEIGHT = {
  words: { sure: 1, inDoubt: 1 },
  grams: { sure: 0.8, inDoubt: 0.8 },
  answers: { sure: 0.25, inDoubt: 2 },
  wide: { sure: 0.35, inDoubt: 24 },
  other: { sure: 0.6, inDoubt: 24 },
};
/** Share of a query, by words or by pieces of them (a typing error), from which on there is no doubt. */
const ENOUGH = 0.5;
/** So many of the first are asked how much they hold. */
const LOOKED_AT = 3;
/** Of each list; what is further down changes nothing at the top. */
const LIST_LENGTH = 50;

export const createSearchIndex = (): SearchIndex => {
  const store = createEntryStore();
  const { lists, analyse, vocabulary, grams, fieldsIn, fieldsOf } = store;
  const scores = createScores();
  const scratch = createScores();

  const score = (kind: Kind, features: readonly Feature[]): void =>
    addFeatures(scores, scratch, lists[kind], features, CONSTANTS[kind]);

  /** Ids by the best of their texts, as scored so far. */
  const best = (kind: Kind): string[] => {
    const top = createTopIds(LIST_LENGTH);
    for (const place of scores.touched) {
      const value = scores.values[place] ?? 0;
      if (value < top.least) continue;
      const id = store.ownerOf(kind, place);
      if (id !== undefined) top.offer(id, value);
    }
    return top.list();
  };

  const rank = (kind: Kind, features: readonly Feature[]): string[] => {
    score(kind, features);
    const ids = best(kind);
    clear(scores);
    return ids;
  };

  const gramFeatures = (pieces: ReadonlySet<number>): Feature[] =>
    [...pieces].map((gram) => ({ family: [[gram, 1]], weight: 1 }));

  const fieldFeatures = (analysis: Analysis): Feature[] =>
    [...fieldsIn(analysis).keys()].map((field) => ({ family: [[field, 1]], weight: 1 }));

  const explain = (id: string, features: readonly Weighed[]): Pick<Hit, 'coverage' | 'why'> => {
    const held = new Set(store.askedOf(id).flatMap(({ terms }) => terms));
    let all = 0;
    let found = 0;
    const why: Hit['why'] = { words: [], statutes: [] };
    const weak: string[] = [];
    for (const { shares, worth, shown, isStatute, isWeak } of features) {
      if (shown === null) continue;
      all += worth;
      let share = 0;
      for (const term of held) share = Math.max(share, shares.get(term) ?? 0);
      found += worth * share;
      const list = isStatute ? why.statutes : isWeak ? weak : why.words;
      if (share > 0 && !list.includes(shown)) list.push(shown);
    }
    if (why.words.length + why.statutes.length === 0) why.words.push(...weak);
    return { coverage: all === 0 ? 0 : found / all, why };
  };

  /** How many of these pieces one text of the entry has at most. */
  const piecesHeld = (id: string, pieces: ReadonlySet<number>): number =>
    Math.max(0, ...store.askedOf(id).map((text) => text.grams.filter((gram) => pieces.has(gram)).length));

  /** From 0 to 1: how little the best by words and the best by pieces hold of what was asked. */
  const doubtOf = (
    { words }: Analysis,
    asked: readonly Weighed[],
    pieces: ReadonlySet<number>,
    byWords: readonly string[],
    byPieces: readonly string[],
  ): number => {
    const all = words.reduce((sum, { surface }) => sum + grams.count(surface), 0);
    const held = Math.max(
      0,
      ...byWords.slice(0, LOOKED_AT).map((id) => explain(id, asked).coverage),
      ...byPieces.slice(0, LOOKED_AT).map((id) => piecesHeld(id, pieces) / Math.max(1, all)),
    );
    return Math.max(0, 1 - held / ENOUGH);
  };

  /** All ranked lists of the index, and those from elsewhere, each with its weight. */
  const listsFor = (
    analysis: Analysis,
    asked: readonly Weighed[],
    otherLists: readonly (readonly string[])[],
  ): RankedList[] => {
    score('words', asked);
    const byWords = best('words');
    // On top of the words: others for the same, and the fields they belong to.
    score('words', relatedFeatures(analysis, vocabulary));
    score('fields', fieldFeatures(analysis));
    const wide = best('words');
    clear(scores);
    const pieces = new Set(analysis.words.flatMap(({ surface }) => grams.find(surface)));
    const byPieces = rank('grams', gramFeatures(pieces));
    const doubt = doubtOf(analysis, asked, pieces, byWords, byPieces);
    const weighed = (
      ids: readonly string[],
      { sure, inDoubt }: { sure: number; inDoubt: number },
    ): RankedList => ({
      ids,
      weight: sure + doubt * (inDoubt - sure),
    });
    return [
      weighed(byWords, LIST_WEIGHT.words),
      weighed(byPieces, LIST_WEIGHT.grams),
      weighed(wide, LIST_WEIGHT.wide),
      weighed(rank('answers', asked), LIST_WEIGHT.answers),
      ...otherLists.map((ids) => weighed(ids.filter(store.has), LIST_WEIGHT.other)),
    ];
  };

  /** Why an entry was found that shares no word with the query. */
  const wordsOfSameField = (id: string, { words }: Analysis): string[] => {
    const fields = new Set(store.askedOf(id).flatMap((text) => text.fields));
    const shares = ({ surface }: Word): boolean =>
      fieldsOf(surface).some((field) => !isArea(field) && fields.has(field));
    return [...new Set(words.filter(shares).map(({ raw }) => raw))];
  };

  const hitOf = (id: string, score: number, analysis: Analysis, words: readonly Weighed[]): Hit => {
    const { coverage, why } = explain(id, words);
    const isHeld = why.words.length + why.statutes.length > 0;
    return { id, score, coverage, why: isHeld ? why : { ...why, words: wordsOfSameField(id, analysis) } };
  };

  const search = (query: string, { limit = 10, otherLists = [] }: SearchOptions = {}): Hit[] => {
    const analysis = analyse(query);
    const words = askedFeatures(analysis, vocabulary).map((feature): Weighed => {
      const worth = feature.weight * idf(lists.words.count, heldBy(feature, lists.words));
      return { ...feature, worth, shares: new Map(feature.family) };
    });
    if (words.length === 0) return [];
    const fused = fuse(listsFor(analysis, words, otherLists), SMOOTHING);
    return [...fused]
      .sort((a, b) => b[1] - a[1] || compareIds(a[0], b[0]))
      .slice(0, limit)
      .map(([id, score]) => hitOf(id, score, analysis, words));
  };

  return {
    put: store.put,
    remove: store.remove,
    search,
    get size() {
      return store.size;
    },
  };
};

/** The places in the law that a text cites, each once, as "§ 74 SGB XII"; an act alone is none. */
export const citedStatutes = (text: string): string[] => [
  ...new Set(
    readStatutes(text)
      .filter(({ section }) => section !== null)
      .map(statuteName),
  ),
];
