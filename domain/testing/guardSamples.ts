import type { FindingKind } from '../src/language/guard/finding.ts';
import { healthIdCheckDigit } from '../src/language/guard/healthId.ts';
import { pensionIdCheckDigit } from '../src/language/guard/pensionId.ts';
import { followsTaxIdRepetition, taxIdCheckDigit } from '../src/language/guard/taxId.ts';

/** Draws the same sequence for the same seed. `next` lies in [0, 1). */
export type Draw = { next(): number; int(from: number, to: number): number; of<T>(items: readonly T[]): T };

export const drawFrom = (seed: number): Draw => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    let mixed = state ^ (state >>> 15);
    mixed = Math.imul(mixed, 0x2c1b3c6d);
    mixed ^= mixed >>> 12;
    return (mixed >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const of = <T>(items: readonly T[]): T => {
    const item = items[int(0, items.length - 1)];
    if (item === undefined) throw new Error('Nothing to draw from');
    return item;
  };
  return { next, int, of };
};

export const digits = (draw: Draw, count: number): string =>
  Array.from({ length: count }, () => draw.int(0, 9)).join('');
export const two = (value: number): string => String(value).padStart(2, '0');
const letters = (draw: Draw, count: number): string =>
  Array.from({ length: count }, () => draw.of([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])).join('');

const ACCOUNT_LENGTHS = { DE: 18, AT: 16, PL: 24, BE: 12, ES: 20 } as const;

/** A valid IBAN without spaces; the check digits come from big integers, not from the guard's own arithmetic. */
export const someIban = (draw: Draw): string => {
  const country = draw.of(['DE', 'DE', 'DE', 'AT', 'PL', 'BE', 'ES', 'NL', 'TR'] as const);
  const account =
    country === 'NL'
      ? letters(draw, 4) + digits(draw, 10)
      : country === 'TR'
        ? `${digits(draw, 5)}0${digits(draw, 16)}`
        : digits(draw, ACCOUNT_LENGTHS[country]);
  const asDigits = [...`${account}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('');
  return `${country}${two(98 - Number(BigInt(asDigits) % 97n))}${account}`;
};

/** The same IBAN as people write it: in groups, in lower case, with no-break spaces or dashes. */
export const writtenIban = (draw: Draw): string => {
  const separator = draw.of(['', ' ', ' ', '\u00A0', '-', '.']);
  const grouped = someIban(draw).replace(/(.{4})(?=.)/g, `$1${separator}`);
  return draw.next() < 0.2 ? grouped.toLowerCase() : grouped;
};

export const someTaxId = (draw: Draw): string => {
  for (;;) {
    const firstTen = Array.from({ length: 10 }, (_, i) => draw.int(i === 0 ? 1 : 0, 9));
    if (!followsTaxIdRepetition(firstTen)) continue;
    const id = firstTen.join('') + taxIdCheckDigit(firstTen);
    return draw.next() < 0.5
      ? id
      : id.replace(/^(..)(...)(...)(...)$/, draw.of(['$1 $2 $3 $4', '$1/$2/$3/$4', '$1.$2.$3.$4']));
  }
};

export const somePensionId = (draw: Draw): string => {
  const [area, day, month, year] = [draw.int(2, 89), draw.int(1, 28), draw.int(1, 12), draw.int(30, 99)];
  const birth = two(day) + two(month) + two(year);
  const first11 = `${two(area)}${birth}${letters(draw, 1)}${digits(draw, 2)}`;
  const id = first11 + pensionIdCheckDigit(first11);
  return draw.next() < 0.5
    ? id
    : id.replace(/^(..)(.{6})(.)(...)$/, draw.of(['$1 $2 $3 $4', '$1-$2-$3-$4', '$1$2 $3 $4']));
};

export const someHealthId = (draw: Draw): string => {
  const first9 = letters(draw, 1) + digits(draw, 8);
  return first9 + healthIdCheckDigit(first9);
};

const somePhone = (draw: Draw): string => {
  const number = String(draw.int(2, 9)) + digits(draw, draw.int(4, 6));
  const mobile = draw.of(['0151', '0160', '0171', '0176', '0157']);
  const area = draw.of(['02921', '02941', '02945', '0231', '02381']);
  return draw.of([
    `${mobile} ${number}`,
    `${mobile}${number}`,
    `${mobile}/${number}`,
    `${area} ${number}`,
    `${area}/${number}`,
    `(${area}) ${number}`,
    `+49 ${mobile.slice(1)} ${number}`,
    `+49 (0) ${area.slice(1)} ${number}`,
    `${area}-${number}`,
    `+49${mobile.slice(1)}${number}`,
    `0049 ${area.slice(1)} ${number}`,
    `+49-${area.slice(1)}-${number}`,
    `${mobile} - ${number.replace(/(..)(?=.)/g, '$1 ')}`,
    `(${area.replace(/(..)$/, ' $1')}) ${number}`,
    `${area} / ${number}-${draw.int(0, 99)}`,
  ]);
};

const someBirthDate = (draw: Draw): string => {
  const [day, month, year] = [draw.int(1, 28), draw.int(1, 12), draw.int(1935, 2009)];
  const name = draw.of(['Januar', 'März', 'Mai', 'Juli', 'Oktober', 'Dezember']);
  return draw.of([
    `${two(day)}.${two(month)}.${year}`,
    `${day}.${month}.${year}`,
    `${day}. ${name} ${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${two(day)}/${two(month)}/${year}`,
    `${day}. ${name.slice(0, 3)}. ${year}`,
  ]);
};

const KNOWN_FIRST = [
  'Petra',
  'Hans',
  'Ayşe',
  'Mehmet',
  'Fatima',
  'Oksana',
  'Dmytro',
  'Agnieszka',
  'Khaled',
  'Lena',
];
const KNOWN_LAST = [
  'Müller',
  'Schulze',
  'Yılmaz',
  'Kovalenko',
  'Al-Hassan',
  'Nowak',
  'Krasniqi',
  'Popescu',
  'Schmitz',
];
const SYLLABLES = [
  'bro',
  'zel',
  'kar',
  'lun',
  'dem',
  'wis',
  'tor',
  'gre',
  'vok',
  'hal',
  'nim',
  'ras',
  'pek',
  'jol',
];

const inventedWord = (draw: Draw, count: number): string => {
  const word = Array.from({ length: count }, () => draw.of(SYLLABLES)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
};
const inventedLast = (draw: Draw): string =>
  inventedWord(draw, 2) + draw.of(['', 'ke', 'ing', 'sen', 'at', 'o']);
const someLast = (draw: Draw): string => (draw.next() < 0.5 ? draw.of(KNOWN_LAST) : inventedLast(draw));
const someFirst = (draw: Draw): string => (draw.next() < 0.7 ? draw.of(KNOWN_FIRST) : inventedWord(draw, 2));

const someStreet = (draw: Draw): string => {
  const number = `${draw.int(1, 180)}${draw.of(['', '', '', 'a', ' b'])}`;
  const street = draw.of([
    'Bahnhofstraße',
    'Hauptstr.',
    'Lange Straße',
    'Lindenweg',
    'Wilhelm-Busch-Straße',
    'Am Markt',
    'An der Kirche',
    'Paderborner Straße',
    'Auf dem Kamp',
    'Goethering',
    'Birkenallee',
    'Schützenstrasse',
    'Kirchplatz',
    'Zum Sportplatz',
    'Kölner Ring',
    'Paradieser Weg',
    'Straße des 17. Juni',
    'Platz der Republik',
    'Unter den Linden',
    'Hinter den Höfen',
    'Dr.-Wilhelm-Meyer-Weg',
    'Alte Poststraße',
    'Große Gasse',
    'Ostwall',
  ]);
  return `${street} ${number}${draw.of(['', '', ', 59494 Soest', ', 59505 Bad Sassendorf', ', D-59555 Lippstadt', ' in 59457 Werl'])}`;
};

const somePlate = (draw: Draw): string =>
  `${draw.of(['SO', 'LP', 'HSK', 'UN', 'PB'])}-${draw.of(['AB', 'X', 'ME', 'TK', 'RZ', 'ÖL'])} ${draw.int(1, 1999)}${draw.of(['', '', '', 'E', 'H'])}`;
const someMail = (draw: Draw): string =>
  `${inventedWord(draw, 2).toLowerCase()}.${inventedWord(draw, 2).toLowerCase()}${draw.of(['@', '@', '(at)', ' [at] '])}${draw.of(['post.example', 'mail.example.de'])}`;

const REASONS = [
  'krank',
  'krankgemeldet',
  'erkältet',
  'beim Arzt',
  'beim Zahnarzt',
  'in der Reha',
  'im Krankenhaus',
  'im Urlaub',
  'im Mutterschutz',
  'in Elternzeit',
  'auf Fortbildung',
  'auf einer Beerdigung',
  'in Quarantäne',
  'schwanger',
  'auf Kur',
  'psychisch am Ende',
  'krnak',
  'im Urluab',
  'arbeitsunfähig',
  'auf Dienstreise',
  'zur Physiotherapie',
  'wegen Migräne zu Hause',
  'im Sonderurlaub',
];
const CONDITIONS = [
  'Migräne',
  'Corona',
  'eine OP',
  'Fieber',
  'Magen-Darm',
  'Grippe',
  'Urlaub',
  'einen Arzttermin',
  'Rückenschmerzen',
  'Burnout',
];

const someReasonText = (draw: Draw): string => {
  const when = draw.of(['heute', 'morgen', 'am 3.12.', 'diese Woche', 'ab Montag', 'bis 4.12.', 'in KW 49']);
  const area = draw.of(['Wohngeld', 'Grundsicherung', 'AsylbLG', 'Hilfe zur Pflege']);
  return draw.of([
    `Bin ${when} ${draw.of(REASONS)}`,
    `Ich bin ${when} ${draw.of(REASONS)}, wer kann ${area} übernehmen?`,
    `bin ${when} ${draw.of(REASONS)} und brauche Vertretung für ${area}`,
    `Brauche ${when} Vertretung, habe ${draw.of(CONDITIONS)}`,
    `hab ${when} ${draw.of(CONDITIONS)}`,
    `Vertretung ${when} für ${area} wegen ${draw.of(['Urlaub', 'Krankheit', 'Arzttermin', 'Fortbildung', 'OP', 'Trauerfall'])}`,
    `${draw.of(['Mein Kind', 'Meine Tochter', 'Mein Sohn'])} ist krank, falle ${when} aus`,
    `Kollegin ${draw.of(['ist', 'hat sich'])} ${when} krankgemeldet, ${area} ist unbesetzt`,
    `AU ${draw.of(['bis 4.12.', 'bis Freitag', 'ab heute'])}, ${area} bitte übernehmen`,
    `${draw.of(['Urlaub', 'Reha', 'Kur', 'Elternzeit'])} vom 1.12. bis 5.12.`,
  ]);
};

/** A text with one thing in it that must not be stored. `hidden` is that thing, as it stands in `text`. */
export type LabelledText = { readonly kind: FindingKind; readonly text: string; readonly hidden: string };

type Writer = {
  readonly kind: FindingKind;
  readonly value: (draw: Draw) => string;
  readonly frames: readonly string[];
};

const WRITERS: readonly Writer[] = [
  {
    kind: 'iban',
    value: writtenIban,
    frames: [
      'Bitte an # überweisen',
      'IBAN: #',
      'neue Bankverbindung #, ab Dezember',
      'Auszahlung auf # klappt nicht',
    ],
  },
  {
    kind: 'taxId',
    value: someTaxId,
    frames: ['Steuer-ID #', 'IdNr. # fehlt im Antrag', 'die Nummer # wurde abgelehnt', '# ist falsch'],
  },
  {
    kind: 'pensionId',
    value: somePensionId,
    frames: [
      'RV-Nr. #',
      'Rentenversicherungsnummer # angefordert',
      '# bei der Rente nachfragen',
      'Versicherungsnummer: #',
    ],
  },
  {
    kind: 'healthId',
    value: someHealthId,
    frames: ['KVNR #', 'Versichertennummer # der AOK', '# bei der Kasse melden', 'Karte # gesperrt'],
  },
  {
    kind: 'phone',
    value: somePhone,
    frames: [
      'Rückruf unter #',
      'Tel. #',
      'ist nur nachmittags zu erreichen: #',
      'bitte # anrufen',
      'Handy # (nur abends)',
    ],
  },
  {
    kind: 'email',
    value: someMail,
    frames: ['Mail an #', 'Unterlagen kommen von #', '# schreibt heute noch', 'Kontakt: #.'],
  },
  {
    kind: 'address',
    value: someStreet,
    frames: [
      'wohnt #',
      'Anschrift: #',
      'neue Wohnung # seit Oktober',
      'zieht in die Nähe, #',
      'Hausbesuch # am Montag',
    ],
  },
  {
    kind: 'plate',
    value: somePlate,
    frames: [
      'Kennzeichen #',
      'das Auto # ist Vermögen',
      'Pkw # verkauft',
      'fährt #',
      'Halterin des # ist sie',
    ],
  },
  {
    kind: 'birthDate',
    value: someBirthDate,
    frames: [
      'geb. #',
      'geboren am #',
      'Geburtsdatum: #',
      'Antragstellerin (*#) zieht um',
      'Geburtsdatum des Kindes: #',
      'ist am # geboren',
      'Geb.-Dat. #',
      'Der Antragsteller, #, fragt nach Wohngeld',
    ],
  },
  {
    kind: 'name',
    value: someLast,
    frames: [
      'Frau # hat angerufen',
      'Herr # braucht den Bescheid',
      'Familie # wartet auf die Zahlung',
      'Können wir Fr. # heute noch auszahlen?',
      'Vertretung für Termin mit Herrn # am 3.12.',
      'Eheleute # kommen um 10 Uhr',
    ],
  },
  {
    kind: 'name',
    value: (draw) => `${someFirst(draw)} ${someLast(draw)}`,
    frames: [
      '# hat Widerspruch eingelegt',
      'Fall # an Lippetal abgeben',
      'die Akte von # fehlt',
      'Antragsteller # mittellos',
      'Wer kennt den Fall #?',
      'Eilfall: # ohne Geld',
    ],
  },
  {
    kind: 'name',
    value: someLast,
    frames: [
      'Antragsteller # ist mittellos',
      'Fall # bitte übernehmen',
      'Die Sache # eilt',
      'Widerspruch von # liegt vor',
    ],
  },
];

/** One labelled text of every kind in turn; a fifth of them are reasons of an absence. */
export const someLabelledText = (draw: Draw): LabelledText => {
  if (draw.next() < 0.2) {
    const text = someReasonText(draw);
    return { kind: 'absenceReason', text, hidden: text };
  }
  const { kind, value, frames } = draw.of(WRITERS);
  const hidden = value(draw);
  return { kind, hidden, text: draw.of(frames).replace('#', () => hidden) };
};
