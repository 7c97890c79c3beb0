import { FIRST_NAMES } from '../src/language/guard/firstNames.ts';
import { fold } from '../src/language/guard/fold.ts';
import { isSurname } from '../src/language/guard/surnameShape.ts';
import type { Draw } from './guardSamples.ts';

const BEGINNINGS =
  'Brö Klö Wenn Tolk Hegg Struw Piep Kesse Lohn Grewe Muhl Dreck Hüls Vorn Sand Rüth Overb Nieg Schlo Wöst Bald Kramb Ostw Zim Fleg';
const ENDINGS =
  'mmelkamp terhof mitt strötter horst brede inghaus mpken sewig lötter ermann kötter entrup wächter brink apel owitz enko escu iński oğlu adze ssou ikidis';
const FIRST = 'Bre Jo Lin Mar Thi Nu Sve Ka Elo Ri Dja Ysa Ole Tam Fen';
const FIRST_ENDINGS = 'ske thilde win rieke lotte dine vard mir lind bert gisa nore';

const words = (text: string): string[] => text.split(' ');
const made = (draw: Draw, beginnings: string, endings: string): string =>
  draw.of(words(beginnings)) + draw.of(words(endings));

const isKnown = (name: string): boolean => isSurname(fold(name)) || FIRST_NAMES.has(fold(name));

/** A surname as they sound in the region and elsewhere, on no list of the guard. */
export const unlistedSurname = (draw: Draw): string => {
  for (;;) {
    const name = made(draw, BEGINNINGS, ENDINGS);
    if (!isKnown(name)) return draw.next() < 0.1 ? `${name}-${unlistedSurname(draw)}` : name;
  }
};

/** A first name on no list of the guard. */
export const unlistedFirstName = (draw: Draw): string => {
  for (;;) {
    const name = made(draw, FIRST, FIRST_ENDINGS);
    if (!isKnown(name)) return name;
  }
};

/** "#" is a surname, "@" a first name. */
const CUED = [
  'Frau # hat angerufen',
  'Herr # braucht heute den Bescheid',
  'Bitte Herrn # zurückrufen',
  'Fr. # fragt nach dem Mehrbedarf',
  'Hr. # kommt um zehn',
  'Familie # wartet auf die Zahlung',
  'Eheleute # haben umgezogen',
  'Frau @ # möchte Wohngeld',
  'Herr @ # ist in die Einrichtung gezogen',
  'Frau Dr. # hat den Bericht geschickt',
  'der Antrag von Frau # liegt vor',
  'Steht Herrn # der Freibetrag zu?',
  'Mein Kunde Herr # will wissen, ob das zählt',
  'Name: #',
  'Nachname #, Vorname @',
  'Antragstellerin: #, @',
  'heißt @ # und wohnt jetzt hier',
  'Widerspruch des Herrn # gegen den Bescheid',
  'Fam. # ist umgezogen',
  'Der Antragsteller # verweigert die Auskunft',
  'Die Antragstellerin @ # lebt getrennt',
  'Mandantin # bittet um Akteneinsicht',
  'Hilfeempfänger # möchte ausziehen',
  'LB # hat den Minijob verloren',
  'Die Mutter @ # lebt im Heim',
  'Sohn @ # zahlt die Miete',
  'geb. #, jetzt verheiratet',
  'eine Dame namens # war hier',
  'Der Betreuer @ # legt den Ausweis vor',
  'Frau von # besitzt Wald',
  'Frau M. # war hier',
  'Anruf von RA # wegen der Akte',
  '#, Herr, kommt am Montag',
];
const BARE = [
  '# fragt nach dem Mehrbedarf',
  'Der Bescheid für # fehlt noch',
  'Was machen wir mit #?',
  '# war heute da und braucht Geld',
  'Akte # bitte prüfen',
];

/** Common names of people who live here, and where they stand without a cue. */
const COMMON =
  'Müller Schmidt Schneider Weber Becker Hoffmann Schulz Wagner Meyer Krüger Lehmann Köhler Schmitz Yılmaz Kaya Demir Öztürk Nowak Kowalski Wiśniewski Popescu Ivanova Kovalenko Haddad Rahimi Nguyen Petrović Krasniqi';
const BARE_COMMON = [
  '# fragt nach dem Mehrbedarf',
  '# will eine Ratenzahlung',
  'Bei # stimmt die Miete nicht',
  'Telefonat mit # geführt',
  'Die Unterlagen von # fehlen',
  'Was machen wir mit #?',
  '# hat Widerspruch eingelegt',
  'Der Bescheid für # fehlt noch',
];

export type NamedText = { text: string; hidden: string };

const write = (draw: Draw, frames: readonly string[]): NamedText => {
  const hidden = unlistedSurname(draw);
  const text = draw
    .of(frames)
    .replace('#', () => hidden)
    .replace('@', () => unlistedFirstName(draw));
  return { text, hidden };
};

/** A surname on no list behind something that says that a name follows. */
export const someCuedName = (draw: Draw): NamedText => write(draw, CUED);
/** A surname on no list, and nothing that says so. */
export const someBareSurname = (draw: Draw): NamedText => write(draw, BARE);
/** A common surname, and nothing that says so. */
export const someCommonBareSurname = (draw: Draw): NamedText => {
  const hidden = draw.of(words(COMMON));
  return { text: draw.of(BARE_COMMON).replace('#', () => hidden), hidden };
};
