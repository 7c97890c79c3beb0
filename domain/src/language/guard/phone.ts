import type { Detector } from './finding.ts';
import { digitsOf, LEFT, merged, pattern, RIGHT, spansOf } from './pattern.ts';

/** "0171 2345678", "(02921) 103-0", "+49 (0) 2921 1030", "0049 171 …", "0171.2345678". */
const NUMBER = pattern(
  LEFT,
  '(?<![\\p{N}][ ]?[,./:\\-])',
  '(?:\\+ ?[1-9]\\d{0,2}|00 ?[1-9]\\d|\\(?0 ?[1-9])',
  '(?:\\d{1,3}\\.)?',
  '(?:[ ]?[()/\\-]{0,2}[ ]?\\d){4,14}',
  RIGHT,
);
const AFTER_PHONE_CUE = pattern(
  LEFT,
  '(?:Tel(?:efon)?\\.?(?:[ -]?(?:nummer|nr\\.?))?|(?:Handy|Mobil|Mobilfunk|Festnetz|Fax|Telefax|Ruf|Rückruf)(?:[ -]?(?:nummer|nr\\.?))?|WhatsApp|Phone|Mobile|(?:erreichbar|anrufen|anzurufen|angerufen|Rückruf) unter(?: der)?(?: Nummer)?|ruf(?:t|e|en)?(?: \\p{L}{2,10}){0,2} unter(?: der)?(?: Nummer)?(?: an)?|[☎📞📱])',
  '[ .:\\-(]{0,4}(?:(?:ist|lautet|unter|privat|priv\\.|mobil|dienstl\\.|dienstlich|abends|tagsüber|neu|jetzt)[ :]{1,2}){0,2}',
  '(?<value>\\+?\\d(?:[ ]?[()/\\-]{0,2}[ ]?\\d){4,16})',
  RIGHT,
);

/** What announces a number that is a reference and not a phone. */
const REFERENCE_BEFORE =
  /(?:akte|az|fall|vorgang|ags|gemeindeschlüssel|kennziffer|gkz|produkt|konto|seite|ziffer|betrag|summe|beleg|rechnung|bescheid|forderung|mahnung|zähler|ticket|auftrag|bestellung|vertrag|police|artikel|angebot|position|posten|vorlage|kontierung|buchung|referenz|mitteilung|(?:vertrag|rechnung|bescheid|auftrag|beleg|police|ticket) nr\.?|lieferung|sendung|abrechnung|\p{L}*schein|\p{L}*(?:plan|liste|code)|§|[\p{L}-]*zeichen|\p{L}[\p{L}-]{2,}(?:nummer|nr\.?))(?: (?:ist|lautet))?[ .:\-#]{0,3}$/iu;
/** "Handynummer", "Tel.-Nr.": numbers of a phone all the same. */
const PHONE_BEFORE =
  /(?:tel(?:efon)?|handy|mobil(?:funk|telefon)?|ruf|rückruf|fax|telefax|festnetz|whatsapp|durchwahl|privat|kontakt|not|notfall)\.?[ -]?(?:nummer|nr\.?)(?: (?:ist|lautet))?[ .:\-#]{0,3}$/iu;
const AFTER_MEASURE = /^ ?(?:uhr|h\b|€|euro|eur\b|%|prozent|km\b)/iu;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])[/\- ](?:0[1-9]|1[0-2])[/\- ](?:20|19)?\d\d\b/;
const CLOCK_RANGE = /^[0-2]?\d[0-5]\d ?- ?[0-2]?\d[0-5]\d$/;

const isOtherNumber = (value: string, before: string, after: string): boolean =>
  DAY.test(value) ||
  CLOCK_RANGE.test(value) ||
  (REFERENCE_BEFORE.test(before) && !PHONE_BEFORE.test(before)) ||
  AFTER_MEASURE.test(after);

/** Eight digits in a row are an official municipality key (AGS) or a day sooner than a phone number. */
const isBareKey = (value: string): boolean => /^0\d{7}$/.test(value);

/** Phone and fax numbers: with an area code or a country code anywhere, any longer number after a cue. */
export const findPhones: Detector = (text) => {
  const around = (start: number, end: number): [string, string] => [
    text.slice(Math.max(0, start - 32), start),
    text.slice(end, end + 9),
  ];
  return merged([
    ...spansOf(
      text,
      NUMBER,
      (value, start, end) =>
        digitsOf(value).length >= 8 &&
        digitsOf(value).length <= 16 &&
        !isBareKey(value) &&
        !isOtherNumber(value, ...around(start, end)),
    ),
    ...spansOf(
      text,
      AFTER_PHONE_CUE,
      (value, start, end) => !isOtherNumber(value, '', around(start, end)[1]),
    ),
  ]);
};
