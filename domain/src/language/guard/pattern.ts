import type { Span } from './finding.ts';

/** `\b` knows no umlauts: no letter or digit before, none after. */
export const LEFT = '(?<![\\p{L}\\p{N}])';
export const RIGHT = '(?![\\p{L}\\p{N}])';

/** What may stand between a cue such as "IBAN" and its value: "IBAN:", "IBAN ist", "IBAN lautet:". */
export const AFTER_CUE = '(?:[ \\n]?[:.=#(]){0,2}[ \\n]?(?:(?:ist|lautet|war|von|is)[ :]{1,2})?[ \\n]?';

/** Builds a case-insensitive, global pattern for German text out of parts. */
export const pattern = (...parts: string[]): RegExp => new RegExp(parts.join(''), 'dgiu');

/**
 * Every place where `regex` matches and `accept` agrees. The group `value`, if the pattern has one, is the place;
 * the cue around it may stay. `regex` has the flags `d` and `g`.
 */
export const spansOf = (
  text: string,
  regex: RegExp,
  accept: (value: string, start: number, end: number) => boolean = () => true,
): Span[] => {
  const spans: Span[] = [];
  for (const match of text.matchAll(regex)) {
    const [start, end] = match.indices?.groups?.value ?? [match.index, match.index + match[0].length];
    if (end > start && accept(text.slice(start, end), start, end)) spans.push({ start, end });
  }
  return spans;
};

/** Sorts ranges and joins those that overlap. */
export const merged = (spans: readonly Span[]): Span[] => {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last !== undefined && span.start < last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
};

export const digitsOf = (text: string): number[] => [...text.replace(/[^0-9]/g, '')].map(Number);

/** Sum of the decimal digits of a product of at most 99. */
export const crossSum = (value: number): number => Math.floor(value / 10) + (value % 10);
