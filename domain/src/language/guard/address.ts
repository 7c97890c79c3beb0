import type { Detector } from './finding.ts';
import { LEFT, merged, RIGHT, spansOf } from './pattern.ts';

const NUMBER = '(?:Nr\\.? ?)?\\d{1,4}(?: ?[a-hA-H](?![\\p{L}]))?(?: ?[-/+] ?\\d{1,4} ?[a-hA-H]?(?![\\p{L}\\p{N}]))?';
const CAPITAL = "\\p{Lu}[\\p{Ll}'’]+";
/** Endings that hardly any other German word has; read in any case. */
const STREET_WORD = '(?:[Ss]tra(?:ß|ss)e|[Ss]tra(?:ß|ss)en|[Ss]tr\\.?)';
const SUFFIX = '(?:weg|allee|gasse|platz|ring|damm|ufer|chaussee|promenade|steig|stieg|pfad|kamp|wall|park|siedlung|graben|markt|brücke|bruch|busch|berg|feld|hof|winkel|bogen|wiese|heide|hang|tor|grund|garten|gärten|brink|esch|teich|mühle)';

/** "Bahnhofstraße 5", "bahnhofstr. 5", "Lange Straße 5", "Paderborner Str. 5", "Straße des Friedens 4". */
const STREET = `(?:(?:(?:Dr|St|Prof)\\.-?)?(?:[\\p{L}.]+-){0,3}[\\p{L}]{2,}-?${STREET_WORD}|(?:${CAPITAL}[ -]){1,2}${STREET_WORD}|Straße d(?:es|er) ${CAPITAL}(?: ${CAPITAL})?)`;
/** "Lindenweg 3", "Wilhelm-Busch-Weg 3". */
const WAY = `(?:(?:[\\p{L}.]+-){0,3}\\p{L}{3,}-?${SUFFIX}|(?:[\\p{Lu}][\\p{L}.]+-){1,3}\\p{Lu}\\p{Ll}+)`;
/** "Am Bahnhof 7", "An der Kirche 2", "Auf dem Kamp 4", "Im Winkel 1". */
const PLACE = `(?:Am|An der|An den|An dem|Auf der|Auf dem|Auf den|Im|In der|In den|Zum|Zur|Hinter der|Hinter dem|Unter den|Unter der|Vor dem|Vor der|Beim|Alter|Alte|Neuer|Neue|Hoher|Hohe|Großer|Große|Kleiner|Kleine|Oberer|Unterer)(?: (?:Alten?|Neuen?|Hohen?|Großen?|Kleinen?|Unteren?|Oberen?))? (?:\\p{Lu}\\p{Ll}*(?:weg|allee|gasse|platz|ring|damm|ufer|steig|pfad|kamp|wall|graben|markt|brücke|bruch|busch|berg|feld|hof|winkel|bogen|wiese|wiesen|heide|hang|tor|grund|garten|gärten|brink|esch|teich|mühle|bach|bahnhof|kirche|kirch|wald|park|see|hügel|sportplatz|schule|dorf|anger|linden|eichen|buchen|birken|höhe|acker|quelle|rathaus|friedhof))`;
const TOWN = `\\d{5} ${CAPITAL}(?:[ -](?:${CAPITAL}|am|an der|im|ob der)){0,2}`;

const AFTER_STREET = `(?: ?, ?(?:${TOWN})| ?,? ${TOWN})?`;
const WITH_NUMBER = (street: string): RegExp =>
  new RegExp(`${LEFT}(?:${TOWN} ?,? )?(?<street>${street}) ?,? ?${NUMBER}${RIGHT}${AFTER_STREET}`, 'dgu');
const LIVES = new RegExp(
  `${LEFT}(?:[Ww]ohn(?:t|haft|end|ort|ung|adresse|anschrift)?|[Aa]dresse|[Aa]nschrift|[Gg]emeldet)[ :]{1,2}(?:ist |lautet )?(?:in |an |auf )?(?:der |dem |die |den )?(?<value>(?:${STREET}|\\p{Lu}[\\p{Ll}]+(?:weg|allee|gasse)))${RIGHT}`,
  'dgu',
);

/** Words with such an ending that are no street. */
const NO_STREET =
  /(?:arbeits|ausbildungs|stell|heim|pflege|kita|betreuungs|spiel|sport|schlaf|schul|dienst|rechts|instanzen|klage|post|amts|fahr|um|hin|durch|vor|unter|über|ab|aus|kreuz|lehr|markt|park|wohnungs|haupt(?=feld)|daten|eingabe|text|themen|arbeits(?=markt)|bau|bauern|bahn|fried|gerichts|innen|tätigkeits|geschäfts|auf|stamm|ver|frei|lade|umsteige|studien|praktikums|flücht)(?:weg|platz|markt|hof|feld|park|ring|grund|berg|tor|bruch|busch|graben|mühle|pfad)$|(?:keines|halb|gerade|dies|jen|des|wes|halbes|allerdings|neu|her|hering|gering|bring|spring|dring|fehring|einbruch|aufbruch|abbruch|umbruch|ausbruch|anspruch|widerspruch|spruch|verbruch|hintergrund|vordergrund|faktor|sektor|direktor|monitor|autor|rektor|kurator)(?:weg|wegs|s)?$/iu;
const UNIT_AFTER = /^ ?(?:€|euro|eur\b|%|prozent|km|m²|qm|uhr|minuten|stunden|std|tage|wochen|monate|jahre|personen|mal\b|x\b|\.\d|\. ?(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez))/iu;

const lastWord = (street: string): string => /[\p{L}]+\.?$/u.exec(street)?.[0] ?? street;

const isStreet = (value: string, text: string, end: number): boolean => {
  const street = value.replace(/^\d{5} [^,\d]*,? /u, '').replace(/,? ?(?:Nr\.? ?)?\d.*$/su, '');
  return !NO_STREET.test(lastWord(street)) && !UNIT_AFTER.test(text.slice(end, end + 12));
};

const PATTERNS = [STREET, WAY, PLACE].map(WITH_NUMBER);

/** Streets with a number, with the postcode and town beside them; after "wohnt in" also without a number. */
export const findAddresses: Detector = (text) =>
  merged([
    ...PATTERNS.flatMap((regex) => spansOf(text, regex, (value, _start, end) => isStreet(value, text, end))),
    ...spansOf(text, LIVES),
  ]);
