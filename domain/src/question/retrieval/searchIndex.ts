/** Finds what is alike among questions, standard cases and answers. In memory; it changes entry by entry. */
import { type Analysis, createAnalyse, NEGATION } from './analyse.ts';
import { addFeature, clear, createScores, type Feature, idf, type Scores } from './bm25.ts';
import { compareIds, fuse } from './fusion.ts';
import { gramsOf } from './grams.ts';
import { createPostings, type Postings } from './postings.ts';
import { readStatutes, statuteName } from './statuteTerms.ts';
import { stem as stemOf } from './stem.ts';
import { THESAURUS } from './thesaurus.ts';
import { createVocabulary } from './vocabulary.ts';

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

/** `shown`: `null` for what says nothing by itself. */
type Asked = Feature & { shown: string | null; isStatute: boolean };
type Place = { id: string; terms: ReadonlyMap<number, number>; grams: ReadonlyMap<number, number> };

/** The usual constants; shorter texts are hardly better texts here, so length counts little. */
const WORDS = { k1: 1.2, b: 0.4 };
const GRAMS = { k1: 1.2, b: 0.6 };
const ANSWERS = { k1: 1.2, b: 0.75 };
/** Of the fusion, as its authors have it. */
const SMOOTHING = 20;
const LIST_WEIGHT = { words: 1, grams: 0.8, answers: 0.25, related: 0.35, other: 0.6 };
/** How well a compound stands for its part, and a part for the compound that was asked for. */
const IN_COMPOUND = 0.7;
const AS_PART = 0.45;
const STATUTE = 1.6;
/** How well another word for the same stands for the one that was typed. */
const RELATED_WORD = 0.5;
/** In a large index a word that one text in six holds tells hardly anything and costs most. */
const COMMON_FROM = 1_000;
const COMMON_SHARE = 1 / 6;
/** Of each list; what is further down changes nothing at the top. */
const LIST_LENGTH = 50;

/** Stems that say the same as a stem. */
const RELATED = new Map<string, string[]>();
for (const group of THESAURUS) {
  const stems = group.map(stemOf);
  for (const stem of stems)
    RELATED.set(stem, [...(RELATED.get(stem) ?? []), ...stems.filter((other) => other !== stem)]);
}

const heldBy = ({ family }: Feature, postings: Postings): number =>
  family.reduce((sum, [term]) => sum + postings.listOf(term).length, 0);

/** Without the words that are everywhere, unless there are no others. */
const telling = (features: readonly Feature[], postings: Postings): readonly Feature[] => {
  if (postings.count < COMMON_FROM) return features;
  const rare = features.filter((feature) => heldBy(feature, postings) <= postings.count * COMMON_SHARE);
  return rare.length === 0 ? features : rare;
};

const numbered = (numbers: Map<string, number>, counts: ReadonlyMap<string, number>): Map<number, number> => {
  const found = new Map<number, number>();
  for (const [gram, count] of counts) {
    const number = numbers.get(gram) ?? numbers.size;
    numbers.set(gram, number);
    found.set(number, count);
  }
  return found;
};

export const createSearchIndex = (): SearchIndex => {
  const analyse = createAnalyse();
  const vocabulary = createVocabulary([]);
  const gramNumbers = new Map<string, number>();
  const lists = { words: createPostings(), grams: createPostings(), answers: createPostings() };
  const places = new Map<number, Place>();
  const answers = new Map<number, Pick<Place, 'id' | 'terms'>>();
  const placesOf = new Map<string, { asked: number[]; answer: number | null }>();
  const free: Record<'asked' | 'answer', number[]> = { asked: [], answer: [] };
  const next = { asked: 0, answer: 0 };
  const scores: Scores = createScores();
  const scratch: Scores = createScores();

  const takePlace = (kind: 'asked' | 'answer'): number => {
    const known = free[kind].pop();
    if (known !== undefined) return known;
    next[kind] += 1;
    return next[kind] - 1;
  };

  const termsOf = ({ words, statutes }: Analysis): Map<number, number> => {
    const counts = new Map<number, number>();
    const count = (term: number): void => void counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const { stem, raw, surface } of words) count(vocabulary.add(stem, raw, surface));
    for (const statute of statutes) {
      const name = statuteName(statute);
      count(vocabulary.add(name, name, null));
    }
    return counts;
  };

  const remove = (id: string): void => {
    const known = placesOf.get(id);
    if (!known) return;
    placesOf.delete(id);
    for (const place of known.asked) {
      const held = places.get(place);
      if (!held) continue;
      lists.words.remove(place, held.terms.keys());
      lists.grams.remove(place, held.grams.keys());
      places.delete(place);
      free.asked.push(place);
    }
    const answer = known.answer === null ? undefined : answers.get(known.answer);
    if (known.answer === null || !answer) return;
    lists.answers.remove(known.answer, answer.terms.keys());
    answers.delete(known.answer);
    free.answer.push(known.answer);
  };

  const put = ({ id, asked, answer }: SearchEntry): void => {
    remove(id);
    const taken: { asked: number[]; answer: number | null } = { asked: [], answer: null };
    for (const text of asked) {
      const analysis = analyse(text);
      const terms = termsOf(analysis);
      const grams = numbered(gramNumbers, gramsOf(analysis.words));
      const place = takePlace('asked');
      lists.words.put(place, terms, analysis.words.length + analysis.statutes.length);
      lists.grams.put(place, grams, grams.size);
      places.set(place, { id, terms, grams });
      taken.asked.push(place);
    }
    if (answer) {
      const analysis = analyse(answer);
      const terms = termsOf(analysis);
      taken.answer = takePlace('answer');
      lists.answers.put(taken.answer, terms, analysis.words.length);
      answers.set(taken.answer, { id, terms });
    }
    placesOf.set(id, taken);
  };

  /** Terms that stand for a stem: itself, and compounds that hold it. */
  const familyOf = (stem: string): [number, number][] => {
    const own = vocabulary.find(stem);
    const within = vocabulary.compoundsWith(stem).map((term): [number, number] => [term, IN_COMPOUND]);
    return own === undefined ? within : [[own, 1], ...within];
  };

  const featuresOf = ({ words, statutes }: Analysis): Asked[] => {
    const features = new Map<string, Asked>();
    for (const { stem, surface, raw } of words) {
      const known = features.get(stem);
      if (!known) {
        const shown = stem === NEGATION ? null : raw;
        features.set(stem, { family: familyOf(stem), weight: 1, shown, isStatute: false });
      }
      for (const part of vocabulary.split(surface)) {
        if (part === stem || features.has(part)) continue;
        features.set(part, { family: familyOf(part), weight: AS_PART, shown: raw, isStatute: false });
      }
    }
    for (const statute of statutes) {
      const name = statuteName(statute);
      const term = vocabulary.find(name);
      const family: [number, number][] = term === undefined ? [] : [[term, 1]];
      features.set(name, { family, weight: STATUTE, shown: name, isStatute: true });
    }
    return [...features.values()];
  };

  /** The words of the query that have others for the same, with those in their place. */
  const relatedFeatures = ({ words }: Analysis): Feature[] =>
    words.flatMap(({ stem, surface }) =>
      [stem, ...vocabulary.split(surface)].flatMap((part): Feature[] => {
        const family = (RELATED.get(part) ?? []).flatMap(familyOf);
        return family.length === 0 ? [] : [{ family, weight: RELATED_WORD }];
      }),
    );

  const idAt = (kind: keyof typeof lists, place: number): string | undefined =>
    (kind === 'answers' ? answers : places).get(place)?.id;

  /** Ids by their best text. */
  const rank = (
    kind: keyof typeof lists,
    features: readonly Feature[],
    constants: { k1: number; b: number },
  ): string[] => {
    const postings: Postings = lists[kind];
    for (const feature of telling(features, postings))
      addFeature(scores, scratch, postings, feature, constants);
    const best = new Map<string, number>();
    for (const place of scores.touched) {
      const id = idAt(kind, place);
      const score = scores.values[place] ?? 0;
      if (id !== undefined && score > (best.get(id) ?? 0)) best.set(id, score);
    }
    clear(scores);
    return [...best]
      .sort((a, b) => b[1] - a[1] || compareIds(a[0], b[0]))
      .slice(0, LIST_LENGTH)
      .map(([id]) => id);
  };

  const explain = (id: string, features: readonly Asked[]): Pick<Hit, 'coverage' | 'why'> => {
    const held = new Set<number>();
    for (const place of placesOf.get(id)?.asked ?? [])
      for (const term of places.get(place)?.terms.keys() ?? []) held.add(term);
    let all = 0;
    let found = 0;
    const why: Hit['why'] = { words: [], statutes: [] };
    for (const { family, weight, shown, isStatute } of features) {
      if (shown === null) continue;
      const worth = weight * idf(lists.words.count, heldBy({ family, weight }, lists.words));
      all += worth;
      const share = family.reduce((best, [term, how]) => (held.has(term) ? Math.max(best, how) : best), 0);
      found += worth * share;
      const list = isStatute ? why.statutes : why.words;
      if (share > 0 && !list.includes(shown)) list.push(shown);
    }
    return { coverage: all === 0 ? 0 : found / all, why };
  };

  const search = (query: string, { limit = 10, otherLists = [] }: SearchOptions = {}): Hit[] => {
    const analysis = analyse(query);
    const features = featuresOf(analysis);
    if (features.length === 0) return [];
    const related = relatedFeatures(analysis);
    const grams: Feature[] = [];
    for (const gram of gramsOf(analysis.words).keys()) {
      const number = gramNumbers.get(gram);
      if (number !== undefined) grams.push({ family: [[number, 1]], weight: 1 });
    }
    const fused = fuse(
      [
        { ids: rank('words', features, WORDS), weight: LIST_WEIGHT.words },
        { ids: rank('grams', grams, GRAMS), weight: LIST_WEIGHT.grams },
        ...(related.length === 0
          ? []
          : [{ ids: rank('words', [...features, ...related], WORDS), weight: LIST_WEIGHT.related }]),
        { ids: rank('answers', features, ANSWERS), weight: LIST_WEIGHT.answers },
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
      .map(([id, score]) => ({ id, score, ...explain(id, features) }));
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
