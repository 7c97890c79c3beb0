import { ok, type Result, refused } from '../kernel/result.ts';
import { type PlainDate, Temporal } from '../kernel/time.ts';
import { FIRST_NAMES } from '../language/guard/firstNames.ts';
import { fold } from '../language/guard/fold.ts';
import { inspect } from '../language/guard/inspect.ts';
import { SURNAMES } from '../language/guard/surnames.ts';

const FORM = /^[\p{L}\d][\p{L}\d ./_:-]{0,39}$/u;

/** Letters that file plans use; everything longer than an abbreviation has to be one of them. */
const FILE_PLAN_WORDS = new Set(
  'fall akte antrag vorgang eilfall wohngeld grusi asyl pflege best bestattung soziales sozial verf verm einnahme'.split(
    ' ',
  ),
);
const LONGEST_ABBREVIATION = 4;

/** Whoever was born longer ago than that many years has a birth date; younger dates are dates of receipt. */
const BIRTH_YEARS_AGO = 3;
const EARLIEST_BIRTH_YEAR = 1900;

const isDay = (year: number, month: number, day: number): boolean => {
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
};

const isBirthYear = (year: number, today: PlainDate): boolean =>
  year >= EARLIEST_BIRTH_YEAR && year <= today.year - BIRTH_YEARS_AGO;

/** `19580312`, `12031958`, `1958-03-12`, `12.03.1958`. */
const holdsBirthDate = (text: string, today: PlainDate): boolean => {
  const yearFirst = /(?<!\d)(\d{4})[-./ ]?(\d{2})[-./ ]?(\d{2})(?!\d)/g;
  const dayFirst = /(?<!\d)(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})(?!\d)|(?<!\d)(\d{2})(\d{2})(\d{4})(?!\d)/g;
  const found = [
    ...[...text.matchAll(yearFirst)].map(([, year, month, day]) => [year, month, day]),
    ...[...text.matchAll(dayFirst)].map(([, day, month, year, day2, month2, year2]) => [
      year ?? year2,
      month ?? month2,
      day ?? day2,
    ]),
  ].map((parts) => parts.map(Number));
  return found.some(([year = 0, month = 0, day = 0]) => isBirthYear(year, today) && isDay(year, month, day));
};

/** Initials right at a six-digit day, as `MH120358`. */
const holdsInitialsWithDay = (text: string, prefixes: ReadonlySet<string>): boolean =>
  [...text.matchAll(/(\p{L}+)(\d{2})(\d{2})(\d{2})(?!\d)/gu)].some(
    ([, letters = '', day, month]) => !prefixes.has(fold(letters)) && isDay(2000, Number(month), Number(day)),
  );

/**
 * Whether a case reference says nothing about the citizen: an abbreviation and numbers, no name, no birth date,
 * no number of an insurance or a bank.
 *
 * @param known words of the cooperation that may stand in it: codes and names of areas and municipalities.
 * @returns the reference in one spelling: trimmed, single spaces, capitals.
 */
export const checkReference = (
  text: string,
  { known, today }: { known: readonly string[]; today: PlainDate },
): Result<string, 'reference_not_opaque'> => {
  const reference = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const prefixes = new Set([...FILE_PLAN_WORDS, ...known.flatMap((name) => fold(name).split(/[^a-z]+/))]);
  const isWordAllowed = (word: string): boolean => {
    const folded = fold(word);
    if (prefixes.has(folded)) return true;
    if (FIRST_NAMES.has(folded) || SURNAMES.has(folded)) return false;
    return word.length <= LONGEST_ABBREVIATION && (word.length < 3 || word === word.toUpperCase());
  };
  const words = reference.match(/\p{L}+/gu) ?? [];
  const isOpaque =
    FORM.test(reference) &&
    /\d/.test(reference) &&
    words.every(isWordAllowed) &&
    !holdsBirthDate(reference, today) &&
    !holdsInitialsWithDay(reference, prefixes) &&
    inspect(reference, { today }).length === 0;
  return isOpaque ? ok(reference.toUpperCase()) : refused('reference_not_opaque');
};
