import { fold } from '../../language/understanding/normalise.ts';
import { ACTS } from './statuteActs.ts';
import { readStatutes, type StatuteTerm } from './statuteTerms.ts';
import { stem, surfaceOf } from './stem.ts';
import { isStopWord } from './stopWords.ts';

/** A word of content: as typed, folded without umlauts (`surface`), and its stem. */
export type Word = { raw: string; surface: string; stem: string };
export type Analysis = { words: Word[]; statutes: StatuteTerm[] };
export type Analyse = (text: string) => Analysis;

/** "100.000" and "100 000" are one number; "BEI_NRW" and "Mitarbeiter*innen" are two pieces. */
const PIECE = /\d{1,3}(?:[.\u00A0\u202F ]\d{3})+(?!\d)|\d+|[\p{L}\p{M}]+/gu;
const PREPARED = 60_000;
/** "die Akte" and "die Verwaltung" end alike to a reader of halves: "Bildungs- und Teilhabepaket" stays two words. */
const GENDER_ENDING = /^in(?:nen)?$/;
/** What all of them become: it tells texts apart and is no matter by itself. */
export const NEGATION = 'ohne';
const NEGATIONS: ReadonlySet<string> = new Set(
  'ohne kein keine keinem keinen keiner keines keinerlei fehlend fehlende fehlendem fehlenden fehlender fehlendes'.split(
    ' ',
  ),
);

type Known = { word: Word | null; law: boolean };

const isLaw = (folded: string): boolean =>
  ACTS.has(folded) ||
  folded.startsWith('sgb') ||
  folded.startsWith('sozialgesetz') ||
  folded.startsWith('paragra') ||
  folded === 'buch' ||
  folded === 'buches';

const know = (raw: string): Known => {
  if (/^\d/.test(raw)) {
    const number = raw.replace(/\D/g, '').replace(/^0+(?=.)/, '');
    return { word: { raw, surface: number, stem: number }, law: false };
  }
  const folded = fold(raw);
  const law = isLaw(folded);
  if (folded.length < 2 || isStopWord(folded)) return { word: null, law };
  if (NEGATIONS.has(folded)) return { word: { raw, surface: NEGATION, stem: NEGATION }, law };
  return { word: { raw, surface: surfaceOf(folded), stem: stem(folded) }, law };
};

/**
 * An analyser that remembers the words it has met (up to 60,000), since folding and stemming cost most.
 * Statutes are read only where a text can hold one; their words are no words of content then.
 */
export const createAnalyse = (): Analyse => {
  let known = new Map<string, Known>();
  const lookUp = (raw: string): Known => {
    const before = known.get(raw);
    if (before) return before;
    if (known.size >= PREPARED) known = new Map();
    const fresh = know(raw);
    known.set(raw, fresh);
    return fresh;
  };
  return (given) => {
    const text = given.normalize('NFC');
    const words: (Word & { at: number })[] = [];
    let law = text.includes('§');
    for (const match of text.matchAll(PIECE)) {
      const raw = match[0];
      if (GENDER_ENDING.test(raw) && /[*:_/]/.test(text.charAt(match.index - 1))) continue;
      const { word, law: names } = lookUp(raw);
      if (names) law = true;
      if (word) words.push({ raw: word.raw, surface: word.surface, stem: word.stem, at: match.index });
    }
    if (!law) return { words, statutes: [] };
    const statutes = readStatutes(text);
    const inLaw = (at: number): boolean => statutes.some(({ start, end }) => at >= start && at < end);
    return { words: words.filter(({ at }) => !inLaw(at)), statutes };
  };
};
