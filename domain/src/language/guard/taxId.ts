import type { Detector } from './finding.ts';
import { AFTER_CUE, digitsOf, LEFT, merged, pattern, RIGHT, spansOf } from './pattern.ts';

/**
 * Check digit of a German tax id from its first ten digits: ISO 7064 MOD 11,10 (§ 139b AO; BZSt).
 */
export const taxIdCheckDigit = (firstTen: readonly number[]): number => {
  let product = 10;
  for (const digit of firstTen) {
    const sum = (digit + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
};

/**
 * Among the first ten digits exactly one occurs twice or three times, all others at most once,
 * and three alike never stand side by side.
 */
export const followsTaxIdRepetition = (firstTen: readonly number[]): boolean => {
  const counts = Array<number>(10).fill(0);
  for (const digit of firstTen) counts[digit] = (counts[digit] ?? 0) + 1;
  const repeated = counts.filter((count) => count > 1);
  const sideBySide = firstTen.some((digit, i) => digit === firstTen[i + 1] && digit === firstTen[i + 2]);
  return repeated.length === 1 && (repeated[0] === 2 || repeated[0] === 3) && !sideBySide;
};

/** Eleven digits, the first not 0, with the right repetition and check digit. */
export const isTaxId = (value: string): boolean => {
  const digits = digitsOf(value);
  const firstTen = digits.slice(0, 10);
  return (
    digits.length === 11 &&
    digits[0] !== 0 &&
    followsTaxIdRepetition(firstTen) &&
    taxIdCheckDigit(firstTen) === digits[10]
  );
};

const SHAPE = pattern(LEFT, '(?<!\\d[,./\\-])[1-9]\\d[ \\-/.]?\\d{3}[ \\-/.]?\\d{3}[ \\-/.]?\\d{3}', RIGHT);
const AFTER_TAX_CUE = pattern(
  LEFT,
  '(?:Steuer[ -]?(?:ID|IDNr\\.?|Ident(?:ifikations)?[ -]?(?:nummer|nr\\.?)|nummer|nr\\.?)(?:[ -]?(?:Nr\\.?|Nummer))?|IdNr\\.?|Ident(?:ifikations)?[ -]?(?:nummer|nr\\.?)|St\\.?[ -]?Nr\\.?|TIN|tax id)',
  AFTER_CUE,
  '(?<value>\\d(?:[ \\-/.]?\\d){8,13})',
  RIGHT,
);

/** Tax ids that check out, and whatever number stands after "Steuer-ID" or "Steuernummer". */
export const findTaxIds: Detector = (text) =>
  merged([...spansOf(text, SHAPE, isTaxId), ...spansOf(text, AFTER_TAX_CUE)]);
