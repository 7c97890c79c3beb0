/** What is said of series of meetings. */
import type { InBoth } from '@verbund/domain/language/language';

type Words = {
  quarter: (number: number, year: number) => string;
  halfYear: (number: number, year: number) => string;
  missing: (kind: string, period: string, monthsLeft: number) => string;
};

export const seriesWords: InBoth<Words> = {
  de: {
    quarter: (number, year) => `${number}. Quartal ${year}`,
    halfYear: (number, year) => `${number}. Halbjahr ${year}`,
    missing: (kind, period, monthsLeft) =>
      `${kind}: Im ${period} steht noch kein Termin. Es endet in weniger als ${monthsLeft === 1 ? 'einem Monat' : 'zwei Monaten'}. Bitte plant einen.`,
  },
  en: {
    quarter: (number, year) => `quarter ${number} of ${year}`,
    halfYear: (number, year) => `half-year ${number} of ${year}`,
    missing: (kind, period, monthsLeft) =>
      `${kind}: there is no date yet in ${period}, which ends in less than ${monthsLeft === 1 ? 'a month' : 'two months'}. Please plan one.`,
  },
};
