import { ROUTING_WORDS } from '../routing/routingWords.ts';
import { FIELDS } from './fields.ts';
import { surfaceOf } from './stem.ts';

/** Fields a word belongs to, as numbers; "Behindertenwerkstatt" belongs to those of "behindert" and of "Werkstatt". */
export type WordFields = (surface: string) => readonly number[];

/** A word of a field stands at the beginning of a word or, from here on, anywhere in it. */
const SHORTEST_WITHIN = 5;
const SHORTEST = 3;
const LONGEST_WORD = 60;
const REMEMBERED = 60_000;

const BEGINNINGS = new Map<string, number[]>();
let longest = 0;
for (const [field, words] of [...FIELDS, ...Object.values(ROUTING_WORDS)].entries()) {
  for (const word of words.map(surfaceOf)) {
    BEGINNINGS.set(word, [...(BEGINNINGS.get(word) ?? []), field]);
    longest = Math.max(longest, word.length);
  }
}

/** Subject areas are fields as well, and too wide ones to be a reason. */
export const isArea = (field: number): boolean => field >= FIELDS.length;

const look = (surface: string): readonly number[] => {
  const found = new Set<number>();
  const word = surface.slice(0, LONGEST_WORD);
  for (let from = 0; from + SHORTEST <= word.length; from++) {
    const shortest = from === 0 ? SHORTEST : SHORTEST_WITHIN;
    const most = Math.min(longest, word.length - from);
    for (let length = shortest; length <= most; length++)
      for (const field of BEGINNINGS.get(word.slice(from, from + length)) ?? []) found.add(field);
  }
  return [...found];
};

/** A reader that remembers the words it has met. */
export const createWordFields = (): WordFields => {
  let known = new Map<string, readonly number[]>();
  return (surface) => {
    const before = known.get(surface);
    if (before) return before;
    if (known.size >= REMEMBERED) known = new Map();
    const fields = look(surface);
    known.set(surface, fields);
    return fields;
  };
};
