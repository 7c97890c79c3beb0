import type { Detector } from './finding.ts';
import { LEFT, merged, RIGHT, spansOf } from './pattern.ts';

const CAPITAL = '\\p{Lu}\\p{Ll}{1,24}';
const STREET_WORD = '(?:[Ss]tra(?:ß|ss)en?|[Ss]tr\\.?)';
const ENDING =
  'weg|allee|gasse|platz|ring|damm|ufer|chaussee|promenade|steig|stieg|pfad|kamp|wall|park|siedlung|graben|markt|brücke|bruch|busch|berg|feld|hof|winkel|bogen|wiese|heide|hang|tor|grund|garten|brink|esch|teich|mühle';
const CAPITAL_ENDING = ENDING.split('|')
  .map((ending) => ending.charAt(0).toUpperCase() + ending.slice(1))
  .join('|');
const PLACE_ENDING = `${ENDING}|wiesen|gärten|bach|bahnhof|kirche|wald|see|hügel|schule|anger|linde|linden|eichen|buchen|birken|höhe|acker|quelle|rathaus|friedhof|schützenplatz`;
const PLACE_WORD = `(?:\\p{Lu}\\p{Ll}{1,20}(?:${PLACE_ENDING})|${PLACE_ENDING.split('|')
  .map((ending) => ending.charAt(0).toUpperCase() + ending.slice(1))
  .join('|')})`;

/** "Wilhelm-Busch-", "Dr.-Otto-" */
const JOINED = '(?:[\\p{L}.]{1,20}-)';
const STREETS = [
  // Bahnhofstraße, bahnhofstr., Wilhelm-Busch-Straße
  `${JOINED}{0,3}\\p{L}{2,30}${STREET_WORD}`,
  `${JOINED}{1,4}${STREET_WORD}`,
  // Lange Straße, Paderborner Str., Bad Sassendorfer Straße
  `${CAPITAL}(?: ${CAPITAL})? ${STREET_WORD}`,
  `(?:\\p{L}{3,24}er|lange|kurze|alte|neue|breite|hohe|große|kleine|obere|untere) ${STREET_WORD}`,
  `Straße d(?:es|er) ${CAPITAL}(?: ${CAPITAL})?`,
  // Lindenweg, Wilhelm-Busch-Weg
  `${JOINED}{0,3}\\p{L}{3,30}(?:${ENDING})`,
  `${JOINED}{1,4}(?:${CAPITAL_ENDING})`,
  // Am Bahnhof, An der Kirche, Auf dem Kamp, Alter Markt
  `(?:Am|An de[rnm]|Auf de[rnm]|I[mn]|In de[rn]|Zum|Zur|Hinter de[rm]|Unter de[rn]|Vor de[rm]|Beim|Alter?|Neuer?|Hoher?|Großer?|Kleiner?|Obere[rn]?|Untere[rn]?)(?: (?:Alten?|Neuen?|Hohen?|Großen?|Kleinen?|Unteren?|Oberen?))? ${PLACE_WORD}`,
];

const HOUSE_NUMBER =
  '(?:Nr\\.? ?)?\\d{1,4}(?: ?[a-hA-H](?!\\p{L}))?(?: ?[-/+] ?\\d{1,4}(?: ?[a-hA-H](?!\\p{L}))?)?';
const TOWN = `\\d{5} ${CAPITAL}(?:[ -](?:${CAPITAL}|am|an der|im))?`;

const ADDRESSES = STREETS.map(
  (street) =>
    new RegExp(
      `${LEFT}(?<value>(?:${TOWN}[ \\n]?,? ?)?(?<street>${street}) ?,? ?${HOUSE_NUMBER}${RIGHT}(?!\\.\\d)(?:[ \\n]?,?[ \\n]?${TOWN}${RIGHT})?)`,
      'dgu',
    ),
);
/** After "wohnt in der" a street counts without its number. */
const DWELLING = new RegExp(
  `${LEFT}(?:[Ww]ohn(?:t|haft|end|ort|adresse|anschrift)|[Aa]dresse|[Aa]nschrift|[Gg]emeldet)[ :]{1,2}(?:ist |lautet )?(?:in |an |auf )?(?:der |dem |die )?(?<value>\\p{L}{2,30}(?:${STREET_WORD}|weg|allee|gasse)|${CAPITAL} ${STREET_WORD})${RIGHT}`,
  'dgu',
);

/** "Im Hagen 12", "In der Lake 3": any word may be a place when somebody lives there or a town follows. */
const NAMED_PLACE = `(?:Am|An de[rnm]|Auf de[rnm]|I[mn]|In de[rn]|Zum|Zur) ${CAPITAL} ${HOUSE_NUMBER}`;
const NAMED_PLACES = [
  new RegExp(`${LEFT}${NAMED_PLACE},?[ \\n]${TOWN}${RIGHT}`, 'dgu'),
  new RegExp(
    `${LEFT}(?:[Ww]ohn(?:t|haft|ung|ort)|[Zz]ieht um|[Aa]dresse|[Aa]nschrift|[Gg]emeldet|[Uu]nterkunft|[Hh]ausbesuch):? (?<value>${NAMED_PLACE})${RIGHT}`,
    'dgu',
  ),
];

/** Everyday words with the ending of a street, in lower case. */
const NO_STREET = new Set(
  `arbeitsweg schulweg rechtsweg dienstweg instanzenweg klageweg postweg amtsweg umweg hinweg rückweg durchweg vorweg
  unterweg unterwegs ausweg gehweg radweg fahrweg verwaltungsweg arbeitsplatz ausbildungsplatz stellplatz heimplatz
  pflegeplatz kitaplatz betreuungsplatz kindergartenplatz studienplatz schulplatz wohnheimplatz therapieplatz werkstattplatz
  schlafplatz telefonplatz schalterplatz dienstplatz sitzplatz büroplatz lehrplatz campingplatz frauenhausplatz rehaplatz behandlungsplatz
  arbeitsmarkt wohnungsmarkt supermarkt flohmarkt baumarkt arbeitsfeld handlungsfeld tätigkeitsfeld eingabefeld textfeld
  datenfeld pflichtfeld themenfeld umfeld vorfeld bauhof gerichtshof bundesgerichtshof wertstoffhof
  waldkindergarten hintergrund vordergrund ablehnungsgrund rechtsgrund härtegrund hinderungsgrund
  verhinderungsgrund ausschlussgrund versagungsgrund grund entschuldigungsgrund absenkungsgrund tatbestandsgrund
  abbruch umbruch ausbruch einbruch aufbruch anspruch widerspruch hausbesuchsbruch fuhrpark freizeitpark wohnpark
  rechenweg meldeweg hering faktor sektor direktor monitor autor rektor vortor motor traktor zentralfaktor
  zusammenhang anhang überhang aushang vorhang hartz verzug pfad klickpfad dateipfad schuldenberg aktenberg stapel
  rundschreiben kostenring bewerberpark geltungsbereich`.split(/\s+/),
);
/** A street only behind a preposition: "Am Bahnhof 7", but not "Bahnhof 7". */
const PUBLIC_PLACES = new Set([
  'bahnhof',
  'friedhof',
  'sportplatz',
  'spielplatz',
  'parkplatz',
  'kindergarten',
  'marktplatz',
]);
const MEASURE_AFTER =
  /^(?: ?(?:€|euro|eur\b|%|prozent|km\b|m²|qm\b|uhr|minuten|stunden|std|tage|wochen|monate|jahre|personen|mal\b)|\. ?(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)|\. ?\d)/iu;

const isStreet = (address: string, after: string): boolean => {
  const street = address.replace(/^\d{5} [^\d]*?,[ ]?/u, '').replace(/[ ,]*(?:Nr\.? ?)?\d[\s\S]*$/u, '');
  const lastWord = (/\p{L}+$/u.exec(street)?.[0] ?? '').toLowerCase();
  const isBarePlace = PUBLIC_PLACES.has(lastWord) && !street.includes(' ');
  return !NO_STREET.has(lastWord) && !isBarePlace && !MEASURE_AFTER.test(after);
};

/** A place name alone is also an everyday phrase ("am Bahnhof 3 Termine"): a preposition in front must be capital. */
export const findAddresses: Detector = (text) =>
  merged([
    ...ADDRESSES.flatMap((regex) =>
      spansOf(text, regex, (value, _start, end) => isStreet(value, text.slice(end, end + 10))),
    ),
    ...NAMED_PLACES.flatMap((regex) => spansOf(text, regex)),
    ...spansOf(text, DWELLING),
  ]);
