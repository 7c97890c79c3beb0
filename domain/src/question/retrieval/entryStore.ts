/** The entries that can be found, taken apart into words, pieces of words and fields, and listed by those. */
import { type Analyse, type Analysis, createAnalyse } from './analyse.ts';
import { createGrams, type Grams } from './grams.ts';
import { createPostings, type Postings } from './postings.ts';
import { statuteWord } from './statuteFields.ts';
import { statuteName } from './statuteTerms.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { createWordFields, type WordFields } from './wordFields.ts';

export type SearchEntry = {
  id: string;
  /** All the ways it is asked: the question or the title first, then patterns and accepted reformulations. */
  asked: readonly string[];
  /** Counts less than what is asked. */
  answer?: string;
};

/** Words, pieces and fields are those of what is asked and share their places. */
export type Kind = 'words' | 'grams' | 'fields' | 'answers';

/** One way to ask for an entry. */
export type AskedText = {
  id: string;
  terms: readonly number[];
  grams: readonly number[];
  fields: readonly number[];
};
type AnswerText = { id: string; terms: readonly number[] };

export type EntryStore = {
  put(entry: SearchEntry): void;
  remove(id: string): void;
  has(id: string): boolean;
  askedOf(id: string): readonly AskedText[];
  ownerOf(kind: Kind, place: number): string | undefined;
  /** Fields of a text, with how many of its words belong to each. */
  fieldsIn(analysis: Analysis): Map<number, number>;
  readonly lists: Readonly<Record<Kind, Postings>>;
  readonly analyse: Analyse;
  readonly vocabulary: Vocabulary;
  readonly grams: Grams;
  readonly fieldsOf: WordFields;
  readonly size: number;
};

const countInto = (counts: Map<number, number>, number: number): void =>
  void counts.set(number, (counts.get(number) ?? 0) + 1);

export const createEntryStore = (): EntryStore => {
  const analyse = createAnalyse();
  const vocabulary = createVocabulary();
  const fieldsOf = createWordFields();
  const grams = createGrams();
  const lists = {
    words: createPostings(),
    grams: createPostings(),
    fields: createPostings(),
    answers: createPostings(),
  };
  /** By place; one that is free holds nothing. */
  const places: (AskedText | null)[] = [];
  const answers: (AnswerText | null)[] = [];
  const placesOf = new Map<string, { asked: number[]; answer: number | null }>();
  const free: Record<'asked' | 'answer', number[]> = { asked: [], answer: [] };
  const next = { asked: 0, answer: 0 };

  const takePlace = (kind: 'asked' | 'answer'): number => {
    const known = free[kind].pop();
    if (known !== undefined) return known;
    next[kind] += 1;
    return next[kind] - 1;
  };

  const termsOf = ({ words, statutes }: Analysis): Map<number, number> => {
    const counts = new Map<number, number>();
    for (const { stem, surface } of words) countInto(counts, vocabulary.add(stem, surface));
    for (const statute of statutes) countInto(counts, vocabulary.add(statuteName(statute), null));
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

  return {
    put,
    remove,
    fieldsIn,
    lists,
    analyse,
    vocabulary,
    grams,
    fieldsOf,
    has: (id) => placesOf.has(id),
    askedOf: (id) => (placesOf.get(id)?.asked ?? []).flatMap((place) => places[place] ?? []),
    ownerOf: (kind, place) => (kind === 'answers' ? answers : places)[place]?.id,
    get size() {
      return placesOf.size;
    },
  };
};
