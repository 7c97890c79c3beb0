import { calendarWords } from '../pages/calendar/words.ts';
import { caseWords } from '../pages/cases/words.ts';
import { emergencyWords } from '../pages/emergency/words.ts';
import { helpWords } from '../pages/help/words.ts';
import { paymentRunWords } from '../pages/paymentRuns/words.ts';
import { rosterWords } from '../pages/roster/words.ts';
import { weekWords } from '../pages/week/words.ts';

/** Every sentence of the tab. English has the same keys, or it does not compile. */
export const de = {
  appName: 'Verbund',
  'shell.skip': 'Zum Inhalt',
  'shell.navigation': 'Bereiche',
  'shell.roster': 'Dienstplan',
  'shell.week': 'Meine Woche',
  'shell.cases': 'Fälle',
  'shell.help': 'Hilfe',
  'shell.loading': 'Wird geladen.',
  'shell.dismiss': 'Schließen',
  'error.title': 'Das lässt sich gerade nicht laden',
  'error.offline': 'Es besteht keine Verbindung. Prüfe bitte das Netz.',
  'error.signedOut': 'Du bist nicht angemeldet. Öffne die Seite bitte neu aus Teams heraus.',
  'error.unexpected': 'Das liegt nicht an dir. Versuche es bitte in einer Minute noch einmal.',
  'error.retry': 'Erneut versuchen',
  'error.stale': 'Die Anzeige hat den Stand von {{time}} Uhr.',
  'notFound.title': 'Diese Seite gibt es nicht',
  'notFound.back': 'Zum Dienstplan',
  ...rosterWords.de,
  ...weekWords.de,
  ...caseWords.de,
  ...paymentRunWords.de,
  ...emergencyWords.de,
  ...calendarWords.de,
  ...helpWords.de,
} as const;

export type Words = Record<keyof typeof de, string>;
