import type { Detector } from './finding.ts';
import { AFTER_CUE, crossSum, digitsOf, LEFT, merged, pattern, RIGHT, spansOf } from './pattern.ts';

/** Weights of the twelve digits, the letter counting as two. Source: § 2 VKVV. */
const WEIGHTS = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];

/** A is 01, Z is 26. */
export const letterDigits = (letter: string): number[] => {
  const place = letter.toUpperCase().charCodeAt(0) - 64;
  return [Math.floor(place / 10), place % 10];
};

/** Check digit from area (2), birth date (6), letter and serial (2), for example `15070649C10` gives 3. */
export const pensionIdCheckDigit = (first11: string): number => {
  const digits = [
    ...digitsOf(first11.slice(0, 8)),
    ...letterDigits(first11.charAt(8)),
    ...digitsOf(first11.slice(9, 11)),
  ];
  return digits.reduce((sum, digit, i) => sum + crossSum(digit * (WEIGHTS[i] ?? 0)), 0) % 10;
};

/** Area number, a day and month that exist (50 is added to the day when serials run out), and the check digit. */
export const isPensionId = (value: string): boolean => {
  const compact = value.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
  return (
    /^\d{8}[A-Z]\d{3}$/.test(compact) && pensionIdCheckDigit(compact.slice(0, 11)) === Number(compact[11])
  );
};

const hasBirthDate = (value: string): boolean => {
  const digits = value.replace(/\D/g, '');
  const day = Number(digits.slice(2, 4)) % 50;
  const month = Number(digits.slice(4, 6));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
};

const SHAPE = pattern(
  LEFT,
  '\\d{2}[ .\\-/]?\\d{2}[ .\\-]?\\d{2}[ .\\-]?\\d{2}[ .\\-/]?[A-Z][ .\\-/]?\\d{2}[ \\-]?\\d',
  RIGHT,
);
const AFTER_PENSION_CUE = pattern(
  LEFT,
  '(?:(?:Renten|Sozial)versicherungs[ -]?(?:nummer|nr\\.?)|(?:RV|SV|VS)[ -]?(?:Nummer|Nr\\.?)|(?:RV|SV|VS)NR\\.?|Versicherungs[ -]?(?:nummer|nr\\.?)|Vers\\.?[ -]?Nr\\.?)(?:[ (]{1,2}DRV\\)?)?',
  AFTER_CUE,
  '(?<value>\\d(?:[ .\\-/]?\\d){5,8}(?:[ .\\-/]?[A-Z](?!\\p{L}))?(?:[ .\\-/]?\\d){0,5})',
  RIGHT,
);

/** Everything shaped like a pension insurance number with a real date in it; a wrong check digit is a typing error. */
export const findPensionIds: Detector = (text) =>
  merged([
    ...spansOf(text, SHAPE, (value) => hasBirthDate(value) || isPensionId(value)),
    ...spansOf(text, AFTER_PENSION_CUE),
  ]);
