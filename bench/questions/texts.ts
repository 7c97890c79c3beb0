/**
 * Made-up German office texts with a vocabulary and frequencies like those of real ones: some two fifths function words,
 * content words by Zipf's law, most of them compounds that hardly ever come again. The same on every machine.
 */

const FUNCTION_WORDS =
  'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man kann dann soll wenn dieser welche ob unter während ohne gegen'.split(
    ' ',
  );
const FIRST_PARTS =
  'Antrag Bedarf Bescheid Betreuung Bezug Bildung Dienst Eigentum Einkommen Einrichtung Erbe Ermittlung Erstattung Familie Fahrt Förderung Frist Gebühr Gemeinde Gericht Gesundheit Haushalt Heim Heizung Hilfe Kinder Kosten Kranken Lebens Leistung Miete Monat Nachweis Pflege Rechnung Regel Renten Sach Schul Schulden Sozial Steuer Strom Träger Umzug Unterhalt Unterkunft Urlaub Vermögen Verfahren Versicherung Vertrag Verwaltung Vorsorge Wohnung Werkstatt Zahlung Zuschuss Arbeit Ausbildung Aufenthalt Alter Amt Arzt Bank Beitrag Beratung Betrieb Eltern Ernährung Feststellung Garten Grund Jugend Konto Möbel Partner Sprach Verkehr'.split(
    ' ',
  );
const LAST_PARTS =
  'antrag bedarf bescheid betrag prüfung pflicht grenze frist kosten leistung verfahren nachweis stelle stufe zeitraum pauschale übernahme berechnung anspruch bericht vertrag rechnung höhe minderung erhöhung zuschlag beihilfe darlehen behörde träger wechsel beginn ende abzug freibetrag anteil ersatz schutz plan gespräch karte akte auszug abrechnung rückstand bewilligung ablehnung änderung'.split(
    ' ',
  );
const SHORT_WORDS =
  'Antrag Bedarf Kind Kinder Mutter Vater Miete Wohnung Heim Pflege Rente Einkommen Vermögen Bescheid Frist Schule Werkstatt Umzug Auto Haus Erbe Konto Monat Jahr Kosten Leistung Leistungen Anspruch Träger Amt Gemeinde Zahlung Betrag Höhe Nachweis Unterlagen übernehmen gewähren prüfen anrechnen bewilligen ablehnen zuständig angemessen erforderlich laufend rückwirkend monatlich gemeinsam tatsächlich vorläufig zustehen beantragen erstatten abziehen anerkennen berücksichtigen vorlegen mitteilen wohnen ausziehen arbeiten verdienen erhalten zahlen gelten'.split(
    ' ',
  );
const FUNCTION_SHARE = 0.42;
const INFLECTIONS = ['', '', '', 's', 'n', 'en'];

/** A linear congruential generator (Numerical Recipes); in [0, 1). */
const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const shuffled = <T>(items: readonly T[], random: () => number): T[] => {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [result[at], result[other]];
    if (one !== undefined && two !== undefined) [result[at], result[other]] = [two, one];
  }
  return result;
};

/** An index below `count`; rank r comes up with about 1 ÷ r. */
const zipf = (count: number, random: () => number): number =>
  Math.min(count - 1, Math.floor((count + 1) ** random()) - 1);

/** @returns A maker of texts of so many words. */
export const createTexts = (seed: number): ((length: number) => string) => {
  const random = createRandom(seed);
  const compounds = FIRST_PARTS.flatMap((first) => LAST_PARTS.map((last) => first + last));
  const content = [...shuffled(SHORT_WORDS, random), ...shuffled(compounds, random)];
  const word = (): string => {
    if (random() < FUNCTION_SHARE) return FUNCTION_WORDS[zipf(FUNCTION_WORDS.length, random)] ?? '';
    const base = content[zipf(content.length, random)] ?? '';
    return base + (INFLECTIONS[Math.floor(random() * INFLECTIONS.length)] ?? '');
  };
  return (length) => Array.from({ length }, word).join(' ');
};
