import { isCommonWord, isCompoundNoun } from './commonNouns.ts';
import { AMBIGUOUS_FIRST_NAMES, FIRST_NAMES } from './firstNames.ts';
import { fold, folded } from './fold.ts';
import { extend } from './nameExtent.ts';
import {
  isCapital,
  isInitial,
  type Reading,
  startsSentence,
  type Words,
  withoutGenitive,
} from './nameTokens.ts';
import {
  ARTICLES,
  FORM_OF_ADDRESS,
  isFirstName,
  isListedSurname,
  isPersonCue,
  isSureFirstName,
  isUnknownName,
  LOWER_WORDS,
  NAMING_CUE,
  PERSONAL_PREDICATE,
  TITLES,
} from './nameWords.ts';
import { isPlaceName } from './places.ts';
import { isNamedAfterPeople } from './publicName.ts';
import { endsLikeSurname, isDistinctSurname, isSpelledLikeSurname, isSurname } from './surnameShape.ts';
import { AMBIGUOUS_SURNAMES } from './surnames.ts';

/** Trades and offices that are surnames too. In the singular such a noun needs an article; without one it is a name. */
const TRADES = folded(
  'Bauer Fischer Förster Jäger Kaiser König Koch Krieger Richter Ritter Schäfer Schneider Schreiber Vogt Weber Zimmermann Maurer Metzger Gärtner Schuster Schreiner Graf Müller Keller Bergmann Köhler Töpfer Küster Gerber Ziegler Schmied',
);
/** Surnames whose trade hardly anybody plies any more: they act as people. */
const FADED_TRADES = folded(
  'Weber Schuster Schneider Fischer Zimmermann Schreiber Vogt Krieger Köhler Graf Ziegler Braun Schwarz Werner Walter Simon Keller Busch Haas Beck Roth Otto Arnold Pfeifer Albrecht Franke Heinrich Lange Lorenz',
);
/** "Abu Bakr", "El Moussaoui" */
const ARABIC_PARTICLE = /^(?:Abu|Al|El|Bin|Ibn|Abd|Umm|Bint)$/;
const DAYS = folded(
  'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Abend Morgen Mittag Sommer Winter Herbst',
);

/** "Torgre Schmitz": what stands before a sure surname and is no common word is the given name. */
const withGivenName = ({ tokens }: Words, reading: Reading): Reading => {
  const before = tokens[reading.from - 1];
  const key = fold(before?.word ?? '');
  const isGiven =
    before !== undefined &&
    tokens[reading.from]?.gap === ' ' &&
    isUnknownName(before.word) &&
    !isCompoundNoun(before.word) &&
    !isNamedAfterPeople(before.word) &&
    before.word !== before.word.toUpperCase() &&
    !(isPlaceName(before.word) || FORM_OF_ADDRESS.has(key) || TITLES.has(key) || isPersonCue(before.word)) &&
    !NAMING_CUE.test(key);
  return isGiven ? { from: reading.from - 1, to: reading.to } : reading;
};

/** "Schulze, Petra"; an unknown surname only at the beginning of a line or a list. */
const surnameFirst = (words: Words, at: number): Reading | null => {
  const { tokens, text } = words;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next?.gap !== ', ' || !isCapital(token.word)) return null;
  if (!isCapital(next.word) || !isFirstName(next.word)) return null;
  const isTrade =
    isCommonWord(token.word) &&
    isAmbiguous(token.word) &&
    !DAYS.has(fold(token.word)) &&
    startsSentence(words, at);
  if (isCommonWord(token.word) && !isTrade) return null;
  const given = FIRST_NAMES.has(fold(next.word)) || fold(next.word).includes('-');
  if (!given) return null;
  const opensList = startsSentence(words, at) || /(?:^|[\d)\].–-]|, geb\. )\s*$/u.test(token.gap);
  const known = isListedSurname(token.word) || /^\p{Lu}{3,}(?:-\p{Lu}+)*$/u.test(token.word);
  const unknown =
    opensList &&
    isSureFirstName(next.word) &&
    !isFirstName(token.word) &&
    !isPlaceName(token.word) &&
    /^(?:$|[,;:)]| [-–(]| geb| hat\b| und\b| \/)/u.test(text.slice(next.end, next.end + 5));
  return known || unknown ? { from: at, to: extend(words, at + 1, false) } : null;
};

const isAmbiguous = (word: string): boolean => AMBIGUOUS_SURNAMES.has(fold(word));

const QUESTION =
  /^(?:ist|hat|wird|kann|muss|darf|soll|will|war|kommt|bekommt|braucht|wohnt|hatte|moechte|zahlt)$/;

/** "Kochs Antrag": only a name stands in the genitive without an article. */
const isGenitive = ({ tokens }: Words, at: number): boolean => {
  const [word, next] = [tokens[at]?.word ?? '', tokens[at + 1]];
  const stem = fold(withoutGenitive(word));
  const owner = (isAmbiguous(stem) && !DAYS.has(stem)) || endsLikeSurname(stem);
  const owned = next?.gap === ' ' && isCapital(next.word) && isCommonWord(next.word);
  return word.endsWith('s') && owned && owner && !isCommonWord(word);
};

/** A word that is a surname and no article stands before it, where the everyday word would need one. */
const inContext = (words: Words, at: number): Reading | null => {
  const { tokens } = words;
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !isCapital(token.word) || token.word === token.word.toUpperCase()) return null;
  const { word } = token;
  const key = fold(word);
  const nextKey = next?.gap === ' ' ? fold(next.word) : '';
  const shaped = endsLikeSurname(key) && !isPlaceName(word);
  const reading = { from: at, to: at + 1 };
  if (startsSentence(words, at)) {
    const acts = PERSONAL_PREDICATE.test(nextKey);
    if (acts && (shaped || FADED_TRADES.has(key))) return reading;
    return isGenitive(words, at) ? reading : null;
  }
  if (before === undefined || token.gap !== ' ') return null;
  const link = fold(before.word);
  // "Wo ist Ritters Bescheid?"
  if (!isCapital(before.word) && !ARTICLES.has(link) && !/(?:e[nrsm]?)$/.test(link) && isGenitive(words, at))
    return reading;
  if (next?.gap === ' ' && isCapital(next.word)) return null;
  // "Ist Zimmermann schon da?": the subject of a question has an article, unless it is a name.
  const asked = startsSentence(words, at - 1) && QUESTION.test(link) && /^\p{Ll}/u.test(next?.word ?? '');
  if (
    asked &&
    (TRADES.has(key) || shaped) &&
    next?.gap === ' ' &&
    !/^(?:ein|eine|als|von|und|oder)$/.test(nextKey)
  )
    return reading;
  const dative = /^(?:bei|mit|von)$/.test(link);
  const any = dative || /^(?:fuer|an|gegen|um|ueber|zu)$/.test(link);
  if (dative && TRADES.has(key) && !/^(?:und|oder|zu|bis)$/.test(nextKey)) return reading;
  return any && shaped ? reading : null;
};

/** Two words on no list before a verb that people do, or a surname behind one after "bei": "Fereshta Ahmadzai bezieht". */
const strangersInARow = (words: Words, at: number): Reading | null => {
  const { tokens } = words;
  const [before, first, second, next] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  const isStranger = (word: string): boolean =>
    isUnknownName(word) &&
    /^\p{Lu}\p{Ll}/u.test(word) &&
    word !== 'Bad' &&
    !(isPlaceName(word) || isCompoundNoun(word) || /(?:isch(?:e[nrs]?)?|liche[nrs]?|er|es)$/.test(word));
  if (first === undefined || second?.gap !== ' ' || !isStranger(first.word)) return null;
  const reading = { from: at, to: extend(words, at + 1, false) };
  if (startsSentence(words, at))
    return isStranger(second.word) && next?.gap === ' ' && PERSONAL_PREDICATE.test(fold(next.word))
      ? reading
      : null;
  const linked = first.gap === ' ' && /^(?:bei|mit|von|fuer|wegen|an)$/.test(fold(before?.word ?? ''));
  const surname = isListedSurname(second.word) && isCapital(second.word) && !isCommonWord(second.word);
  return linked && surname && !isPlaceName(second.word) ? reading : null;
};

/** A first name with a surname, a surname with a first name or an initial, a surname that is nothing else. */
export const bareName = (words: Words, at: number): Reading | null => {
  const { tokens } = words;
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined) return null;
  const { word } = token;
  const nextWord = next?.word ?? '';
  const listed = surnameFirst(words, at);
  if (listed !== null) return listed;
  if (isCapital(word) && isFirstName(word)) {
    const to = extend(words, at, true);
    const last = tokens[to - 1]?.word ?? '';
    const sure = !AMBIGUOUS_FIRST_NAMES.has(fold(word)) || isListedSurname(last);
    if (to > at + 1 && sure && !isPlaceName(last)) return { from: at, to };
  }
  const particled =
    next?.gap === ' ' && ARABIC_PARTICLE.test(word) && isUnknownName(nextWord) && !isPlaceName(nextWord);
  if (particled) {
    const to = extend(words, at + 1, false);
    const given = tokens[to];
    return { from: at, to: given?.gap === ', ' && isSureFirstName(given.word) ? to + 1 : to };
  }
  const lowerPair =
    next?.gap === ' ' &&
    !isCapital(word) &&
    !isCapital(nextWord) &&
    FIRST_NAMES.has(fold(word)) &&
    isSurname(nextWord) &&
    !LOWER_WORDS.has(fold(word)) &&
    !LOWER_WORDS.has(fold(nextWord));
  if (lowerPair) return { from: at, to: at + 2 };
  const initialPair =
    isInitial(words, at) &&
    next?.gap === '. ' &&
    isCapital(nextWord) &&
    tokens[at - 1]?.word.length !== 1 &&
    !isCommonWord(nextWord) &&
    (isListedSurname(nextWord) ||
      (isUnknownName(nextWord) && !isPlaceName(nextWord) && !isCompoundNoun(nextWord)));
  if (initialPair) return { from: at, to: at + 2 };
  const alone =
    isCapital(word) &&
    (isDistinctSurname(word) ||
      isDistinctSurname(withoutGenitive(word)) ||
      (isSpelledLikeSurname(word) && !isFirstName(word)));
  return alone
    ? withGivenName(words, { from: at, to: extend(words, at, false) })
    : (inContext(words, at) ?? strangersInARow(words, at));
};
