import type { Detector, Span } from './finding.ts';
import { fold } from './fold.ts';
import { LEFT, merged, RIGHT, spansOf } from './pattern.ts';
import { isListedPlace } from './places.ts';

const CAPITAL = '\\p{Lu}\\p{Ll}{1,24}';
const STREET_WORD = '(?:[Ss]tra(?:ß|ss)en?|[Ss]tr\\.?)';
const ENDING =
  'weg|allee|gasse|platz|ring|damm|ufer|chaussee|promenade|steig|stieg|pfad|kamp|wall|park|siedlung|graben|markt|brücke|bruch|busch|berg|feld|hof|höfe|winkel|bogen|wiese|heide|hang|tor|grund|garten|brink|esch|teich|mühle|wende|terrasse|stiege|zeile|leite|rain|twiete|stich|blick|kuhle|lake|breite|gärten|wiesen|trift|hecke|hude|plan';
const CAPITAL_ENDING = ENDING.split('|')
  .map((ending) => ending.charAt(0).toUpperCase() + ending.slice(1))
  .join('|');
const PLACE_ENDING = `${ENDING}|höfen|linden|bach|bahnhof|kirche|wald|see|hügel|schule|anger|linde|eichen|buchen|birken|höhe|acker|quelle|rathaus|friedhof|schützenplatz|baum|bäumen|kämpen|brühl|dorf|kreuz|kapelle|kloster|turm|burg|schloss|stein|kahlenberg|sonne|born|brunnen|spring`;
const PLACE_WORD = `(?:\\p{Lu}\\p{Ll}{1,20}(?:${PLACE_ENDING})|${PLACE_ENDING.split('|')
  .map((ending) => ending.charAt(0).toUpperCase() + ending.slice(1))
  .join('|')})`;
const PREPOSITION =
  "(?:Am|An de[rnm]|An|Auf de[rnm]|Auf['’]m|Auf|I[mn]|In de[rn]|Zum|Zur|Zu de[rn]|Hinter de[rmn]|Unter de[rnm]|Vor de[rmn]|Bei de[rn]|Beim|Neben de[rmn]|Über de[rn]|Alter?|Alten|Neuer?|Hoher?|Großer?|Kleiner?|Langer?|Breiter?|Kurzer?|Obere[rn]?|Untere[rn]?)";
const ADJECTIVE =
  '(?:Alten?|Neuen?|Hohen?|Großen?|Kleinen?|Unteren?|Oberen?|Langen?|Breiten?|Kurzen?|Roten?|Grünen?|Weißen?|Schwarzen?|Krummen?|Tiefen?|Hohlen?)';

/** "Wilhelm-Busch-", "Dr.-Otto-", "St.-Georg-" */
const JOINED = '(?:[\\p{L}.]{1,20}-)';
const STREETS = [
  // Bahnhofstraße, bahnhofstr., Wilhelm-Busch-Straße
  `${JOINED}{0,3}\\p{L}{2,30}${STREET_WORD}`,
  `${JOINED}{1,4}${STREET_WORD}`,
  // Alte Poststraße, Bergische Landstr.
  `(?:Alte|Neue|Obere|Untere|Große|Kleine|Hintere|Vordere|Innere|Äußere|Mittlere|Westliche|Östliche|Nördliche|Südliche|\\p{Lu}\\p{Ll}{3,20}(?:ische|er)) \\p{L}{2,30}${STREET_WORD}`,
  // Lange Straße, Paderborner Str., Bad Sassendorfer Straße
  `${CAPITAL}(?: ${CAPITAL})? ${STREET_WORD}`,
  `(?:\\p{L}{3,24}er|lange|kurze|alte|neue|breite|hohe|große|kleine|obere|untere) ${STREET_WORD}`,
  `(?:Stra(?:ß|ss)e|Platz|Allee|Weg|Ring|Promenade) (?:d(?:es|er)|am|an der|zum|zur|nach) (?:\\d{1,2}\\. )?${CAPITAL}(?: ${CAPITAL})?`,
  // Lindenweg, Wilhelm-Busch-Weg, Kölner Ring, Lange Wende
  `${JOINED}{0,3}\\p{L}{3,30}(?:${ENDING})`,
  `${JOINED}{1,4}(?:${CAPITAL_ENDING})`,
  `(?:\\p{Lu}\\p{Ll}{2,24}er|\\p{Lu}\\p{Ll}{2,12}e[rns]?) (?:${CAPITAL_ENDING})`,
  // Am Bahnhof, An der Kirche, Auf dem Kamp, Alter Markt
  `${PREPOSITION}(?: ${ADJECTIVE})? ${PLACE_WORD}`,
];

const HOUSE_NUMBER =
  '(?:Nr\\.? ?)?\\d{1,4}(?: ?[a-hA-H](?!\\p{L}))?(?: ?[-/+] ?\\d{1,4}(?: ?[a-hA-H](?!\\p{L}))?)?';
const TOWN = `(?:D ?- ?)?\\d{5} ${CAPITAL}(?:[ -](?:${CAPITAL}|am|an der|im))?`;
/** How a town follows a street: ", 59494 Soest", " in 59494 Soest", " / 59494 Soest". */
const TOWN_AFTER = `[ \\n]?[,/;]?[ \\n]?(?:in )?${TOWN}${RIGHT}`;
const BARE_TOWN = /^(?:,|,? in) (?:Bad )?(\p{Lu}\p{Ll}{2,20})(?![\p{L}-])/u;

/** What says that an address follows; never part of one. */
const LIVES =
  '(?:[Ww]ohn(?:t|te|haft|ung|ort|sitz)|[Ll]ebt|[Zz]ieht(?: um)?|[Uu]mzug|[Uu]mgezogen|\\p{L}{0,12}[Aa]dresse|\\p{L}{0,12}[Aa]nschrift|Adr\\.|[Gg]emeldet|[Uu]nterkunft|[Hh]ausbesuch|[Oo]bjekt|c/o)';

const ADDRESSES = STREETS.map(
  (street) =>
    new RegExp(
      `${LEFT}(?<value>(?!${LIVES}[ :])(?:${TOWN}[ \\n]?,? ?)?(?<street>${street}) ?,? ?${HOUSE_NUMBER}${RIGHT}(?!\\.\\d)(?:${TOWN_AFTER})?)`,
      'dgu',
    ),
);
/** After "wohnt in der" a street counts without its number. */
const DWELLING = new RegExp(
  `${LEFT}(?:[Ww]ohn(?:t|haft|end|ort|adresse|anschrift)|[Aa]dresse|[Aa]nschrift|[Gg]emeldet)[ :]{1,2}(?:ist |lautet )?(?:in |an |auf )?(?:der |dem |die )?(?<value>\\p{L}{2,30}(?:${STREET_WORD}|weg|allee|gasse)|${CAPITAL} ${STREET_WORD})${RIGHT}`,
  'dgu',
);

/** "Im Hagen 12", "Hof Sümmermann 1": any word may be a place when somebody lives there or a town follows. */
const ANY_PLACE = `(?:${PREPOSITION} (?:${ADJECTIVE} )?)?${CAPITAL}(?:[ -]${CAPITAL}){0,2} ${HOUSE_NUMBER}`;
const NAMED_PLACE = `(?:${PREPOSITION}|Hof|Haus|Gut) (?:${ADJECTIVE} )?${CAPITAL} ${HOUSE_NUMBER}`;
const NAMED_PLACES = [
  new RegExp(
    `${LEFT}(?<value>(?!${LIVES})(?<street>${ANY_PLACE})(?:[ \\n]?[,/][ \\n]?|[ \\n])${TOWN})${RIGHT}`,
    'dgu',
  ),
  new RegExp(
    `${LEFT}${LIVES}(?: (?:ist|lautet|seit|jetzt|nun|nach|in|im|neu|um|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|\\d{4})){0,3}:? (?<value>(?<street>${NAMED_PLACE}))${RIGHT}`,
    'dgu',
  ),
];
/** "Alte Ziegelei 2, Ense" */
const BEFORE_TOWN = new RegExp(
  `${LEFT}(?<value>(?:${PREPOSITION} ${CAPITAL}|\\p{Lu}\\p{Ll}{2,20}(?:e|er|es|en) ${CAPITAL}) ${HOUSE_NUMBER})(?=,? (?:in )?\\p{Lu})`,
  'dgu',
);
/** What has a number and a town and is no street. */
const NO_PLACE =
  /^(?:zimmer|raum|haus|etage|seite|tel|telefon|postfach|nr|platz|stufe|jahr|kw|kapitel|pflegegrad|gruppe|team|in den|im jahr|januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|absatz|satz|rentner|ab|bis|seit|fuer)\b/;

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
  rundschreiben kostenring bewerberpark geltungsbereich spring plan aktenplan dienstplan teilhabeplan gesamtplan hilfeplan
  förderplan stellenplan haushaltsplan ratenplan zahlplan terminplan tilgungsplan bebauungsplan spielplan wochenplan urlaubsplan
  überblick augenblick hinblick einblick rückblick ausblick bandbreite spannbreite ernährungsplan lehrplan fahrplan bauplan
  pflegeplan sozialplan businessplan zeitplan masterplan notfallplan personalplan einsatzplan verteilungsplan jugendhilfeplan`.split(
    /\s+/,
  ),
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
  /^(?: ?(?:€|euro|eur\b|%|prozent|km\b|m²|qm\b|uhr|minuten|stunden|std|tage|wochen|monate|jahre|personen|mal\b)|\. ?(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)|\. ?\d| [A-Z]{1,3} \d+\/\d)/iu;
/** "Am Bahnhof 3 Busse": things are counted. A town may follow. */
const COUNTED = /^ (?!in )(\p{Lu}\p{Ll}+)/u;
/** Two-word phrases that are as often a place of everyday life as a street. */
const EVERYDAY_PLACE =
  /^(?:bahnhof|hof|markt|rathaus|friedhof|garten|park|platz|weg|sportplatz|parkplatz|feld|wald|see|schule|kirche|kindergarten|haus|grund|tor|plan|turm)$/;
const YEAR_ONLY = /^(?:19|20)\d\d$/;

const streetOf = (address: string): string =>
  address
    .replace(/^(?:D ?- ?)?\d{5} [^\d]*?,[ ]?/u, '')
    .replace(/[ ,]*(?:Nr\.? ?)?\d[^.]*$/u, '')
    .replace(/[ ,]*(?:Nr\.? ?)?\d{1,4}[\s\S]*$/u, '');

const isStreet = (address: string, after: string): boolean => {
  const street = streetOf(address);
  const lastWord = (/\p{L}+$/u.exec(street)?.[0] ?? '').toLowerCase();
  const isBareWord = /^\p{L}+$/u.test(street);
  const number = address.slice(street.length).replace(/^[ ,]*/, '');
  const counted = COUNTED.exec(after)?.[1];
  return (
    !NO_STREET.has(lastWord) &&
    !(
      counted !== undefined &&
      EVERYDAY_PLACE.test(lastWord) &&
      street.includes(' ') &&
      !isListedPlace(counted)
    ) &&
    !(PUBLIC_PLACES.has(lastWord) && isBareWord) &&
    // "Bielefeld 2024", "VG Arnsberg, 9 K 2345/18"
    !(isBareWord && (isListedPlace(lastWord) || YEAR_ONLY.test(number))) &&
    !MEASURE_AFTER.test(after)
  );
};

/** ", Bad Sassendorf" after the house number belongs to the address when it is a known town. */
const withTown = (text: string, { start, end }: Span): Span => {
  const match = BARE_TOWN.exec(text.slice(end, end + 40));
  return match !== null && isListedPlace(match[1] ?? '')
    ? { start, end: end + match[0].length }
    : { start, end };
};

/** A place name alone is also an everyday phrase ("am Bahnhof 3 Termine"): a preposition in front must be capital. */
export const findAddresses: Detector = (text) =>
  merged(
    [
      ...ADDRESSES.flatMap((regex) =>
        spansOf(text, regex, (value, _start, end) => isStreet(value, text.slice(end, end + 12))),
      ),
      ...NAMED_PLACES.flatMap((regex) => spansOf(text, regex, (value) => !NO_PLACE.test(fold(value)))),
      ...spansOf(
        text,
        BEFORE_TOWN,
        (value, start, end) => !NO_PLACE.test(fold(value)) && withTown(text, { start, end }).end > end,
      ),
      ...spansOf(text, DWELLING),
    ].map((span) => withTown(text, span)),
  );
