import { COUNT_BITS, MOST_COUNTED, type Postings } from './postings.ts';

/** Terms that stand for one thing asked, each with how well it does (1 = it is the very word). */
export type Family = readonly (readonly [term: number, share: number])[];
export type Feature = { family: Family; weight: number };

export type Bm25Parameters = { k1: number; b: number };

/** Reusable, so that no search has to clear arrays of the size of the index: only the places touched are. */
export type Scores = {
  values: Float64Array;
  touched: number[];
};

export const createScores = (): Scores => ({ values: new Float64Array(64), touched: [] });

/** Makes room for places up to `span`. Values are 0 wherever nothing was touched. */
const reserve = (scores: Scores, span: number): void => {
  if (scores.values.length >= span) return;
  const larger = new Float64Array(Math.max(span, scores.values.length * 2));
  larger.set(scores.values);
  scores.values = larger;
};

export const clear = (scores: Scores): void => {
  for (const place of scores.touched) scores.values[place] = 0;
  scores.touched.length = 0;
};

/** Inverse document frequency of Lucene's BM25, never negative: ln(1 + (N − n + ½) / (n + ½)). */
export const idf = (count: number, holding: number): number =>
  Math.log(1 + (Math.max(count, holding) - holding + 0.5) / (holding + 0.5));

/** In how many places the terms of a feature stand, counted by term: at least in how many it does. */
export const heldBy = ({ family }: Feature, postings: Postings): number =>
  family.reduce((sum, [term]) => sum + postings.listOf(term).length, 0);

/** So many places are scored; what is too common to be among the first that hold something rarer opens no more. */
const MOST_OPEN = 2_000;
/** What stands in a larger share of the places than this tells those open hardly apart, and costs most. */
const COMMON_SHARE = 1 / 20;

/**
 * Adds the BM25 scores (Robertson and Zaragoza 2009) of features to the places they stand at. The terms of a family
 * count as one term, whose frequency is the sum of theirs by share, and whose rarity is that of their union.
 * The rarest come first: once many places are open, common words add to those and open no others, as in "continue"
 * of Moffat and Zobel (1996). In a small index that changes nothing.
 *
 * @param frequencies Scratch; empty before and after.
 */
export const addFeatures = (
  scores: Scores,
  frequencies: Scores,
  postings: Postings,
  features: readonly Feature[],
  { k1, b }: Bm25Parameters,
): void => {
  const { lengths, count, averageLength } = postings;
  reserve(scores, lengths.length);
  reserve(frequencies, lengths.length);
  const { values, touched } = scores;
  const { values: found, touched: holding } = frequencies;
  const [base, perWord] = [k1 * (1 - b), (k1 * b) / averageLength];

  const add = (place: number, frequency: number, worth: number, opens: boolean): void => {
    const before = values[place] ?? 0;
    if (before === 0) {
      if (!opens) return;
      touched.push(place);
    }
    values[place] = before + (worth * frequency) / (frequency + base + perWord * (lengths[place] ?? 0));
  };

  const addOne = (list: readonly number[], share: number, weight: number): void => {
    const worth = weight * idf(count, list.length) * (k1 + 1);
    const opens = touched.length < MOST_OPEN;
    for (const posting of list) add(posting >> COUNT_BITS, share * (posting & MOST_COUNTED), worth, opens);
  };

  const addFamily = ({ family, weight }: Feature): void => {
    for (const [term, share] of family) {
      for (const posting of postings.listOf(term)) {
        const place = posting >> COUNT_BITS;
        if (found[place] === 0) holding.push(place);
        found[place] = (found[place] ?? 0) + share * (posting & MOST_COUNTED);
      }
    }
    const worth = weight * idf(count, holding.length) * (k1 + 1);
    const opens = touched.length < MOST_OPEN;
    for (const place of holding) {
      add(place, found[place] ?? 0, worth, opens);
      found[place] = 0;
    }
    holding.length = 0;
  };

  const byRarity = features
    .map((feature) => ({ feature, held: heldBy(feature, postings) }))
    .sort((a, b) => a.held - b.held);
  for (const { feature, held } of byRarity) {
    if (touched.length >= MOST_OPEN && held > count * COMMON_SHARE) break;
    const [only, another] = feature.family;
    if (only && !another) addOne(postings.listOf(only[0]), only[1], feature.weight);
    else addFamily(feature);
  }
};
