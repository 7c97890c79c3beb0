/** One spelling for comparison: lower case, "ä" as "ae", other accents dropped, dotless i as i. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ø/g, 'oe')
    .replace(/æ/g, 'ae');

/** A list of words, written with spaces, as folded entries; "ö" also as the plain "o" that foreign keyboards give. */
export const folded = (words: string): Set<string> =>
  new Set(
    words
      .trim()
      .split(/\s+/)
      .flatMap((word) => [fold(word), fold(word.normalize('NFD').replace(/\p{M}/gu, ''))]),
  );
