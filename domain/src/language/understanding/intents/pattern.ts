import { CONCEPT_NAMES } from '../words/concepts.ts';

/**
 * A message as the intent patterns see it: one symbol per word, each followed by a blank.
 * `#need` = a concept; `D` day, `P` part of a day, `T` time, `A` area, `C` case reference, `L` place in the law,
 * `M` municipality; `.` and `?` end a sentence, `,` and `:` stay; every other word is itself.
 */
export type Symbols = string;

/** Words a `...` may skip; it never leaves its sentence, and `..` never its clause. */
const LONG_GAP = 9;
const SHORT_GAP = 3;

const symbolOf = (word: string): string => {
  if (CONCEPT_NAMES.has(word)) return `#${word}`;
  return /^[.?:,]$/.test(word) ? `\\${word}` : word;
};

const elementOf = (element: string): string => {
  if (element === '...') return `(?:[^ .?:]+ ){0,${LONG_GAP}}?`;
  if (element === '..') return `(?:[^ .?:,]+ ){0,${SHORT_GAP}}?`;
  const optional = element.length > 1 && element.endsWith('~');
  const words = (optional ? element.slice(0, -1) : element).split('|').map(symbolOf);
  return `(?:(?:${words.join('|')}) )${optional ? '?' : ''}`;
};

/**
 * Compiles a pattern: words separated by blanks, `a|b` = either, `a~` = may be missing, `..` and `...` = some words of
 * the same sentence, `^` = start of a sentence, `^^` = start of the message, `$` = end of the message.
 */
export const compilePattern = (pattern: string): RegExp => {
  const parts = pattern.split(' ');
  const source = parts.map((part) => {
    if (part === '^^') return '(?<=^ )';
    if (part === '^') return '(?<=(?:^|[.?:,]) )';
    if (part === '$') return '(?:[.?,:] )*$';
    return elementOf(part);
  });
  return new RegExp(`(?<= )${source.join('')}`);
};
