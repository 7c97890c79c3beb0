import { calendarWords } from '../pages/calendar/words.ts';
import { caseWords } from '../pages/cases/words.ts';
import { emergencyWords } from '../pages/emergency/words.ts';
import { helpWords } from '../pages/help/words.ts';
import { paymentRunWords } from '../pages/paymentRuns/words.ts';
import { rosterWords } from '../pages/roster/words.ts';
import { weekWords } from '../pages/week/words.ts';
import type { Words } from './de.ts';

export const en: Words = {
  appName: 'Verbund',
  'shell.skip': 'Skip to content',
  'shell.navigation': 'Sections',
  'shell.roster': 'Roster',
  'shell.week': 'My week',
  'shell.cases': 'Cases',
  'shell.help': 'Help',
  'shell.loading': 'Loading.',
  'shell.dismiss': 'Dismiss',
  'error.title': 'This cannot be loaded right now',
  'error.offline': 'There is no connection. Please check your network.',
  'error.signedOut': 'You are not signed in. Please open this page again from Teams.',
  'error.unexpected': 'This is not your fault. Please try again in a minute.',
  'error.retry': 'Try again',
  'error.stale': 'What you see is as of {{time}}.',
  'notFound.title': 'There is no such page',
  'notFound.back': 'To the roster',
  ...rosterWords.en,
  ...weekWords.en,
  ...caseWords.en,
  ...paymentRunWords.en,
  ...emergencyWords.en,
  ...calendarWords.en,
  ...helpWords.en,
};
