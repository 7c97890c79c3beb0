import { PLACE_SHIFT, type Postings } from './postings.ts';

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

const grown = (values: Float64Array, span: number): Float64Array => {
  if (values.length >= span) return values;
  const larger = new Float64Array(Math.max(span, values.length * 2));
  larger.set(values);
  return larger;
};

/** Makes room for places up to `span`. Values are 0 wherever nothing was touched. */
export const reserve = (scores: Scores, span: number): void => {
  scores.values = grown(scores.values, span);
};

export const clear = (scores: Scores): void => {
  for (const place of scores.touched) scores.values[place] = 0;
  scores.touched.length = 0;
};

/** Inverse document frequency of Lucene's BM25, never negative: ln(1 + (N − n + ½) / (n + ½)). */
export const idf = (count: number, holding: number): number =>
  Math.log(1 + (Math.max(count, holding) - holding + 0.5) / (holding + 0.5));

/**
 * Adds the BM25 score (Robertson and Zaragoza 2009) of one feature to the places it stands at. The terms of a family
 * count as one term, whose frequency is the sum of theirs by share, and whose rarity is that of their union.
 *
 * @param frequencies Scratch; empty before and after.
 * @returns The feature's idf.
 */
export const addFeature = (
  scores: Scores,
  frequencies: Scores,
  postings: Postings,
  { family, weight }: Feature,
  { k1, b }: Bm25Parameters,
): number => {
  reserve(scores, postings.span);
  reserve(frequencies, postings.span);
  const { values: found, touched } = frequencies;
  for (const [term, share] of family) {
    for (const posting of postings.listOf(term)) {
      const place = Math.floor(posting / PLACE_SHIFT);
      if (found[place] === 0) touched.push(place);
      found[place] = (found[place] ?? 0) + share * (posting % PLACE_SHIFT);
    }
  }
  const rarity = idf(postings.count, touched.length);
  const average = postings.averageLength;
  const { values } = scores;
  for (const place of touched) {
    const frequency = found[place] ?? 0;
    found[place] = 0;
    if (values[place] === 0) scores.touched.push(place);
    values[place] =
      (values[place] ?? 0) +
      (weight * rarity * frequency * (k1 + 1)) /
        (frequency + k1 * (1 - b + (b * postings.lengthOf(place)) / average));
  }
  touched.length = 0;
  return rarity;
};
