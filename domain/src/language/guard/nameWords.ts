import { isCommonWord } from './commonNouns.ts';
import { AMBIGUOUS_FIRST_NAMES, FIRST_NAMES } from './firstNames.ts';
import { fold, folded } from './fold.ts';
import { isCapital, withoutGenitive } from './nameTokens.ts';
import { isSurname } from './surnameShape.ts';

export const FORM_OF_ADDRESS = folded(
  'Herr Herrn Hr Hrn Frau Fr Familie Familien Fam Eheleute Eheleuten Ehel Ehepaar Ehepaars Mr Mrs Ms Dr Fräulein Geschwister',
);
/** "Fr" is Friday as well. */
export const DOUBTFUL_ADDRESS = folded('Fr Dr Ms Geschwister');
export const ARTICLES = folded(
  'der die das den dem des ein eine einen einer eines mein meine meiner sein seine seiner ihr ihre ihrer deren dessen alte ältere junge',
);
export const TITLES = folded(
  'Dr Prof Professor Doktor med jur phil rer nat Dipl Ing Mag Sozialarbeiter Sozialarbeiterin Kollege Kollegin Kollegen Rechtsanwalt Rechtsanwältin RA RAin Bürgermeister Bürgermeisterin Betreuer Betreuerin Freiherr Freifrau Gräfin',
);
export const PARTICLES = folded(
  'von van vander der den de dos das del della di da du la le el al abu ibn bin ben zu zur zum vom ten ter te af av',
);

const RELATIVE =
  '(?:sohn(?:es)?|soehne|tochter|toechter|mutter|mama|vater|papa|kind(?:er|es|ern)?|bruder|schwester|oma|opa|grossmutter|grossvater|enkel(?:in|s)?|tante|onkel|neffen?|nichte|cousin|cousine|mann|frau|ehemann|ehefrau|ehegatten?|ehegattin|gatten?|gattin|partner(?:in|s)?|gefaehrt(?:e|in|en)|freund(?:in)?|verlobte[rn]?|witwer?s?|geschwister|zwillinge?|baby|saeugling|eltern)';
const ACTING =
  '(?:steller|fuehrer|empfaenger|bezieher|bewerber|bewohner|eigentuemer|betreuer|vermieter|mieter|schuldner|glaeubiger|klaeger|partner|pfleger|vormund|schueler|rentner|buerger|erblasser|zeug|klient|patient|kund|mandant|nachbar|anrufer)(?:e|en)?(?:in|s)?n?';
const CONCERNED =
  '(?:berechtigte|pflichtige|suchende|beduerftige|bevollmaechtigte|betreute|beteiligte|versicherte|geschaedigte|verstorbene|angehoerige|beschuldigte|gefluechtete|verlobte|alleinerziehende|betroffene|beigeladene|bedachte|antragstellende)[rns]?';
const SHORT =
  "(?:ast|antragst|asts|as|asin|mdt|lb|lb'in|lbs|lbin|he|he'in|hef|bg|bedarfsgemeinschaft|haushalt|heimbewohner|ra|rain|rechtsanwalt|rechtsanwaeltin|notar(?:in)?|(?:allein|mit)?erb(?:e|in|en))";

/** People that a name may follow; what follows must look like one. */
const PERSON = new RegExp(
  `^(?:${SHORT}|(?:ex-?|stief|schwieger|halb|pflege|adoptiv|zieh|ur|kindes|lebens)?${RELATIVE}|[a-z]{0,20}?${ACTING}|[a-z]{0,20}?${CONCERNED})$`,
);
/** Papers and matters that a name may follow. */
const MATTER =
  /^(?:fall|falls|eilfall|akten?|az|aktenzeichen|sache|sachen|angelegenheit|vorgang|antrag|wohngeldantrag|betreff|betr|betrifft|bescheid|widerspruch|personalie|termin)$/;

/** In lower case "berechtigten" or "beteiligte" is an adjective sooner than a person. */
const CONCERNED_ONLY = new RegExp(`^[a-z]{0,20}?${CONCERNED}$`);

export const isPersonCue = (word: string): boolean => {
  const key = fold(word);
  return PERSON.test(key) && (isCapital(word) || !CONCERNED_ONLY.test(key));
};
export const isMatterCue = (key: string): boolean => MATTER.test(key);

/** What announces a name in so many words; anything capitalised that is no common word is one. */
export const NAMING_CUE =
  /^(?:namens|geborene[rn]?|geb|verheiratete|verh|verwitwete|geschiedene|vorname|nachname|zuname|familienname|geburtsname|maedchenname|rufname|name)$/;
/** Adverbs between a cue and its name: "heißt jetzt Müller". */
export const BETWEEN = folded('jetzt nun nunmehr eigentlich richtig wohl früher heute');

/** Words that make the unknown word after "Antragsteller" the one who acts. */
export const PREDICATE =
  /^(?:ist|sind|war|waren|hat|hatte|haben|braucht|benoetigt|bekommt|bekam|erhaelt|erhielt|wohnt|lebt|zieht|zog|kommt|kam|moechte|will|wollte|wuenscht|wartet|fragt|sagt|sagte|ruft|rief|meldet|beantragt|arbeitet|verdient|wurde|wird|soll|muss|kann|darf|legt|legte|reicht|reichte|zahlt|bittet|bat|verlangt|fordert|klagt|verweigert|bezieht|bezog|besitzt|faehrt|spricht|sucht|schreibt|teilt|gibt|gab|macht|weigert|steht|sitzt|liegt|bestreitet|behauptet|erklaert|beschwert|kuemmert|pflegt|studiert|widerspricht|verstarb|starb|heiratet|erbt|erbte|mietet|kuendigt|verschweigt|wirkt|bleibt|geht|ging|tobt|vertritt|nimmt|lehnt|bestaetigt|zeigt|stellt|verlor|fehlt)$/;
/** What people do and hardly any matter, office or town does. */
export const PERSONAL_PREDICATE =
  /^(?:braucht|bekommt|wohnt|moechte|will|wollte|wuenscht|fragt|ruft|rief|kommt|kam|bittet|bat|verlangt|legt|legte|reicht|reichte|beschwert|weigert|arbeitet|verdient|zieht|zog|wartet|war|hat|hatte|beantragt|bezieht|zahlt|spricht|widerspricht|lebt)$/;

/** "frau kurz", "herr lang": in lower case sooner an adjective. */
export const LOWER_WORDS = folded(
  'kurz klein lang lange groß er said can frank ernst alt jung reich schade nett stark mann sommer winter herbst rose mai märz freitag sonntag montag link paar kraft stan anders schnell süß scharf blank sauer fromm heller harder kahl krumm weise wild wüst stolz selig just heil best wahl klug grün gut schön fest wohl er tan ay ince uzun das le do da zu man held heim freund streit sieg sturm',
);

export const isFirstName = (word: string): boolean => {
  const key = fold(word);
  return (
    FIRST_NAMES.has(key) ||
    key.split('-').every((part) => FIRST_NAMES.has(part) || AMBIGUOUS_FIRST_NAMES.has(part))
  );
};
export const isSureFirstName = (word: string): boolean =>
  FIRST_NAMES.has(fold(word)) && !AMBIGUOUS_FIRST_NAMES.has(fold(word));

export const isListedSurname = (word: string): boolean => isSurname(word) || isSurname(withoutGenitive(word));

export const looksLikeName = (word: string): boolean =>
  isCapital(word) &&
  (isListedSurname(word) || FIRST_NAMES.has(fold(word)) || FIRST_NAMES.has(fold(withoutGenitive(word))));

export const isUnknownName = (word: string): boolean =>
  isCapital(word) && word.length > 1 && !isCommonWord(word);
