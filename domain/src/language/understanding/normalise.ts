/** Messages are chat; whoever pastes a document gets its beginning understood. */
export const MAX_LENGTH = 2_000;

const LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe' };

/**
 * Lower case without umlauts and accents, so that "Für", "fuer" and "FÜR" are one word.
 * Umlauts become two letters as Germans write them when they have no umlaut key.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[äöüßæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** Written-together forms that are two words to the grammar; English negation is the important one. */
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(can|won|don|doesn|isn|aren|wasn|couldn|didn|haven)['’`´]?t\b/gi, '$1 not'],
  [/\bcannot\b/gi, 'can not'],
  [/\bi['’`´]m\b/gi, 'i am'],
  [/\b(who|what|when|where|that|it|there)['’`´]s\b/gi, '$1 is'],
  [/\b(we|they|you)['’`´]re\b/gi, '$1 are'],
  [/\b(i|we|you)['’`´](ll|d|ve)\b/gi, '$1 will'],
  [/\b(hab|geh|brauch|mach|nehm|werd|übernehm|wär|hätt)['’`´]s?(?![\p{L}])/giu, '$1'],
];

/** Cuts, composes and unifies what typing and pasting vary: quotes, dashes, odd spaces, contractions. */
export const normalise = (text: string): string => {
  let out = text.slice(0, MAX_LENGTH).normalize('NFC');
  out = out
    // Teams sends mentions and pasted formatting as tags.
    .replace(/<at\b[^>]*>[^<]*<\/at>/gi, ' ')
    .replace(/<\/?[a-z][^>]{0,200}>/gi, ' ')
    .replace(/&nbsp;/gi, ' ')
    .replace(/[\u2010-\u2015\u2212~]/g, '-')
    .replace(/[\u00A0\u2000-\u200D\u202F\uFEFF]/g, ' ')
    .replace(/\u2026/g, '. ')
    // A new line begins a sentence.
    .replace(/([,:;.!?]?)[ \t]*\r?\n\s*/g, (_, sign: string) => (sign ? `${sign} ` : ' . '));
  for (const [pattern, replacement] of CONTRACTIONS) out = out.replace(pattern, replacement);
  return out;
};
