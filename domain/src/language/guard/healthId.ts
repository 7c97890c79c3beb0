import type { Detector } from './finding.ts';
import { AFTER_CUE, crossSum, digitsOf, LEFT, merged, pattern, RIGHT, spansOf } from './pattern.ts';
import { letterDigits } from './pensionId.ts';

/**
 * Check digit from the letter and eight digits of the unchangeable part of the health insurance number:
 * weights 1, 2, 1, 2 …, cross sums, modulo 10. Source: § 290 SGB V, annex 1 of the KVNR guideline.
 */
export const healthIdCheckDigit = (letterAndEight: string): number =>
  [...letterDigits(letterAndEight.charAt(0)), ...digitsOf(letterAndEight.slice(1))].reduce(
    (sum, digit, i) => sum + crossSum(digit * (i % 2 === 0 ? 1 : 2)),
    0,
  ) % 10;

/**
 * One letter and nine digits with the right check digit, for example `A123456780`; ten or twenty digits about the
 * insurance fund may follow.
 */
export const isHealthId = (value: string): boolean => {
  const compact = value.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  return /^[A-Z]\d{9}/.test(compact) && healthIdCheckDigit(compact.slice(0, 9)) === Number(compact[9]);
};

const SHAPE = pattern(
  LEFT,
  '(?<![\\p{N}][./\\-])[A-Z][ \\-]?\\d{3}[ \\-.]?\\d{3}[ \\-.]?\\d{3}(?:\\d{10}|\\d{20})?',
  RIGHT,
);
const AFTER_HEALTH_CUE = pattern(
  LEFT,
  '(?:KV[ -]?(?:NR\\.?|Nummer)|EGK(?:[ -]?(?:Nr\\.?|Nummer))?|(?:Kranken)?Versicherten[ -]?(?:nummer|nr\\.?|id)|Krankenversicherungs[ -]?(?:nummer|nr\\.?)|Krankenkassen[ -]?(?:nummer|nr\\.?)|Mitglieds[ -]?(?:nummer|nr\\.?)|Gesundheitskarte(?:[ -]?(?:Nr\\.?|Nummer))?)',
  AFTER_CUE,
  '(?<value>[A-Z]?[ \\-]?\\d(?:[ \\-.]?\\d){6,19})',
  RIGHT,
);

/** The name of a fund makes a wrong check digit a slip of the pen. */
const FUND = /(?:kasse|versichert|AOK|Barmer|DAK|IKK|BKK|TK|Knappschaft)/i;

/** Health insurance numbers that check out, and whatever number "KVNR" or "Versichertennummer" announces. */
export const findHealthIds: Detector = (text) =>
  merged([
    ...spansOf(
      text,
      SHAPE,
      (value, start) => isHealthId(value) || FUND.test(text.slice(Math.max(0, start - 30), start)),
    ),
    ...spansOf(text, AFTER_HEALTH_CUE),
  ]);
