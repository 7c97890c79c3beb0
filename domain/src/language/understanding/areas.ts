import type { StatuteMention } from './statutes.ts';
import type { Token } from './tokenise.ts';
import type { AreaEntry } from './types.ts';
import type { AreaPhrase, Vocabulary } from './vocabulary.ts';
import { concepts } from './words/concepts.ts';

/** A place in a message that points to a subject area. Token indexes, end exclusive. */
export type AreaMention = {
  code: string;
  /** The area's own name, a place in the law, or a word of its content. */
  by: 'name' | 'statute' | 'topic';
  start: number;
  end: number;
};

/** Codes that are English words; in an English sentence they are those. */
const ENGLISH_WORDS = new Set(['but', 'best']);

const matchPhrase = (tokens: readonly Token[], index: number, phrase: AreaPhrase): number | null => {
  let at = index;
  for (const [order, word] of phrase.words.entries()) {
    // "Hilfe-zur-Pflege", "Bildungs- und Teilhabepaket"
    if (order > 0 && tokens[at]?.kind === 'sign' && /^[-&/+]$/.test(tokens[at]?.text ?? '')) at++;
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    const last = order === phrase.words.length - 1;
    if (phrase.open && last ? !token.text.startsWith(word) : token.text !== word) return null;
    at++;
  }
  return at;
};

const phrasesAt = (
  tokens: readonly Token[],
  index: number,
  vocabulary: Vocabulary,
): readonly AreaPhrase[] => {
  const text = tokens[index]?.text ?? '';
  const exact = vocabulary.phrases.get(text) ?? [];
  const open = vocabulary.openPhrases.filter((phrase) => text.startsWith(phrase.words[0] ?? ' '));
  return [...exact, ...open];
};

/** "die Pflege meiner Mutter" is a reason, not a subject area. */
const isPrivate = (tokens: readonly Token[], end: number): boolean =>
  concepts.get(tokens[end]?.text ?? '') === 'my' ||
  /^(angehoerig|der|seiner|ihrer)/.test(tokens[end]?.text ?? '');

const fits = (
  tokens: readonly Token[],
  index: number,
  phrase: AreaPhrase,
  end: number,
  english: boolean,
): boolean => {
  const raw = tokens[index]?.raw ?? '';
  const lower = ENGLISH_WORDS.has(phrase.words.join(' '));
  if (phrase.exact !== null) return phrase.words.length > 1 || raw === phrase.exact;
  if (english && lower && raw === raw.toLowerCase()) return false;
  return !(phrase.words.join(' ') === 'pflege' && isPrivate(tokens, end));
};

const coversStatute = (area: AreaEntry, mention: StatuteMention): boolean =>
  area.statutes.some((span) => {
    // Sections and chapters without an act are those of the Sozialhilfe.
    const act = mention.act === null || mention.act === 'SGB' ? 'SGB XII' : mention.act;
    if (span.act !== act) return false;
    if (span.chapter !== undefined) return mention.chapter === span.chapter;
    if (span.from === undefined) return true;
    return (
      mention.section !== null && mention.section >= span.from && mention.section <= (span.to ?? span.from)
    );
  });

/** Everything that points to an area, in the order of the message. */
export const findAreas = (
  tokens: readonly Token[],
  statutes: readonly StatuteMention[],
  vocabulary: Vocabulary,
  english: boolean,
): AreaMention[] => {
  const mentions: AreaMention[] = statutes.flatMap((statute) =>
    vocabulary.areas
      .filter((area) => coversStatute(area, statute))
      .map((area) => ({ code: area.code, by: 'statute' as const, start: statute.start, end: statute.end })),
  );
  let index = 0;
  while (index < tokens.length) {
    let found: { phrase: AreaPhrase; end: number } | null = null;
    for (const phrase of phrasesAt(tokens, index, vocabulary)) {
      const end = matchPhrase(tokens, index, phrase);
      if (end === null || !fits(tokens, index, phrase, end, english)) continue;
      const better =
        !found ||
        end > found.end ||
        (end === found.end && found.phrase.kind === 'topic' && phrase.kind === 'name');
      if (better) found = { phrase, end };
    }
    if (found)
      mentions.push({ code: found.phrase.code, by: found.phrase.kind, start: index, end: found.end });
    index = found?.end ?? index + 1;
  }
  return mentions.sort((a, b) => a.start - b.start);
};

const codesOf = (mentions: readonly AreaMention[]): string[] => [
  ...new Set(mentions.map((mention) => mention.code)),
];

/** Areas somebody names; in the order of the message. */
export const namedAreas = (mentions: readonly AreaMention[]): string[] =>
  codesOf(mentions.filter((mention) => mention.by !== 'topic'));

/** The code most words point to; the first of several. */
const commonest = (mentions: readonly AreaMention[]): string[] => {
  const counts = new Map<string, number>();
  for (const { code } of mentions) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? [best[0]] : [];
};

/**
 * The area a specialist question belongs to: benefit types named, else a cross-cutting act cited, else the benefit
 * type its words point to, else the cross-cutting area. "Einkommen beim Wohngeld" is a question on Wohngeld.
 */
export const questionAreas = (mentions: readonly AreaMention[], vocabulary: Vocabulary): string[] => {
  const crossCutting = new Set(vocabulary.areas.filter((area) => area.crossCutting).map((area) => area.code));
  const benefit = mentions.filter((mention) => !crossCutting.has(mention.code));
  const cross = mentions.filter((mention) => crossCutting.has(mention.code));
  const named = namedAreas(benefit);
  if (named.length > 0) return named;
  const cited = codesOf(cross.filter((mention) => mention.by === 'statute'));
  if (cited.length > 0) return cited;
  const pointed = commonest(benefit);
  if (pointed.length > 0) return pointed;
  const crossNamed = namedAreas(cross);
  return crossNamed.length > 0 ? crossNamed : commonest(cross);
};

const LEADS = new Set(['fuer', 'im', 'in', 'bei', 'beim', 'zum', 'zur', 'for']);

/** Areas of a request for cover: those named, else those of a word that stands behind "für", "im", "bei". */
export const deskAreas = (mentions: readonly AreaMention[], tokens: readonly Token[]): string[] => {
  const named = namedAreas(mentions);
  if (named.length > 0) return named;
  return codesOf(mentions.filter((mention) => LEADS.has(tokens[mention.start - 1]?.text ?? '')));
};
