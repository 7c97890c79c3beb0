import type { Detector, Span } from './finding.ts';
import { AFTER_CUE, LEFT, merged, pattern, RIGHT, spansOf } from './pattern.ts';

/**
 * The country's part of an IBAN (BBAN): counts of n digits, a letters, c either.
 * Source: SWIFT IBAN registry (ISO 13616).
 */
const FORMS: Record<string, string> = {
  AD: '8n12c',
  AE: '19n',
  AL: '8n16c',
  AT: '16n',
  AZ: '4a20c',
  BA: '16n',
  BE: '12n',
  BG: '4a6n8c',
  BY: '4c4n16c',
  CH: '5n12c',
  CY: '8n16c',
  CZ: '20n',
  DE: '18n',
  DK: '14n',
  EE: '16n',
  EG: '25n',
  ES: '20n',
  FI: '14n',
  FO: '14n',
  FR: '10n11c2n',
  GB: '4a14n',
  GE: '2a16n',
  GI: '4a15c',
  GL: '14n',
  GR: '7n16c',
  HR: '17n',
  HU: '24n',
  IE: '4a14n',
  IL: '19n',
  IQ: '4a15n',
  IS: '22n',
  IT: '1a10n12c',
  JO: '4a4n18c',
  KW: '4a22c',
  KZ: '3n13c',
  LB: '4n20c',
  LI: '5n12c',
  LT: '16n',
  LU: '3n13c',
  LV: '4a13c',
  LY: '21n',
  MC: '10n11c2n',
  MD: '20c',
  ME: '18n',
  MK: '3n10c2n',
  MT: '4a5n18c',
  NL: '4a10n',
  NO: '11n',
  PK: '4a16c',
  PL: '24n',
  PS: '4a21c',
  PT: '21n',
  QA: '4a21c',
  RO: '4a16c',
  RS: '18n',
  SA: '2n18c',
  SE: '20n',
  SI: '15n',
  SK: '20n',
  SM: '1a10n12c',
  TN: '20n',
  TR: '6n16c',
  UA: '6n19c',
  VA: '18n',
  XK: '16n',
};

const CLASS = { n: /^[0-9]$/, a: /^[A-Za-z]$/, c: /^[0-9A-Za-z]$/ };
const SEPARATOR = /^[ \n.\-/:_,]$/;
/** "DE 89 - 3704": at most so many signs between two of the number. */
const MAX_SEPARATORS = 3;

const formOf = (country: string): RegExp[] =>
  ['2n', ...((FORMS[country] ?? '').match(/\d+[nac]/g) ?? [])].flatMap((part) => {
    const kind = part.at(-1);
    return Array<RegExp>(Number.parseInt(part, 10)).fill(
      kind === 'n' ? CLASS.n : kind === 'a' ? CLASS.a : CLASS.c,
    );
  });

const COUNTRIES = new Map(Object.keys(FORMS).map((country) => [country, formOf(country)]));
const COUNTRY = pattern(`(?=(${[...COUNTRIES.keys()].join('|')}))`);

/** ISO 7064 MOD 97-10 over the rearranged number; `compact` has neither spaces nor lower case. */
export const hasValidIbanCheck = (compact: string): boolean => {
  let rest = 0;
  for (const sign of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
};

const readForm = (
  text: string,
  from: number,
  form: readonly RegExp[],
): { compact: string; end: number } | null => {
  let compact = '';
  let at = from;
  for (const expected of form) {
    for (let skipped = 0; skipped < MAX_SEPARATORS && SEPARATOR.test(text[at] ?? ''); skipped += 1) at += 1;
    const sign = text[at] ?? '';
    if (!expected.test(sign)) return null;
    compact += sign.toUpperCase();
    at += 1;
  }
  return { compact, end: at };
};

/** "KW 32 Vertretung Bestattungskosten" may check out by chance; accounts consist of digits mostly. */
const hasDigits = (compact: string): boolean => compact.replace(/\D/g, '').length >= 8;

/** A number that checks out counts wherever it stands, even glued to other letters. */
const validIbans = (text: string): Span[] => {
  const spans: Span[] = [];
  for (const match of text.matchAll(COUNTRY)) {
    const country = (match[1] ?? '').toUpperCase();
    const read = readForm(text, match.index + 2, COUNTRIES.get(country) ?? []);
    if (read !== null && hasDigits(read.compact) && hasValidIbanCheck(country + read.compact))
      spans.push({ start: match.index, end: read.end });
  }
  return spans;
};

/** Nothing else looks like DE and so many digits, so a slip of the pen changes nothing. */
const GERMAN_SHAPE = pattern(LEFT, 'DE ?\\d ?\\d(?:[ .\\-]{0,2}\\d){15,21}', RIGHT);
const AFTER_IBAN = pattern(
  LEFT,
  'IBAN(?:[ -]?(?:Nr\\.?|Nummer))?',
  AFTER_CUE,
  '(?<value>(?:[A-Z]{2} ?)?\\d(?:[ .\\-]?(?:\\d[0-9A-Z]{0,3}|[A-Z]{1,4}(?=[ .\\-]?\\d))(?![\\p{L}])){2,8})',
);
const AFTER_ACCOUNT = pattern(
  LEFT,
  '(?:Konto(?:nummer|[ -]?nr\\.?|[ -]?verbindung)?|Kto\\.?(?:[ -]?nr\\.?)?|Bankverbindung)',
  AFTER_CUE,
  '(?<value>\\d(?:[ ]?\\d){5,11})',
  RIGHT,
);

/** Bank accounts: every valid IBAN, everything shaped like a German one, and what "IBAN" or "Konto" announces. */
export const findIbans: Detector = (text) =>
  merged([
    ...validIbans(text),
    ...spansOf(text, GERMAN_SHAPE),
    ...spansOf(text, AFTER_IBAN, (value) => value.replace(/\D/g, '').length >= 8),
    // A budget account has six digits.
    ...spansOf(text, AFTER_ACCOUNT, (value) => value.replace(/\D/g, '').length > 6),
  ]);
