import type { Token } from '../tokenise.ts';
import { type DateWord, dateWords } from '../words/dateWords.ts';

/** Looking at one token of the message with the eyes of the date grammar. */
export const wordAt = (tokens: readonly Token[], index: number): DateWord | undefined => {
  const token = tokens[index];
  return token?.kind === 'word' ? dateWords.get(token.text) : undefined;
};

export const isWord = (tokens: readonly Token[], index: number, ...kinds: DateWord['is'][]): boolean => {
  const word = wordAt(tokens, index);
  return word !== undefined && kinds.includes(word.is);
};

export const isSign = (tokens: readonly Token[], index: number, ...signs: string[]): boolean => {
  const token = tokens[index];
  return token?.kind === 'sign' && signs.includes(token.text);
};

export const isText = (tokens: readonly Token[], index: number, ...texts: string[]): boolean => {
  const token = tokens[index];
  return token?.kind === 'word' && texts.includes(token.text);
};

export const isGlued = (tokens: readonly Token[], index: number): boolean => tokens[index]?.glued === true;

/** The number written at `index`, or null. */
export const numberAt = (tokens: readonly Token[], index: number): number | null => {
  const token = tokens[index];
  return token?.kind === 'number' && token.text.length <= 4 ? Number(token.text) : null;
};

/** A number in digits or words ("zwei", "einer"), or null. */
export const countAt = (tokens: readonly Token[], index: number): number | null => {
  const word = wordAt(tokens, index);
  return word?.is === 'count' ? word.n : numberAt(tokens, index);
};

/** Index of the first token at or after `index` that is not one of these small words. */
export const skipWords = (tokens: readonly Token[], index: number, ...kinds: DateWord['is'][]): number => {
  let at = index;
  while (isWord(tokens, at, ...kinds)) at++;
  return at;
};

/** A hyphen or slash between days, weeks or hours. */
export const isDash = (tokens: readonly Token[], index: number): boolean => isSign(tokens, index, '-');
