import { fold } from './fold.ts';
import { isInitial, type Token, type Words } from './nameTokens.ts';
import { isFirstName, isUnknownName, looksLikeName, PARTICLES, PREDICATE, TITLES } from './nameWords.ts';
import { hasForeignLetter } from './surnameShape.ts';

/** No name has more words. */
const MOST_WORDS = 7;

/** "von und zu" */
const isParticle = (tokens: readonly Token[], at: number): boolean => {
  const key = fold(tokens[at]?.word ?? '');
  return PARTICLES.has(key) || (key === 'und' && fold(tokens[at + 1]?.word ?? '') === 'zu');
};

/** The first word at or after `from` that is no "von", "van den", "al"; null when no capitalised word follows. */
export const afterParticles = (tokens: readonly Token[], from: number): number | null => {
  let at = from;
  while (at < from + 3 && isParticle(tokens, at) && tokens[at + 1]?.gap === ' ') at += 1;
  return isUnknownName(tokens[at]?.word ?? '') ? at : null;
};

/** "Dr. med. ", "Freiherr " */
export const afterTitles = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (TITLES.has(fold(tokens[at]?.word ?? '')) && /^(?:\. ?| |-|\.-)$/.test(tokens[at + 1]?.gap ?? ''))
    at += 1;
  return at;
};

/**
 * Where the name that starts at `from` ends: given names, particles, surnames. The word at `from` has been accepted;
 * `open` says that an unknown word may follow it.
 */
export const extend = (words: Words, from: number, open: boolean): number => {
  const { tokens } = words;
  let to = from + 1;
  let expectsSurname = open || isInitial(words, from);
  for (let at = to; at < Math.min(tokens.length, from + MOST_WORDS); at = to) {
    const gap = tokens[at]?.gap;
    if (!(gap === ' ' || (/^\.[ -]?$/.test(gap ?? '') && isInitial(words, at - 1)))) break;
    const surname = afterParticles(tokens, at);
    const word = tokens[at]?.word ?? '';
    // In capitals "HERR DEMIR WARTET" the verb looks like one more name.
    const fits =
      !PREDICATE.test(fold(word)) &&
      (looksLikeName(word) ||
        hasForeignLetter(word) ||
        (expectsSurname && (isUnknownName(word) || isInitial(words, at))));
    if (!fits && (PREDICATE.test(fold(word)) || surname === null || surname === at)) break;
    expectsSurname = isFirstName(word) || isInitial(words, at);
    to = (fits ? at : (surname ?? at)) + 1;
  }
  return to;
};
