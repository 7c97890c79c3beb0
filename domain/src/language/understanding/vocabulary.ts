import { HOLIDAY_WORDS } from './dates/holidayNames.ts';
import { fold } from './normalise.ts';
import type { AreaEntry, Catalogue } from './types.ts';
import { defaultCatalogue } from './words/areaProfiles.ts';
import { CORRECTED_CONCEPTS, concepts } from './words/concepts.ts';
import { CORRECTED_DATE_WORDS, dateWords } from './words/dateWords.ts';
import { ordinaryWords } from './words/ordinaryWords.ts';

/** A name or topic of an area, cut into words; the last one may stand for any ending. */
export type AreaPhrase = {
  code: string;
  words: readonly string[];
  open: boolean;
  /** Must be written exactly like this. */
  exact: string | null;
  kind: 'name' | 'topic';
};

/** A catalogue made ready for reading; built once per catalogue. */
export type Vocabulary = {
  areas: readonly AreaEntry[];
  /** By the first word of the phrase; phrases with an open first word are in {@link Vocabulary.openPhrases}. */
  phrases: ReadonlyMap<string, readonly AreaPhrase[]>;
  openPhrases: readonly AreaPhrase[];
  /** Folded words of each municipality's name. */
  municipalities: readonly { name: string; words: readonly string[] }[];
  /** Every correct form the grammar knows. */
  forms: ReadonlySet<string>;
  /** Words typed without their dots ("nachste") → the form. */
  dotless: ReadonlyMap<string, string>;
  /** The same for words of which only the beginning is fixed. */
  dotlessStems: readonly { typed: string; stem: string }[];
  /** Forms behind which a slip is recognised, by first letter. */
  byLetter: ReadonlyMap<string, readonly string[]>;
};

/** Shorter words have too many neighbours that are words as well. */
export const SHORTEST_CORRECTED = 5;
/** In words as short as this only two swapped letters are recognised. */
export const SHORTEST_SWAPPED = 4;
/** Words of content and municipalities are many: only long ones are recognised behind a slip. */
const SHORTEST_TOPIC = 7;

const phraseOf = (code: string, kind: 'name' | 'topic', text: string): AreaPhrase => {
  const open = text.endsWith('*');
  const plain = open ? text.slice(0, -1) : text;
  return {
    code,
    kind,
    open,
    words: fold(plain)
      .split(/[^\p{L}\d]+/u)
      .filter(Boolean),
    exact: plain === fold(plain) ? null : plain,
  };
};

/** The area's own name and code are always among its names, so that an added area works without any list. */
const phrasesOf = (area: AreaEntry): AreaPhrase[] => [
  ...area.names.map((name) => phraseOf(area.code, 'name', name)),
  phraseOf(area.code, 'name', fold(area.name)),
  { code: area.code, kind: 'name', open: false, words: [fold(area.code)], exact: area.code },
  ...area.topics.map((topic) => phraseOf(area.code, 'topic', topic)),
];

/** Words of statutes and the calendar that the other lists do not hold. */
const OTHER_WORDS = [
  'kapitel',
  'paragraf',
  'paragraph',
  'absatz',
  'halb',
  'halben',
  'ganzen',
  'viertel',
  'gutenmorgen',
];

const withoutDots = (form: string): string => form.replace(/([aou])e/g, '$1');

const SHORTEST_DOTLESS = 4;

const dotlessOf = (forms: ReadonlySet<string>): Map<string, string> => {
  const typed = new Map<string, string>();
  for (const form of forms) {
    const word = withoutDots(form);
    if (word.length >= SHORTEST_DOTLESS && word !== form && !forms.has(word) && !ordinaryWords.has(word))
      typed.set(word, form);
  }
  return typed;
};

const build = (catalogue: Catalogue): Vocabulary => {
  const phrases = new Map<string, AreaPhrase[]>();
  const openPhrases: AreaPhrase[] = [];
  const correctable = new Set<string>([
    ...[...concepts].flatMap(([form, concept]) => (CORRECTED_CONCEPTS.has(concept) ? [form] : [])),
    ...[...dateWords].flatMap(([form, word]) => (CORRECTED_DATE_WORDS.has(word.is) ? [form] : [])),
    ...HOLIDAY_WORDS,
  ]);
  const forms = new Set<string>([...concepts.keys(), ...dateWords.keys(), ...HOLIDAY_WORDS, ...OTHER_WORDS]);
  for (const phrase of catalogue.areas.flatMap(phrasesOf)) {
    const [first] = phrase.words;
    if (first === undefined) continue;
    for (const word of phrase.words) {
      if (phrase.exact === null || word.length > 4) forms.add(word);
      if (phrase.kind === 'name' && phrase.exact === null && word.length === SHORTEST_SWAPPED)
        correctable.add(word);
      if (word.length >= (phrase.kind === 'name' ? SHORTEST_CORRECTED : SHORTEST_TOPIC))
        correctable.add(word);
    }
    if (phrase.open && phrase.words.length === 1) openPhrases.push(phrase);
    else phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  openPhrases.sort((a, b) => (b.words[0]?.length ?? 0) - (a.words[0]?.length ?? 0));
  const municipalities = catalogue.municipalities.map((name) => ({
    name,
    words: fold(name)
      .split(/[^\p{L}\d]+/u)
      .filter(Boolean),
  }));
  for (const { words } of municipalities)
    for (const word of words) {
      forms.add(word);
      if (word.length >= SHORTEST_TOPIC) correctable.add(word);
    }
  const byLetter = new Map<string, string[]>();
  for (const form of correctable) {
    const letter = form[0];
    if (form.length < SHORTEST_SWAPPED || letter === undefined) continue;
    const list = byLetter.get(letter);
    if (list) list.push(form);
    else byLetter.set(letter, [form]);
  }
  const dotlessStems = openPhrases.flatMap(({ words: [stem = ''] }) => {
    const typed = withoutDots(stem);
    return typed === stem || typed.length < SHORTEST_CORRECTED ? [] : [{ typed, stem }];
  });
  return {
    areas: catalogue.areas,
    phrases,
    openPhrases,
    municipalities,
    forms,
    dotless: dotlessOf(forms),
    dotlessStems,
    byLetter,
  };
};

const built = new WeakMap<Catalogue, Vocabulary>();
const defaultVocabulary = build(defaultCatalogue);
built.set(defaultCatalogue, defaultVocabulary);

/** The vocabulary of a catalogue. Catalogues are values: a changed one must be a new object. */
export const vocabularyOf = (catalogue: Catalogue): Vocabulary => {
  const known = built.get(catalogue);
  if (known) return known;
  const vocabulary = build(catalogue);
  built.set(catalogue, vocabulary);
  return vocabulary;
};
