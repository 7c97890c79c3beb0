import { type Compounds, createCompounds } from './compounds.ts';

/** Terms of the index (stems and places in the law) as numbers, and which compounds hold which part. */
export type Vocabulary = {
  /** The number of a term, made if need be. `surface` is its spelling to split (null: no word). */
  add(term: string, surface: string | null): number;
  find(term: string): number | undefined;
  /** Numbers of the compounds that have this stem as a part. */
  compoundsWith(stem: string): readonly number[];
  split(surface: string): readonly string[];
};

const FIRST_REFRESH = 64;
/** The words are split anew by what has been learnt since whenever there are half as many again. */
const GROWTH = 1.5;

export const createVocabulary = (): Vocabulary => {
  const numbers = new Map<string, number>();
  const surfaces: (string | null)[] = [];
  const compounds: Compounds = createCompounds();
  let holders = new Map<string, number[]>();
  let refreshAt = FIRST_REFRESH;
  /** Terms from here on came after the last refresh: older compounds do not know them as parts. */
  let refreshed = 0;
  const looked = new Map<string, readonly number[]>();

  const file = (term: number): void => {
    const surface = surfaces[term];
    if (!surface) return;
    for (const part of compounds.split(surface)) {
      const list = holders.get(part);
      if (list) list.push(term);
      else holders.set(part, [term]);
    }
  };

  const refresh = (): void => {
    holders = new Map();
    for (let term = 0; term < surfaces.length; term++) file(term);
    refreshed = surfaces.length;
    refreshAt = Math.ceil(surfaces.length * GROWTH);
  };

  /** Compounds that begin or end with a word nobody knew when they were split. */
  const scan = (stem: string): number[] => {
    const found: number[] = [];
    if (stem.length < 4) return found;
    for (let term = 0; term < surfaces.length; term++) {
      const surface = surfaces[term];
      if (!surface || surface.length < stem.length + 3) continue;
      // An ending of inflection of up to two letters may follow.
      const from = surface.lastIndexOf(stem);
      if (from === 0 || (from > 2 && from >= surface.length - stem.length - 2)) found.push(term);
    }
    return found;
  };

  return {
    add: (term, surface) => {
      const before = numbers.get(term);
      if (before !== undefined) return before;
      const number = surfaces.length;
      numbers.set(term, number);
      surfaces.push(surface);
      if (surface !== null) compounds.learn(term, surface);
      looked.clear();
      if (surfaces.length >= refreshAt) refresh();
      else file(number);
      return number;
    },
    find: (term) => numbers.get(term),
    compoundsWith: (stem) => {
      const before = looked.get(stem);
      if (before) return before;
      const own = numbers.get(stem);
      const isNew = own === undefined ? !holders.has(stem) : own >= refreshed;
      const filed = holders.get(stem) ?? [];
      const all = isNew ? [...new Set([...filed, ...scan(stem)])] : filed;
      const found = all.filter((term) => term !== own);
      if (looked.size > 5_000) looked.clear();
      looked.set(stem, found);
      return found;
    },
    split: (surface) => compounds.split(surface),
  };
};
