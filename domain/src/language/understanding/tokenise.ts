import { fold } from './normalise.ts';

/**
 * One word, number or sign of a message.
 * `glued` = nothing stands between it and the token before it ("1.12." against "1. 12.").
 */
export type Token = {
  kind: 'word' | 'number' | 'sign' | 'reference';
  /** Folded form; after spelling correction the form of the vocabulary. */
  text: string;
  raw: string;
  start: number;
  end: number;
  glued: boolean;
};

/** `SO-2026-00123`, `WG-26/0815`, `50.12-2026/77`: letters or a department number, a year, a running number. */
const REFERENCE =
  /(?<![\p{L}\d])(?:[A-Za-zÄÖÜäöü]{1,6}[-/_](?:19|20)?\d{2}[-/_]\d{2,8}|[A-Za-zÄÖÜäöü]{1,6}[-/_](?!(?:19|20)\d{2}(?!\d))\d{4,10}|\d{2}[.]\d{1,3}[-/](?:19|20)\d{2}[-/]\d{1,8})(?![\p{L}\d])/gu;
const PIECE = /\p{L}+|\d+|[^\s\p{L}\d]/gu;

const piecesOf = (text: string, offset: number, glue: boolean): Token[] => {
  const tokens: Token[] = [];
  let last = glue ? 0 : -1;
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0];
    const kind = /^\d/.test(raw) ? 'number' : /^\p{L}/u.test(raw) ? 'word' : 'sign';
    const start = match.index;
    tokens.push({
      kind,
      text: kind === 'word' ? fold(raw) : raw,
      raw,
      start: offset + start,
      end: offset + start + raw.length,
      glued: start === last,
    });
    last = start + raw.length;
  }
  return tokens;
};

/** Splits a normalised text; case references stay whole, so that no date is read into them. */
export const tokenise = (text: string): Token[] => {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const raw = match[0];
    tokens.push(...piecesOf(text.slice(from, match.index), from, false));
    tokens.push({
      kind: 'reference',
      text: raw.toLowerCase(),
      raw,
      start: match.index,
      end: match.index + raw.length,
      glued: false,
    });
    from = match.index + raw.length;
  }
  tokens.push(...piecesOf(text.slice(from), from, from > 0));
  return tokens;
};
