/** „Was ist über mich gespeichert?“ and the other ways in which people ask for what is known of themselves. */

const SELF = '(?:(?:über|von|zu|an) (?:mich|mir|meiner person)|mich betreffend)';
const KEPT =
  '(?:gespeichert|speicher\\p{L}*|gesichert|abgelegt|erfasst|gesammelt|sammelt|hinterlegt|verarbeite\\p{L}*|aufgehoben|vorliegen|liegen|vorhanden|bekannt|hast|habt|hat|weiß|weißt|wisst|kennt|haltet|hält|steht|gibt es)';
const ASKS: readonly RegExp[] = [
  new RegExp(`\\bwas\\b[^.]*\\b${KEPT}(?!\\p{L})[^.]*(?<!\\p{L})${SELF}(?!\\p{L})`, 'iu'),
  new RegExp(`\\bwas\\b[^.]*(?<!\\p{L})${SELF}(?!\\p{L})[^.]*\\b${KEPT}(?!\\p{L})`, 'iu'),
  new RegExp(
    `\\b(?:welche|was für|alle|meine)\\b[^.]*\\b(?:daten|angaben|informationen|infos)\\b[^.]*(?<!\\p{L})${SELF}(?!\\p{L})`,
    'iu',
  ),
  new RegExp(
    `\\b(?:daten|angaben|informationen|infos)\\b[^.]*(?<!\\p{L})${SELF}(?!\\p{L})[^.]*(?<!\\p{L})(?:${KEPT}|sehen|zeig\\p{L}*|herunterladen|haben)(?!\\p{L})`,
    'iu',
  ),
  /\bselbstauskunft\b/iu,
  /\b(?:speicher(?:s?t|n)|wei(?:ß|ss)t|wisst|sammelt) (?:ihr|du)\b[^.]*(?<!\p{L})über mich(?!\p{L})/iu,
  /\b(?:datenauskunft|dsgvo-?auskunft|auskunft nach (?:der )?dsgvo|datenschutzauskunft)\b/iu,
  /\bauskunft\b[^.]*(?<!\p{L})(?:über|zu) (?:meine|meinen) (?:gespeicherten |persönlichen |eigenen )?daten\b/iu,
  /\b(?:art\.?|artikel) ?15 (?:ds-?gvo|gdpr)\b[^.]*\b(?:mich|mir|meine)\b/iu,
  /^\W*(?:(?:zeige?|gib|schick|ich (?:möchte|will|würde gern))\s+)?(?:(?:mir|mal|bitte|alle|gern)\s+)*meine (?:gespeicherten |persönlichen |eigenen )?daten(?: (?:bitte|sehen|einsehen|anzeigen|herunterladen|haben|runterladen|ansehen))*\W*$/iu,
  /\b(?:wo|wie) (?:sehe|finde|bekomme|erfahre) ich\b[^.]*\b(?:über mich|meine (?:gespeicherten|persönlichen) daten)\b/iu,
  /\bwhat\b[^.]*\b(?:store[ds]?|have|hold|know|known|keep|kept|saved?|data)\b[^.]*\b(?:about|on|of) me\b/iu,
  /\b(?:show|give|send|download)\b[^.]*\bmy (?:stored |personal |own )?data\b/iu,
];

/** About citizens, their files, or what somebody has to do; that is asked of the specialists. */
const OTHERS =
  /\b(?:klient\p{L}*|antragstell\p{L}*|bürger\p{L}*|kund\p{L}*|leistungsb\p{L}*|akten?|bescheid\p{L}*|fall|fälle|dienstplan|dienste?|termine?|vertretung\p{L}*|muss ich|darf ich|soll ich|dürfen wir|müssen wir)(?!\p{L})/iu;

export const asksForDisclosure = (text: string): boolean =>
  !OTHERS.test(text) && ASKS.some((pattern) => pattern.test(text));
