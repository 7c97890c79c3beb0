import { STRONG_ROOTS } from './strongRoots.ts';

/**
 * A light stemmer for German, made for matching and not for reading: inflection, then the usual derivations
 * (-ung, -keit, -lich …), then what stands before a verb ("anzurechnen", "angerechnet", "Anrechnung"), then roots
 * with changing vowels. The order of work follows the common idea of suffix stripping (Porter 1980; Caumanns 1999 and
 * CISTEM, Weissweiler and Fraser 2017, for German); rules and tables are our own.
 */

const NUMBERS: Readonly<Record<string, string>> = {
  ein: '1',
  zwei: '2',
  drei: '3',
  vier: '4',
  fuenf: '5',
  sechs: '6',
  sieben: '7',
  acht: '8',
  neun: '9',
  zehn: '10',
  elf: '11',
  zwoelf: '12',
};

/** Stems that rules would keep apart. */
const IRREGULAR: Readonly<Record<string, string>> = {
  beantrag: 'antrag',
  beauftrag: 'auftrag',
  rentn: 'rent',
  verrent: 'rent',
  schul: 'schul',
  schulisch: 'schul',
  hauslich: 'haus',
  hauser: 'haus',
  arzt: 'arzt',
  zahl: 'zahl',
  bezahl: 'zahl',
  auszahl: 'zahl',
  hoh: 'hoch',
  hoch: 'hoch',
  hoeh: 'hoch',
  medikamentos: 'medikament',
  alleinerzieh: 'alleinerzieh',
  selbststand: 'selbstand',
  selbststandig: 'selbstandig',
  kita: 'kita',
  kitas: 'kita',
  kfzs: 'kfz',
};

const SEPARABLE =
  /^(ab|an|auf|aus|bei|ein|fest|fort|frei|heran|herab|heraus|her|hinzu|hin|los|mit|nach|nieder|offen|ruck|sicher|statt|teil|unter|um|uber|voraus|vor|weg|weiter|wider|wieder|zusammen|zu)(zu|ge)(?=.{3})/;
const PREFIX =
  /^(?:ab|an|auf|aus|bei|be|ein|ent|er|fest|fort|ge|heran|herab|heraus|her|hin|in|los|mit|nach|ruck|unter|um|uber|voran|voraus|vor|ver|weg|weiter|wider|wieder|zer|zuruck|zusammen|zu)+/;
/** Verbs whose "ge" is not that of a participle. */
const KEEPS_GE =
  /^ge(?:wahr|hor|nehmig|stal|fahrd|buhr|schaf|rich|samt|sund|biet|bur|hal|wich|gend|meind|mein)/;

/** "haeuser" to "hauser": the vowel under an umlaut, but not the "ue" of "neue", "Steuer", "Dauer", "Quelle". */
const withoutUmlaut = (folded: string): string =>
  folded.replace(/ae|oe|(?<![aeq])ue/g, (pair) => pair.charAt(0));

const cut = (word: string, ending: string, least: number): string | null =>
  word.endsWith(ending) && word.length - ending.length >= least ? word.slice(0, -ending.length) : null;

const firstCut = (word: string, endings: readonly string[], least: number): string => {
  for (const ending of endings) {
    const shorter = cut(word, ending, least);
    if (shorter !== null) return shorter;
  }
  return word;
};

const FEMININE = /(er|ent|ant|ist|og|eur|at)in(?:nen)?$/;
const INFLECTIONS = ['ern', 'ens', 'em', 'en', 'er', 'es', 'e'] as const;
const DERIVATIONS = ['schaft', 'keit', 'heit', 'lich', 'isch', 'ung'] as const;

const withoutInflection = (word: string): string => {
  const shorter = firstCut(word, INFLECTIONS, 3);
  // "verstorbene", "verstorbenen": a participle within the inflection.
  if (shorter !== word) return cut(shorter, 'en', 5) ?? shorter;
  if (/[lr]n$/.test(word) && word.length > 4) return word.slice(0, -1);
  if (/[bdfghklmnrt]s$/.test(word) && word.length > 4) return word.slice(0, -1);
  return word;
};

const withoutVerbEnding = (word: string): string => {
  if (/(?:end|(?<=[lr])nd)$/.test(word) && word.length > 6) return word.replace(/e?nd$/, '');
  const participle =
    cut(word, 'et', 4) ?? (/(?:eu|(?<!ar)z|[^aeioutcz])t$/.test(word) ? cut(word, 't', 4) : null);
  return participle ?? word;
};

const withoutDerivation = (word: string): string => {
  let out = word;
  for (let round = 0; round < 2; round++) {
    const shorter = firstCut(out, DERIVATIONS, 3);
    if (shorter === out) break;
    out = shorter;
  }
  return out;
};

const unified = (word: string): string =>
  word
    .replace(/niss$/, 'nis')
    // "ermitteln", "Ermittlung"
    .replace(/(?<=[bcdfgkmnpstxz])el$/, 'l');

const withRoot = (word: string): string => {
  const prefix = PREFIX.exec(word)?.[0] ?? '';
  // The longest prefix may eat the beginning of the root: try shorter ones as well.
  for (let length = prefix.length; length >= 0; length--) {
    const root = STRONG_ROOTS.get(word.slice(length));
    if (root !== undefined && (length === 0 || PREFIX.exec(word.slice(0, length))?.[0].length === length)) {
      const before = word.slice(0, length);
      return (before === 'ge' ? '' : before) + root;
    }
  }
  return word;
};

/**
 * The stem of a folded word (see `fold`); numbers as words become digits. Two forms of one word should share it;
 * some different words share one, too. Never empty for a word that is not empty.
 */
export const stem = (folded: string): string => {
  const number = NUMBERS[folded];
  if (number !== undefined && Object.hasOwn(NUMBERS, folded)) return number;
  if (folded.length < 4 || /\d/.test(folded)) return folded;
  let word = withoutUmlaut(folded)
    .replace(FEMININE, '$1')
    .replace(/^zuruck(?=.{3})/, 'ruck');
  word = withoutInflection(word);
  const derived = withoutDerivation(word);
  if (derived !== word) word = cut(derived, 'er', 3) ?? derived;
  else {
    const verb = withoutVerbEnding(word);
    if (verb !== word) word = cut(verb, 'er', 3) ?? verb;
    if (verb !== word || folded !== word) word = withoutDerivation(word);
  }
  word = word.replace(SEPARABLE, '$1');
  if (/^ge.{3}/.test(word) && /t(?:e[nmrs]?)?$/.test(folded) && !KEEPS_GE.test(word)) word = word.slice(2);
  word = withRoot(unified(word));
  return Object.hasOwn(IRREGULAR, word) ? (IRREGULAR[word] ?? word) : word;
};

/** The surface on which compounds are split: folded, without umlauts, not stemmed. */
export const surfaceOf = withoutUmlaut;
