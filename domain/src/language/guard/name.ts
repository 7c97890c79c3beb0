import { isColleague } from './colleague.ts';
import { isCommonWord } from './commonNouns.ts';
import type { Detector, Span } from './finding.ts';
import { AMBIGUOUS_FIRST_NAMES, FIRST_NAMES } from './firstNames.ts';
import { fold, folded } from './fold.ts';
import { isDistinctSurname, isSurname } from './surnames.ts';

/** A word with the text between it and the word before. */
type Token = Span & { readonly word: string; readonly gap: string };

/** Token positions `[from, to)` that form one name. */
type Reading = { readonly from: number; readonly to: number };

const WORD = /\p{L}[\p{L}'’]*(?:-\p{L}[\p{L}'’]*)*/gu;

const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const end = match.index + match[0].length;
    tokens.push({ word: match[0], start: match.index, end, gap: text.slice(last, match.index) });
    last = end;
  }
  return tokens;
};

const FORM_OF_ADDRESS = folded(
  'Herr Herrn Hr Hrn Frau Fr Familie Fam Eheleute Eheleuten Ehepaar Mr Mrs Ms Dr',
);
/** "Fr" is Friday as well. */
const DOUBTFUL_ADDRESS = folded('Fr Dr Ms');
const ARTICLES = folded(
  'der die das den dem des ein eine einen einer eines mein meine meiner sein seine seiner ihr ihre ihrer deren dessen alte ältere junge',
);
const TITLES = folded(
  'Dr Prof Professor Doktor med jur phil Dipl Ing Sozialarbeiter Sozialarbeiterin Kollege Kollegin Kollegen Rechtsanwalt Rechtsanwältin RA RAin Bürgermeister Bürgermeisterin Betreuer Betreuerin',
);
const PARTICLES = folded('von van der den de zu zur zum vom el al abu ibn bin ben da di del la le ter ten');
/** People and things that a name may follow; what follows must look like one. */
const WEAK_CUE =
  /^(?:antragsteller(?:in|s)?|mandant(?:in|en)?|mdt|ast|klient(?:in|en)?|kund(?:e|in|en)|leistungsberechtigte[rn]?|leistungsbezieher(?:in)?|leistungsempfaenger(?:in)?|hilfeempfaenger(?:in)?|bewohner(?:in|s)?|rentner(?:in|s)?|buerger(?:in|s)?|verstorbene[rn]?|betreute[rn]?|betreuer(?:in|s)?|bevollmaechtigte[rn]?|vermieter(?:in|s)?|nachbar(?:in|n)?|erb(?:e|in)|witwer?|kind(?:er|es|ern)?|sohn(?:es)?|toechter|tochter|saeugling|baby|mutter|vater|ehemann|ehefrau|ehegatte|ehegattin|gatte|partner(?:in|s)?|lebensgefaehrte|lebensgefaehrtin|schwester|bruder|oma|opa|enkel(?:in)?|tante|onkel|fall|falls|akte|az|aktenzeichen|sache|vorgang|antrag|schueler(?:in)?|patient(?:in|en)?|gefluechtete[rn]?|mieter(?:in|s)?)$/;
/** What announces a name in so many words; anything capitalised that is no common word is one. */
const NAMING_CUE =
  /^(?:namens|heisst|hiess|geborene[rn]?|geb|vorname|nachname|familienname|geburtsname|rufname|name)$/;
const NEEDS_COLON = folded('name');
/** "frau kurz", "herr lang": in lower case sooner an adjective. */
const LOWER_WORDS = folded(
  'kurz klein lang lange groß er said can frank ernst alt jung reich schade nett stark mann sommer winter herbst rose mai märz freitag sonntag montag link paar kraft stan anders',
);

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isInitial = (tokens: readonly Token[], at: number, text: string): boolean => {
  const token = tokens[at];
  return (
    token !== undefined &&
    /^\p{Lu}$/u.test(token.word) &&
    /^(?:\.|[,;!?)]| |$)/.test(text.slice(token.end, token.end + 1))
  );
};
const isFirstName = (word: string): boolean => {
  const key = fold(word);
  return (
    FIRST_NAMES.has(key) ||
    key.split('-').every((part) => FIRST_NAMES.has(part) || AMBIGUOUS_FIRST_NAMES.has(part))
  );
};
const withoutGenitive = (word: string): string => word.replace(/(?:'s|’s|'|’|s)$/u, '');
const isListedSurname = (word: string): boolean => isSurname(word) || isSurname(withoutGenitive(word));
const looksLikeName = (word: string): boolean =>
  isCapital(word) &&
  (isListedSurname(word) || FIRST_NAMES.has(fold(word)) || FIRST_NAMES.has(fold(withoutGenitive(word))));
const isUnknownName = (word: string): boolean => isCapital(word) && word.length > 1 && !isCommonWord(word);

/** "Fall: „Müller“", "Hr. Müller", "geb. Müller". */
const CUE_GAP = /^\.?:?[ \n]?["'„‚»(]?$/;

/** "Grube/Wahrendorf, SGB XII" and "Meyer in: NZS" cite a commentary. */
const isCitation = (tokens: readonly Token[], at: number, text: string): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  return (
    (token.gap === '/' && isCapital(tokens[at - 1]?.word ?? '')) ||
    /^(?:\/\p{Lu}|,? (?:in:|SGB|SGG|AsylbLG|WoGG|Rn\b|Rdnr|Kommentar|\d+\. Aufl))/u.test(
      text.slice(token.end, token.end + 14),
    )
  );
};

/** The first word at or after `from` that is no "von", "van den", "al"; null when no capitalised word follows. */
const afterParticles = (tokens: readonly Token[], from: number): number | null => {
  let at = from;
  while (at < from + 3 && PARTICLES.has(fold(tokens[at]?.word ?? '')) && tokens[at + 1]?.gap === ' ') at += 1;
  return isUnknownName(tokens[at]?.word ?? '') ? at : null;
};

/**
 * Where the name that starts at `from` ends: given names, particles, surnames. The word at `from` has been accepted;
 * `open` says that an unknown word may follow it.
 */
const extend = (tokens: readonly Token[], from: number, text: string, open: boolean): number => {
  let to = from + 1;
  let expectsSurname = open || isInitial(tokens, from, text);
  for (let at = to; at < Math.min(tokens.length, from + 7); at = to) {
    const gap = tokens[at]?.gap;
    if (!(gap === ' ' || (gap === '. ' && isInitial(tokens, at - 1, text)))) break;
    const surname = afterParticles(tokens, at);
    const word = tokens[at]?.word ?? '';
    const fits =
      looksLikeName(word) || (expectsSurname && (isUnknownName(word) || isInitial(tokens, at, text)));
    if (!fits && (surname === null || surname === at)) break;
    expectsSurname = isFirstName(word) || isInitial(tokens, at, text);
    to = (fits ? at : (surname ?? at)) + 1;
  }
  return to;
};

const afterTitles = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (TITLES.has(fold(tokens[at]?.word ?? '')) && /^(?:\. ?| |-|\.-)$/.test(tokens[at + 1]?.gap ?? ''))
    at += 1;
  return at;
};

const afterAddress = (tokens: readonly Token[], cue: number, text: string): Reading | null => {
  const cueKey = fold(tokens[cue]?.word ?? '');
  const from = afterTitles(tokens, cue + 1);
  const token = tokens[from];
  if (token === undefined || !(from > cue + 1 || CUE_GAP.test(token.gap))) return null;
  const { word } = token;
  if (isInitial(tokens, from, text)) {
    return cueKey === 'fr' ? null : { from, to: extend(tokens, from, text, true) };
  }
  const surname = afterParticles(tokens, from);
  if (surname !== null && surname > from) {
    // "Familie der Leistungsberechtigten": an article opens a name only before a surname.
    const isArticle = ARTICLES.has(fold(word)) && !isListedSurname(tokens[surname]?.word ?? '');
    return isArticle ? null : { from, to: extend(tokens, surname, text, false) };
  }
  if (TITLES.has(fold(word))) return null;
  // "die Frau Wohngeld beantragt": after an article, and after "Fr", capitals like SGB are no name.
  const doubtful = ARTICLES.has(fold(tokens[cue - 1]?.word ?? '')) || DOUBTFUL_ADDRESS.has(cueKey);
  const known = looksLikeName(word) && !(cueKey === 'fr' && isCommonWord(word));
  const unknown = isUnknownName(word) && !(doubtful && word === word.toUpperCase());
  const lower = !isCapital(word) && !LOWER_WORDS.has(fold(word)) && (isSurname(word) || isFirstName(word));
  if (!(known || unknown || lower)) return null;
  return { from, to: extend(tokens, from, text, !isListedSurname(word) || isFirstName(word)) };
};

const afterCue = (tokens: readonly Token[], cue: number, text: string): Reading | null => {
  const key = fold(tokens[cue]?.word ?? '');
  const from = afterTitles(tokens, cue + 1);
  const token = tokens[from];
  if (token === undefined || !(from > cue + 1 || CUE_GAP.test(token.gap))) return null;
  if (WEAK_CUE.test(key)) {
    const initial =
      isInitial(tokens, from, text) && text[token.end] === '.' && !/^\. ?\d/.test(text.slice(token.end));
    const known = looksLikeName(token.word) && !isCommonWord(token.word);
    return initial || known ? { from, to: extend(tokens, from, text, isFirstName(token.word)) } : null;
  }
  const plainTalk = /^(?:das|was|dies|wie|es)$/.test(fold(tokens[cue - 1]?.word ?? ''));
  const colonMissing = NEEDS_COLON.has(key) && !token.gap.includes(':');
  if (!NAMING_CUE.test(key) || plainTalk || colonMissing || !isUnknownName(token.word)) return null;
  return { from, to: extend(tokens, from, text, true) };
};

/** Words that make the unknown word after "Antragsteller" the one who acts. */
const PREDICATE =
  /^(?:ist|war|hat|hatte|braucht|benoetigt|bekommt|erhaelt|wohnt|lebt|zieht|kommt|moechte|will|wuenscht|wartet|fragt|sagt|ruft|meldet|beantragt|arbeitet|verdient|wurde|wird|soll|muss|kann)$/;
/** "Akte von …", "Widerspruch von …" */
const SOURCE =
  /^(?:akte|fall|sache|vorgang|widerspruch|antrag|antraege|unterlagen|bescheid|mail|anruf|brief|klage|konto)$/;

/** Roles of people; what follows one and a colon is who it is: "Antragstellerin: Wiesbrock, Tomke". */
const ROLE =
  /^(?:antragsteller(?:in)?|mandant(?:in)?|klient(?:in)?|kund(?:e|in)|leistungsberechtigte[rn]?|leistungsbezieher(?:in)?|hilfeempfaenger(?:in)?|bewohner(?:in)?|verstorbene[rn]?|betreute[rn]?|vermieter(?:in)?|patient(?:in)?|mieter(?:in)?)$/;

const afterRole = (tokens: readonly Token[], cue: number): Reading | null => {
  const [token, given] = [tokens[cue + 1], tokens[cue + 2]];
  if (token?.gap !== ': ' || !ROLE.test(fold(tokens[cue]?.word ?? '')) || !isUnknownName(token.word))
    return null;
  if (token.word === token.word.toUpperCase()) return null;
  const hasGiven = (given?.gap === ', ' || given?.gap === ' ') && isUnknownName(given.word);
  return { from: cue + 1, to: cue + (hasGiven ? 3 : 2) };
};

/** Two unknown words in a row are a name after a role or a file; a single one only where it acts. */
const unknownAfterCue = (tokens: readonly Token[], cue: number): Reading | null => {
  const key = fold(tokens[cue]?.word ?? '');
  const isSource =
    SOURCE.test(key) && fold(tokens[cue + 1]?.word ?? '') === 'von' && tokens[cue + 1]?.gap === ' ';
  if (!isSource && !WEAK_CUE.test(key) && key !== 'eilfall') return null;
  const from = cue + (isSource ? 2 : 1);
  const [first, second] = [tokens[from], tokens[from + 1]];
  if (first === undefined || !/^:? $/.test(first.gap) || !isUnknownName(first.word) || first.word === 'Bad')
    return null;
  if (second?.gap !== ' ') return null;
  if (isUnknownName(second.word)) return { from, to: from + 2 };
  return PREDICATE.test(fold(second.word)) && !isSource && !/^(?:fall|akte|az|vorgang|kind|eilfall)/.test(key)
    ? { from, to: from + 1 }
    : null;
};

/** "Torgre Schmitz": what stands before a sure surname and is no common word is the given name. */
const withGivenName = (tokens: readonly Token[], reading: Reading): Reading => {
  const before = tokens[reading.from - 1];
  const isGiven =
    before !== undefined &&
    tokens[reading.from]?.gap === ' ' &&
    isUnknownName(before.word) &&
    !FORM_OF_ADDRESS.has(fold(before.word)) &&
    !TITLES.has(fold(before.word)) &&
    !WEAK_CUE.test(fold(before.word)) &&
    !NAMING_CUE.test(fold(before.word));
  return isGiven ? { from: reading.from - 1, to: reading.to } : reading;
};

const startingHere = (tokens: readonly Token[], at: number, text: string): Reading | null => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return null;
  const { word } = token;
  const nextWord = next?.word ?? '';
  const spaced = next?.gap === ' ';
  const surnameFirst =
    next?.gap === ', ' &&
    isCapital(nextWord) &&
    FIRST_NAMES.has(fold(nextWord)) &&
    isCapital(word) &&
    !isCommonWord(word) &&
    (isListedSurname(word) || /^\p{Lu}{3,}(?:-\p{Lu}+)*$/u.test(word));
  if (surnameFirst) return { from: at, to: at + 2 };
  if (isCapital(word) && isFirstName(word)) {
    const to = extend(tokens, at, text, true);
    if (to > at + 1) {
      const sure = !AMBIGUOUS_FIRST_NAMES.has(fold(word)) || isListedSurname(tokens[to - 1]?.word ?? '');
      if (sure) return { from: at, to };
    }
  }
  const lowerPair =
    spaced &&
    !isCapital(word) &&
    !isCapital(nextWord) &&
    FIRST_NAMES.has(fold(word)) &&
    isSurname(nextWord) &&
    !LOWER_WORDS.has(fold(nextWord));
  if (lowerPair) return { from: at, to: at + 2 };
  const initialPair =
    isInitial(tokens, at, text) &&
    next?.gap === '. ' &&
    isCapital(nextWord) &&
    isListedSurname(nextWord) &&
    !isCommonWord(nextWord);
  if (initialPair) return { from: at, to: at + 2 };
  const alone = isCapital(word) && (isDistinctSurname(word) || isDistinctSurname(withoutGenitive(word)));
  return alone ? withGivenName(tokens, { from: at, to: extend(tokens, at, text, false) }) : null;
};

/**
 * Names of people: after a form of address, a role or "namens"; a common first name with a surname; a surname that
 * is nothing else. Names of colleagues are none.
 */
export const findNames: Detector = (text, { colleagues = [] }) => {
  const tokens = tokensOf(text);
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const key = fold(tokens[at]?.word ?? '');
    const reading = FORM_OF_ADDRESS.has(key)
      ? afterAddress(tokens, at, text)
      : (afterCue(tokens, at, text) ??
        afterRole(tokens, at) ??
        unknownAfterCue(tokens, at) ??
        startingHere(tokens, at, text));
    if (reading === null) continue;
    const words = tokens.slice(reading.from, reading.to);
    const first = words[0];
    const last = words.at(-1);
    const cited = isCitation(tokens, reading.from, text) || isCitation(tokens, reading.to - 1, text);
    if (
      first !== undefined &&
      last !== undefined &&
      !cited &&
      !isColleague(
        words.map(({ word }) => word),
        colleagues,
      )
    ) {
      spans.push({ start: first.start, end: last.end });
    }
    at = Math.max(at, reading.to - 1);
  }
  return spans;
};
