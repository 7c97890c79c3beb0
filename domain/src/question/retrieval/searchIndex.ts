/** Finds what is alike among questions, standard cases and answers. In memory; it changes entry by entry. */
import { type Analysis, createAnalyse } from './analyse.ts';
import { addFeatures, type Bm25Parameters, clear, createScores, type Feature, heldBy, idf } from './bm25.ts';
import { compareIds, fuse, type RankedList } from './fusion.ts';
import { createGrams } from './grams.ts';
import { createPostings } from './postings.ts';
import { type Asked, askedFeatures, relatedFeatures } from './queryFeatures.ts';
import { statuteWord } from './statuteFields.ts';
import { readStatutes, statuteName } from './statuteTerms.ts';
import { createTopIds } from './topIds.ts';
import { createVocabulary } from './vocabulary.ts';
import { createWordFields } from './wordFields.ts';

export type SearchEntry = {
  id: string;
  /** All the ways it is asked: the question or the title first, then patterns and accepted reformulations. */
  asked: readonly string[];
  /** Counts less than what is asked. */
  answer?: string;
};

export type Hit = {
  id: string;
  /** Of the fusion; tells the order and nothing else. */
  score: number;
  /**
   * Share of what is asked that the entry holds, in [0, 1], the rarer a word the more it weighs. Comparable between
   * queries.
   */
  coverage: number;
  /** Words of the query, as typed, and places in the law that the entry holds. */
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

type AskedPlace = {
  id: string;
  terms: readonly number[];
  grams: readonly number[];
  fields: readonly number[];
};
type AnswerPlace = { id: string; terms: readonly number[] };
/** `worth`: what it weighs in this index. */
type Weighed = Asked & { worth: number };
type Kind = 'words' | 'grams' | 'fields' | 'answers';

/** The usual constants; shorter texts are hardly better texts here, so length counts little. */
const CONSTANTS: Record<Kind, Bm25Parameters> = {
  words: { k1: 1.2, b: 0.4 },
  grams: { k1: 1.2, b: 0.6 },
  fields: { k1: 0.4, b: 0.6 },
  answers: { k1: 1.2, b: 0.75 },
};
/** Of the fusion, as its authors have it. */
const SMOOTHING = 20;
const LIST_WEIGHT = { words: 1, grams: 0.8, answers: 0.25, wide: 0.35, other: 0.6 };
/**
 * What the list of other words for the same and of shared fields weighs when nothing holds a word of the query. The less
 * the best entry holds of what was asked, by words or by pieces of them (a typing error), the more it comes to that; from
 * the share `ENOUGH` on it only breaks ties.
 */
const WIDE_IN_DOUBT = 12;
const ENOUGH = 0.5;
const LOOKED_AT = 3;
/** Of each list; what is further down changes nothing at the top. */
const LIST_LENGTH = 50;

const countInto = (counts: Map<number, number>, number: number): void =>
  void counts.set(number, (counts.get(number) ?? 0) + 1);

export const createSearchIndex = (): SearchIndex => {
  const analyse = createAnalyse();
  const vocabulary = createVocabulary([]);
  const fieldsOf = createWordFields();
  const grams = createGrams();
  const lists = {
    words: createPostings(),
    grams: createPostings(),
    fields: createPostings(),
    answers: createPostings(),
  };
  /** By place; one that is free holds nothing. */
  const places: (AskedPlace | null)[] = [];
  const answers: (AnswerPlace | null)[] = [];
  const placesOf = new Map<string, { asked: number[]; answer: number | null }>();
  const free: Record<'asked' | 'answer', number[]> = { asked: [], answer: [] };
  const next = { asked: 0, answer: 0 };
  const scores = createScores();
  const scratch = createScores();

  const takePlace = (kind: 'asked' | 'answer'): number => {
    const known = free[kind].pop();
    if (known !== undefined) return known;
    next[kind] += 1;
    return next[kind] - 1;
  };

  const termsOf = ({ words, statutes }: Analysis): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const { stem, raw, surface } of words) countInto(counts, vocabulary.add(stem, raw, surface));
    for (const statute of statutes) {
      const name = statuteName(statute);
      countInto(counts, vocabulary.add(name, name, null));
    }
    return counts;
  };

  const gramsIn = ({ words }: Analysis): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const { surface } of words) for (const gram of grams.add(surface)) countInto(counts, gram);
    return counts;
  };

  const fieldsIn = ({ words, statutes }: Analysis): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const { surface } of words) for (const field of fieldsOf(surface)) countInto(counts, field);
    for (const word of statutes.map(statuteWord))
      for (const field of word === null ? [] : fieldsOf(word)) countInto(counts, field);
    return counts;
  };

  const remove = (id: string): void => {
    const known = placesOf.get(id);
    if (!known) return;
    placesOf.delete(id);
    for (const place of known.asked) {
      const held = places[place];
      if (!held) continue;
      lists.words.remove(place, held.terms);
      lists.grams.remove(place, held.grams);
      lists.fields.remove(place, held.fields);
      places[place] = null;
      free.asked.push(place);
    }
    const answer = known.answer === null ? undefined : answers[known.answer];
    if (known.answer === null || !answer) return;
    lists.answers.remove(known.answer, answer.terms);
    answers[known.answer] = null;
    free.answer.push(known.answer);
  };

  const put = ({ id, asked, answer }: SearchEntry): void => {
    remove(id);
    const taken: { asked: number[]; answer: number | null } = { asked: [], answer: null };
    for (const text of asked) {
      const analysis = analyse(text);
      const terms = termsOf(analysis);
      const pieces = gramsIn(analysis);
      const fields = fieldsIn(analysis);
      const place = takePlace('asked');
      lists.words.put(place, terms, analysis.words.length + analysis.statutes.length);
      lists.grams.put(place, pieces, pieces.size);
      lists.fields.put(place, fields, fields.size);
      places[place] = {
        id,
        terms: [...terms.keys()],
        grams: [...pieces.keys()],
        fields: [...fields.keys()],
      };
      taken.asked.push(place);
    }
    if (answer) {
      const analysis = analyse(answer);
      const terms = termsOf(analysis);
      taken.answer = takePlace('answer');
      lists.answers.put(taken.answer, terms, analysis.words.length);
      answers[taken.answer] = { id, terms: [...terms.keys()] };
    }
    placesOf.set(id, taken);
  };

  const score = (kind: Kind, features: readonly Feature[]): void =>
    addFeatures(scores, scratch, lists[kind], features, CONSTANTS[kind]);

  /** Ids by the best of their texts, as scored so far. */
  const best = (kind: Kind): string[] => {
    const owners = kind === 'answers' ? answers : places;
    const top = createTopIds(LIST_LENGTH);
    for (const place of scores.touched) {
      const value = scores.values[place] ?? 0;
      if (value < top.least) continue;
      const id = owners[place]?.id;
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
    const held = new Set((placesOf.get(id)?.asked ?? []).flatMap((place) => places[place]?.terms ?? []));
    let all = 0;
    let found = 0;
    const why: Hit['why'] = { words: [], statutes: [] };
    for (const { family, worth, shown, isStatute } of features) {
      if (shown === null) continue;
      all += worth;
      const share = family.reduce((best, [term, how]) => (held.has(term) ? Math.max(best, how) : best), 0);
      found += worth * share;
      const list = isStatute ? why.statutes : why.words;
      if (share > 0 && !list.includes(shown)) list.push(shown);
    }
    return { coverage: all === 0 ? 0 : found / all, why };
  };

  /** How many of these pieces one text of the entry has at most. */
  const piecesHeld = (id: string, pieces: ReadonlySet<number>): number =>
    Math.max(
      0,
      ...(placesOf.get(id)?.asked ?? []).map(
        (place) => (places[place]?.grams ?? []).filter((gram) => pieces.has(gram)).length,
      ),
    );

  /** By words, by pieces, and by words together with others for the same and with the fields they belong to. */
  const rankAsked = (analysis: Analysis, words: readonly Weighed[]): RankedList[] => {
    score('words', words);
    const plain = best('words');
    score('words', relatedFeatures(analysis, vocabulary));
    score('fields', fieldFeatures(analysis));
    const wide = best('words');
    clear(scores);
    const pieces = new Set(analysis.words.flatMap(({ surface }) => grams.find(surface)));
    const all = analysis.words.reduce((sum, { surface }) => sum + grams.count(surface), 0);
    const spelled = rank('grams', gramFeatures(pieces));
    const held = Math.max(
      0,
      ...plain.slice(0, LOOKED_AT).map((id) => explain(id, words).coverage),
      ...spelled.slice(0, LOOKED_AT).map((id) => piecesHeld(id, pieces) / Math.max(1, all)),
    );
    const doubt = Math.max(0, 1 - held / ENOUGH);
    return [
      { ids: plain, weight: LIST_WEIGHT.words },
      { ids: spelled, weight: LIST_WEIGHT.grams },
      { ids: wide, weight: LIST_WEIGHT.wide + doubt * (WIDE_IN_DOUBT - LIST_WEIGHT.wide) },
    ];
  };

  const search = (query: string, { limit = 10, otherLists = [] }: SearchOptions = {}): Hit[] => {
    const analysis = analyse(query);
    const words = askedFeatures(analysis, vocabulary).map((feature): Weighed => {
      return { ...feature, worth: feature.weight * idf(lists.words.count, heldBy(feature, lists.words)) };
    });
    if (words.length === 0) return [];
    const fused = fuse(
      [
        ...rankAsked(analysis, words),
        { ids: rank('answers', words), weight: LIST_WEIGHT.answers },
        ...otherLists.map((ids) => ({
          ids: ids.filter((id) => placesOf.has(id)),
          weight: LIST_WEIGHT.other,
        })),
      ],
      SMOOTHING,
    );
    return [...fused]
      .sort((a, b) => b[1] - a[1] || compareIds(a[0], b[0]))
      .slice(0, limit)
      .map(([id, score]) => ({ id, score, ...explain(id, words) }));
  };

  return {
    put,
    remove,
    search,
    get size() {
      return placesOf.size;
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
