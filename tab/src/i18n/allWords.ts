/** Every sentence of the tab, for its types and for tests; a page brings its own words along when it is loaded. */
import { calendarWords } from '../pages/calendar/words.ts';
import { caseWords } from '../pages/cases/words.ts';
import { emergencyWords } from '../pages/emergency/words.ts';
import { helpWords } from '../pages/help/words.ts';
import { improvementWords } from '../pages/improvements/words.ts';
import { meetingPageWords } from '../pages/meetings/pageWords.ts';
import { planWords } from '../pages/meetings/planWords.ts';
import { meetingWords } from '../pages/meetings/words.ts';
import { notificationWords } from '../pages/notifications/words.ts';
import { paymentRunWords } from '../pages/paymentRuns/words.ts';
import { questionWords } from '../pages/questions/words.ts';
import { rosterWords } from '../pages/roster/words.ts';
import { seriesWords } from '../pages/series/words.ts';
import { standardCaseWords } from '../pages/standardCases/words.ts';
import { weekWords } from '../pages/week/words.ts';
import { shellWords } from '../shell/words.ts';

export const de = {
  ...shellWords.de,
  ...rosterWords.de,
  ...weekWords.de,
  ...caseWords.de,
  ...paymentRunWords.de,
  ...emergencyWords.de,
  ...calendarWords.de,
  ...questionWords.de,
  ...standardCaseWords.de,
  ...meetingWords.de,
  ...meetingPageWords.de,
  ...planWords.de,
  ...seriesWords.de,
  ...improvementWords.de,
  ...notificationWords.de,
  ...helpWords.de,
} as const;

/** The same keys, or it does not compile. */
export const en: Record<keyof typeof de, string> = {
  ...shellWords.en,
  ...rosterWords.en,
  ...weekWords.en,
  ...caseWords.en,
  ...paymentRunWords.en,
  ...emergencyWords.en,
  ...calendarWords.en,
  ...questionWords.en,
  ...standardCaseWords.en,
  ...meetingWords.en,
  ...meetingPageWords.en,
  ...planWords.en,
  ...seriesWords.en,
  ...improvementWords.en,
  ...notificationWords.en,
  ...helpWords.en,
};
