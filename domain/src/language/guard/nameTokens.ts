import type { Span } from './finding.ts';

/** A word with the text between it and the word before. */
export type Token = Span & { readonly word: string; readonly gap: string };

/** Token positions `[from, to)` that form one name. */
export type Reading = { readonly from: number; readonly to: number };

/** A text and its words, as the rules for names look at it. */
export type Words = { readonly text: string; readonly tokens: readonly Token[] };

const WORD = /\p{L}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*/gu;

export const wordsOf = (text: string): Words => {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const end = match.index + match[0].length;
    tokens.push({ word: match[0], start: match.index, end, gap: text.slice(last, match.index) });
    last = end;
  }
  return { text, tokens };
};

export const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "M." or a single capital at the end of a phrase. */
export const isInitial = ({ tokens, text }: Words, at: number): boolean => {
  const token = tokens[at];
  return (
    token !== undefined &&
    /^\p{Lu}$/u.test(token.word) &&
    /^(?:\.|[,;!?)]| |$)/.test(text.slice(token.end, token.end + 1))
  );
};

export const startsSentence = ({ tokens }: Words, at: number): boolean =>
  at === 0 || /[.!?:;\n–•]\s*["„»(]?$/u.test(tokens[at]?.gap ?? '');

export const withoutGenitive = (word: string): string => word.replace(/(?:'s|’s|'|’|s)$/u, '');
