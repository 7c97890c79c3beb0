import { isCommonWord, isCompoundNoun } from './commonNouns.ts';
import { fold, folded } from './fold.ts';
import { afterParticles, afterTitles, extend } from './nameExtent.ts';
import { isCapital, isInitial, type Reading, startsSentence, type Words } from './nameTokens.ts';
import {
  ARTICLES,
  BETWEEN,
  DOUBTFUL_ADDRESS,
  FORM_OF_ADDRESS,
  isFirstName,
  isListedSurname,
  isMatterCue,
  isPersonCue,
  isUnknownName,
  LOWER_WORDS,
  looksLikeName,
  NAMING_CUE,
  PERSONAL_PREDICATE,
  PREDICATE,
  TITLES,
} from './nameWords.ts';
import { isListedPlace, isPlaceName } from './places.ts';
import { hasShapeOfSurname, isDistinctSurname, isSurname } from './surnameShape.ts';

/** "Fall: „Müller“", "Hr. Müller", "geb. Müller". */
const CUE_GAP = /^\.?:?[ \n]?["'„‚»(]?$/;
/** "ob frau schwanger ist": the sentence ends with its verb, so the word between is no name. */
const CLAUSE = folded('ob wenn dass weil da obwohl falls und oder als wie');
const ADVERBIAL = /(?:lich|ig|isch|los|bar|sam|haft|end|weise|mals|dings|ern)$/;

const keyAt = ({ tokens }: Words, at: number): string => fold(tokens[at]?.word ?? '');
const wordAt = ({ tokens }: Words, at: number): string => tokens[at]?.word ?? '';
const isStranger = (word: string): boolean => isUnknownName(word) && !isPlaceName(word);

/** "frau göktas hat eine frage": on no list, but it acts. */
const actsInLowerCase = (words: Words, cue: number, at: number): boolean => {
  const key = keyAt(words, at);
  const before = keyAt(words, cue - 1);
  return (
    key.length > 3 &&
    ((words.tokens[at + 1]?.gap === ' ' && PREDICATE.test(keyAt(words, at + 1))) ||
      // "mit herrn szymanek wegen miete": in this case hardly anything else follows.
      (/^(?:herrn|hrn)$/.test(keyAt(words, cue)) && !/(?:en|e|er)$/.test(key))) &&
    !(PREDICATE.test(key) || isCommonWord(key) || ADVERBIAL.test(key) || LOWER_WORDS.has(key)) &&
    !(ARTICLES.has(before) || CLAUSE.has(before))
  );
};

/** After "Frau", "Herr", "Familie". */
export const afterAddress = (words: Words, cue: number): Reading | null => {
  const { tokens } = words;
  const cueKey = keyAt(words, cue);
  const from = afterTitles(tokens, cue + 1);
  const token = tokens[from];
  if (token === undefined || !(from > cue + 1 || CUE_GAP.test(token.gap))) return null;
  const { word } = token;
  if (isInitial(words, from)) return cueKey === 'fr' ? null : { from, to: extend(words, from, true) };
  const surname = afterParticles(tokens, from);
  if (surname !== null && surname > from) {
    // "Familie der Leistungsberechtigten": an article opens a name only before a surname.
    const isArticle = ARTICLES.has(fold(word)) && !isListedSurname(wordAt(words, surname));
    // "Frau zum Termin", "Familie von Soest": neither a place nor a thing is a family.
    const isWay = /^(?:zu|zur|zum|von|vom)$/.test(fold(word)) && isListedPlace(wordAt(words, surname));
    return isArticle || isWay ? null : { from, to: extend(words, surname, false) };
  }
  const afterParticle = tokens[from + 1];
  if (/^(?:von|van)$/.test(fold(word)) && afterParticle?.gap === ' ' && isSurname(afterParticle.word))
    return { from, to: from + 2 };
  const lowerParticle = /^(?:von|van)$/.test(fold(word)) && PREDICATE.test(keyAt(words, from + 2));
  if (lowerParticle && !ARTICLES.has(keyAt(words, from + 1)) && !ARTICLES.has(keyAt(words, cue - 1)))
    return { from, to: from + 2 };
  if (TITLES.has(fold(word))) return null;
  // "die Frau Wohngeld beantragt": after an article, and after "Fr", capitals like SGB are no name.
  const afterArticle = ARTICLES.has(keyAt(words, cue - 1));
  const doubtful = afterArticle || DOUBTFUL_ADDRESS.has(cueKey);
  const known = looksLikeName(word) && !(cueKey === 'fr' && isCommonWord(word));
  const unknown =
    isUnknownName(word) &&
    !(doubtful && word === word.toUpperCase()) &&
    !(afterArticle && isCompoundNoun(word));
  const lower =
    !isCapital(word) &&
    (((!LOWER_WORDS.has(fold(word)) || PREDICATE.test(keyAt(words, from + 1))) &&
      (isSurname(word) || isFirstName(word))) ||
      (cueKey !== 'fr' && actsInLowerCase(words, cue, from)));
  if (!(known || unknown || lower)) return null;
  return { from, to: extend(words, from, !isListedSurname(word) || isFirstName(word)) };
};

/** "Antragsteller:in", "Kund*in": the second half belongs to the cue. */
const endOfCue = (words: Words, cue: number): number =>
  /^in(?:nen)?$/.test(wordAt(words, cue + 1)) && /^[:*_/(]$/.test(words.tokens[cue + 1]?.gap ?? '')
    ? cue + 1
    : cue;

/** Surnames that end like places; behind "Fall" or "Kundin" the person is meant, unless the place is a known one. */
const ALSO_OF_PLACES = /(?:berg|bach|stein|hagen|horst|brink|hoff|holt|feld)$/;

/** After a person or a matter: a known name, an initial, a word that is spelled like a surname. */
const afterPersonOrMatter = (words: Words, cue: number): Reading | null => {
  const key = keyAt(words, cue);
  const isPerson = isPersonCue(wordAt(words, cue));
  if (!isPerson && !isMatterCue(key)) return null;
  const last = endOfCue(words, cue);
  const from = afterTitles(words.tokens, last + 1);
  const token = words.tokens[from];
  if (token === undefined) return null;
  const gapFits = from > last + 1 || CUE_GAP.test(token.gap) || (last > cue && /^\)?:? $/.test(token.gap));
  if (!gapFits) return null;
  const { word } = token;
  const after = words.text.slice(token.end);
  const initial = isInitial(words, from) && after.startsWith('.') && !/^\. ?\d/.test(after);
  const particled = afterParticles(words.tokens, from);
  if (particled !== null && particled > from && isListedSurname(wordAt(words, particled)))
    return isPerson && /^(?:von|van|de|el|al|ter|ten)$/.test(fold(word))
      ? { from, to: extend(words, particled, false) }
      : null;
  const known = looksLikeName(word) && !isCommonWord(word);
  const lower = isPerson && !isCapital(word) && word.length > 4 && isDistinctSurname(word);
  const shaped =
    isStranger(word) && (hasShapeOfSurname(word) || (word.length > 6 && ALSO_OF_PLACES.test(fold(word))));
  return initial || known || lower || shaped ? { from, to: extend(words, from, isFirstName(word)) } : null;
};

/** "Name des Kindes: Tymofij", "Name: Brösel", "Nachname Brösel", "namens Brösel". */
const afterNaming = (words: Words, cue: number): Reading | null => {
  const key = keyAt(words, cue);
  if (!NAMING_CUE.test(key)) return null;
  let from = cue + 1;
  if (key === 'name') {
    while (from <= cue + 4 && words.tokens[from]?.gap === ' ') from += 1;
    if (!words.tokens[from]?.gap.startsWith(':')) return null;
  }
  from = afterTitles(words.tokens, from);
  const token = words.tokens[from];
  if (token === undefined || !(CUE_GAP.test(token.gap) || from > cue + 1)) return null;
  const isOther = /^(?:herrn?|frau|familie)$/.test(fold(token.word));
  return isOther || !isUnknownName(token.word) ? null : { from, to: extend(words, from, true) };
};

/** What a person is called, and not a form or a programme: "Das Kind heißt Bohdan". */
const afterCalled = (words: Words, cue: number): Reading | null => {
  if (!/^(?:heisst|hiess|heissen|nennt|genannt)$/.test(keyAt(words, cue))) return null;
  let from = cue + 1;
  while (BETWEEN.has(keyAt(words, from)) && words.tokens[from]?.gap === ' ') from += 1;
  const [word, next] = [wordAt(words, from), wordAt(words, from + 1)];
  if (words.tokens[from]?.gap !== ' ' || !isStranger(word)) return null;
  const isPair = words.tokens[from + 1]?.gap === ' ' && isStranger(next) && next !== next.toUpperCase();
  const isPerson = [cue - 1, cue - 2, cue - 3, cue - 4].some(
    (at) =>
      /^(?:er|sie|ich|junge|maedchen|dame|herr|mann|frau|kleine|person)$/.test(keyAt(words, at)) ||
      isPersonCue(wordAt(words, at)),
  );
  const plainTalk = /^(?:das|was|dies|wie|es)$/.test(keyAt(words, cue - 1));
  if (plainTalk || !(looksLikeName(word) || isPair || isPerson)) return null;
  return { from, to: extend(words, from, true) };
};

/** "Akte von …", "Widerspruch von …", "Telefonat mit …" */
const SOURCE =
  /^(?:akten?|fall|sache|vorgang|widerspruch|antrag|antraege|unterlagen|bescheide?|mail|anruf|brief|klage|konto|telefonat|gespraech|zahlung|ueberweisung|auszahlung|miete|nachricht|rueckruf|termin|schreiben|vollmacht|wohnung|kontoauszuege|betreuung)$/;
const SOURCE_LINK = /^(?:von|mit|an|fuer|bei|wegen|durch)$/;

/** Roles of people; what follows one and a colon is who it is: "Antragstellerin: Wiesbrock, Tomke". */
const afterRole = (words: Words, cue: number): Reading | null => {
  const [token, given] = [words.tokens[cue + 1], words.tokens[cue + 2]];
  const key = keyAt(words, cue);
  if (token?.gap !== ': ' || key.length < 5 || !isPersonCue(wordAt(words, cue)) || !isStranger(token.word))
    return null;
  if (token.word === token.word.toUpperCase()) return null;
  const hasGiven = (given?.gap === ', ' || given?.gap === ' ') && isUnknownName(given.word);
  return { from: cue + 1, to: cue + (hasGiven ? 3 : 2) };
};

/** Roles that stand before a name more often than before anything else. */
const CLIENT =
  /^(?:ra|rain|rechtsanwalt|rechtsanwaeltin|lb|lb'in|antragsteller(?:in)?|mandant(?:in)?|klient(?:in)?|kunde|kundin|hilfeempfaenger(?:in)?|hilfesuchende[rn]?|leistungs[a-z]+|bewohner(?:in)?|heimbewohner(?:in)?|patient(?:in)?|verstorbene[rn]?)$/;
/** Plurals and things: "Anträge von Geflüchteten", "Fall Brandschaden". */
const LIKE_NOUN =
  /(?:en|ern|innen|lein|chen|ie|iert|ik|or|ment|enz|anz|ur|ett|age|ade|ig|isch|lich|los|bar|sam|haft|end)$/;

/** "wenn der Antragsteller Hausrat besitzt", "dem Kunden Auskunft geben": an object may follow the person. */
const takesObject = (words: Words, cue: number): boolean =>
  [cue - 1, cue - 2, cue - 3].some((at) => CLAUSE.has(keyAt(words, at))) ||
  /^(?:dem|den|einem|einen|des)$/.test(keyAt(words, cue - 1));

/** An unknown word that stands as a name would: nothing but a lower-case word or the end of the phrase follows. */
const isOneOfAKind = (words: Words, cue: number, at: number): boolean => {
  const token = words.tokens[at];
  const link = keyAt(words, cue + 1);
  if (
    token === undefined ||
    (at === cue + 1 && takesObject(words, cue)) ||
    (at > cue + 1 && !/^(?:von|mit)$/.test(link))
  )
    return false;
  const { word } = token;
  const after = words.text.slice(token.end, token.end + 2);
  return (
    word.length > 4 &&
    (word !== word.toUpperCase() || wordAt(words, cue) === wordAt(words, cue).toUpperCase()) &&
    !word.includes('-') &&
    !(LIKE_NOUN.test(fold(word)) || isCompoundNoun(word)) &&
    (/^(?: \p{Ll}|[.?!]?$|[.,:;?!)])/u.test(after) || word === word.toUpperCase())
  );
};

/** Two unknown words in a row are a name after a person or a file; a single one only where it acts. */
const unknownAfterCue = (words: Words, cue: number): Reading | null => {
  const key = keyAt(words, cue);
  const isSource =
    SOURCE.test(key) && SOURCE_LINK.test(keyAt(words, cue + 1)) && words.tokens[cue + 1]?.gap === ' ';
  const isPerson = isPersonCue(wordAt(words, cue));
  if (!isSource && !isPerson && !isMatterCue(key)) return null;
  const from = isSource ? cue + 2 : endOfCue(words, cue) + 1;
  const [first, second] = [words.tokens[from], words.tokens[from + 1]];
  if (first === undefined || !/^[:.]? $/.test(first.gap) || !isStranger(first.word) || first.word === 'Bad')
    return null;
  const lawyer =
    /^(?:ra|rain)$/.test(key) && !TITLES.has(fold(first.word)) && first.word !== first.word.toUpperCase();
  const alone = isSource
    ? hasShapeOfSurname(first.word) || isListedSurname(first.word) || isOneOfAKind(words, cue, from)
    : lawyer || (CLIENT.test(key) && isOneOfAKind(words, cue, from));
  if (alone) return { from, to: extend(words, from, isFirstName(first.word)) };
  if (second?.gap !== ' ') return null;
  if (isStranger(second.word) && second.word !== second.word.toUpperCase()) return { from, to: from + 2 };
  return isPerson &&
    PREDICATE.test(fold(second.word)) &&
    first.word !== first.word.toUpperCase() &&
    !(takesObject(words, cue) && isCompoundNoun(first.word))
    ? { from, to: from + 1 }
    : null;
};

/** "geb. Rautenbach, jetzt Hoyer": a second name of the same person. */
const afterFormerName = (words: Words, cue: number): Reading | null => {
  const token = words.tokens[cue + 1];
  if (!/^(?:jetzt|frueher|vormals|verh|nunmehr|ehemals)$/.test(keyAt(words, cue)) || token === undefined)
    return null;
  const before = words.text.slice(Math.max(0, token.start - 40), token.start);
  const isNamed = /(?:geb\.|geborene|heißt|hieß|namens) [^.;]*,[^.;]*$/iu.test(before);
  return isNamed && /^\.? $/.test(token.gap) && isStranger(token.word)
    ? { from: cue + 1, to: extend(words, cue + 1, true) }
    : null;
};

/** "der kleine Emre", "die kleine Tymofija kommt in die Schule". */
const afterLittle = (words: Words, cue: number): Reading | null => {
  const token = words.tokens[cue + 1];
  if (!/^kleine[rnm]?$/.test(keyAt(words, cue)) || token?.gap !== ' ' || !isCapital(token.word)) return null;
  const known = isFirstName(token.word) && !isCommonWord(token.word);
  const acts =
    isStranger(token.word) &&
    !(isCompoundNoun(token.word) || LIKE_NOUN.test(fold(token.word))) &&
    PERSONAL_PREDICATE.test(keyAt(words, cue + 2)) &&
    words.tokens[cue + 2]?.gap === ' ';
  return known || acts || isSpelledAsChild(words, cue + 1)
    ? { from: cue + 1, to: extend(words, cue + 1, true) }
    : null;
};
const isSpelledAsChild = (words: Words, at: number): boolean =>
  isStranger(wordAt(words, at)) && hasShapeOfSurname(wordAt(words, at));

/** "der schmidt hat nichts abgegeben", typed without capitals. */
const LOWER_BEFORE = folded('der die den dem bei von mit für akte fall an sache frau herr');
const lowerSurname = (words: Words, at: number): Reading | null => {
  const word = wordAt(words, at);
  const isName =
    !isCapital(word) &&
    word.length > 4 &&
    words.tokens[at]?.gap === ' ' &&
    LOWER_BEFORE.has(keyAt(words, at - 1)) &&
    isDistinctSurname(word) &&
    !LOWER_WORDS.has(fold(word));
  return isName ? { from: at, to: extend(words, at, false) } : null;
};

/** "Tesfay, Herr", "Kılıç (Frau)": the form of address comes after. */
const beforeAddress = (words: Words, at: number): Reading | null => {
  const next = words.tokens[at + 1];
  const isNamed =
    isStranger(wordAt(words, at)) &&
    startsSentence(words, at) &&
    next !== undefined &&
    ((next.gap === ', ' && /^[,;:.]|^$| \p{Ll}/u.test(words.text.slice(next.end, next.end + 2))) ||
      (next.gap === ' (' && words.text[next.end] === ')')) &&
    /^(?:herrn?|hr|frau|familie|eheleute)$/.test(fold(next.word));
  return isNamed ? { from: at, to: at + 1 } : null;
};

/** "Betrifft: Wagner, Karl-Heinz": the given name after the comma belongs to it. */
const withGivenAfter = (words: Words, cue: number, reading: Reading | null): Reading | null => {
  const next = words.tokens[reading?.to ?? 0];
  const announced = NAMING_CUE.test(keyAt(words, cue));
  const belongs =
    reading !== null &&
    reading.to === reading.from + 1 &&
    next?.gap === ', ' &&
    isCapital(next.word) &&
    (isFirstName(next.word) || (announced && isStranger(next.word) && !isCompoundNoun(next.word))) &&
    !isFirstName(wordAt(words, reading.from));
  return belongs ? { from: reading.from, to: extend(words, reading.to, false) } : reading;
};

/** A name behind, or before, something that says that one follows. */
export const cuedName = (words: Words, at: number): Reading | null =>
  FORM_OF_ADDRESS.has(keyAt(words, at))
    ? afterAddress(words, at)
    : (withGivenAfter(words, at, afterPersonOrMatter(words, at) ?? afterNaming(words, at)) ??
      afterCalled(words, at) ??
      afterRole(words, at) ??
      unknownAfterCue(words, at) ??
      afterFormerName(words, at) ??
      afterLittle(words, at) ??
      lowerSurname(words, at) ??
      beforeAddress(words, at));
