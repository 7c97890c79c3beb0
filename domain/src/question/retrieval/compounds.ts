import { stem } from './stem.ts';
import { isStopWord } from './stopWords.ts';

/**
 * Splits German compounds by the words of the corpus: "Haushaltsersparnis" by "Haushalt" and "Ersparnis", when the
 * corpus has them on their own. Linking elements (s, es, en, er, e, ens, n) need no
 * rule: the stem of "Haushalts" is that of "Haushalt". One side may be unknown if the other is long: the rest is learnt.
 */
export type Compounds = {
  /** Makes a stem known as a part. */
  learn(stem: string, surface: string): void;
  /** Stems of the parts of a surface (folded, no umlauts), not of the whole; empty for a word that is none. */
  split(surface: string): readonly string[];
};

const SHORT_PARTS: ReadonlySet<string> = new Set([
  'amt',
  'tag',
  'kfz',
  'alt',
  'arm',
  'weg',
  'ort',
  'not',
  'kur',
  'erb',
  'but',
  'bus',
  'tod',
  'bau',
]);
/** Endings and beginnings that look like words. */
const NO_PARTS: ReadonlySet<string> = new Set([
  'schaft',
  'haft',
  'weis',
  'fach',
  'fahig',
  'ieren',
  'tung',
  'stell',
  'unter',
  'uber',
  'gegen',
  'wider',
  'ober',
  'ander',
  'ruck',
]);
const KEY = 3;
const LONGEST = 48;
const LEAST_KNOWN = 4;
/** Least length of the known side if the other one is not known. */
const LEAST_BESIDE_UNKNOWN = 5;
const LEAST_UNKNOWN = 4;

type Split = { parts: readonly string[]; value: number };

export const createCompounds = (): Compounds => {
  const stems = new Set<string>();
  /** First letters of known parts: most places of a word are out at one look. */
  const beginnings = new Set<string>();
  const stemmed = new Map<string, string>();

  const stemOf = (surface: string): string => {
    const before = stemmed.get(surface);
    if (before !== undefined) return before;
    if (stemmed.size > 100_000) stemmed.clear();
    const made = stem(surface);
    stemmed.set(surface, made);
    return made;
  };

  const knownStem = (surface: string): string | null => {
    if (!beginnings.has(surface.slice(0, KEY))) return null;
    const made = stemOf(surface);
    if (!stems.has(made) || NO_PARTS.has(made)) return null;
    if (made.length >= LEAST_KNOWN || (made.length === 3 && SHORT_PARTS.has(made))) return made;
    // A short stem of a longer word, such as "erb" of "erben", is none to build on.
    return null;
  };

  const best = (word: string, whole: boolean, depth: number): Split | null => {
    let found: Split | null = null;
    const offer = (split: Split): void => {
      if (!found || split.value > found.value) found = split;
    };
    if (!whole) {
      const known = knownStem(word);
      if (known !== null) offer({ parts: [known], value: word.length ** 2 });
    }
    if (depth > 2) return found;
    for (let at = 3; at <= word.length - 3; at++) {
      const rest = word.slice(at);
      if (!beginnings.has(rest.slice(0, KEY))) continue;
      const left = knownStem(word.slice(0, at));
      if (left === null) continue;
      const right = best(rest, false, depth + 1);
      if (right) offer({ parts: [left, ...right.parts], value: at ** 2 + right.value });
    }
    return found;
  };

  const half = (word: string): readonly string[] => {
    for (let at = LEAST_UNKNOWN; at <= word.length - LEAST_BESIDE_UNKNOWN; at++) {
      const right = knownStem(word.slice(at));
      if (right !== null && right.length >= LEAST_KNOWN) return [stemOf(word.slice(0, at)), right];
    }
    for (let at = word.length - LEAST_UNKNOWN; at >= LEAST_BESIDE_UNKNOWN; at--) {
      const left = knownStem(word.slice(0, at));
      if (left !== null && left.length >= LEAST_BESIDE_UNKNOWN) return [left, stemOf(word.slice(at))];
    }
    return [];
  };

  return {
    learn: (made, surface) => {
      if (made.length < 3 || /\d/.test(made) || isStopWord(surface)) return;
      stems.add(made);
      beginnings.add(made.slice(0, KEY));
      beginnings.add(surface.slice(0, KEY));
    },
    split: (surface) => {
      if (surface.length < 7 || surface.length > LONGEST || /\d/.test(surface)) return [];
      const whole = stemOf(surface);
      const parts = best(surface, true, 0)?.parts ?? half(surface);
      return [...new Set(parts)].filter((part) => part !== whole);
    },
  };
};
