import { dayOf, type Instant } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { execute } from '../cards/action.ts';
import { card, type Execute, literal, subtle, text } from '../cards/elements.ts';
import { header, list } from '../cards/parts.ts';
import { listOwnMeetings } from '../meeting/actions.ts';
import { showOwnDuties, showRosterDay } from '../roster/actions.ts';
import type { Card } from '../teams/types.ts';
import { openAbsenceForm, openCoverDraft } from './actions.ts';
import { helpWords } from './words.ts';

const buttons = (now: Instant, language: Language): Execute[] => {
  const words = helpWords[language];
  return [
    execute(openCoverDraft, words.cover, {}),
    execute(openAbsenceForm, words.absence, {}),
    execute(showRosterDay, words.roster, { day: dayOf(now).toString(), municipalityId: null }),
    execute(showOwnDuties, words.own, {}),
    execute(listOwnMeetings, words.meetings, {}),
  ];
};

export const buildHelpCard = (now: Instant, language: Language): Card => {
  const words = helpWords[language];
  return card(
    [
      header(words.helpTitle, words.welcome),
      list(words.examplesTitle, words.examples),
      subtle(words.privacy, { size: 'small' }),
    ],
    buttons(now, language),
  );
};

/** @param name of whoever installed the bot. */
export const buildWelcomeCard = (name: string, now: Instant, language: Language): Card => {
  const words = helpWords[language];
  return card(
    [
      header(words.welcomeTitle(literal(name)), words.welcome),
      list(words.examplesTitle, words.examples.slice(0, 4)),
      subtle(words.privacy, { size: 'small' }),
    ],
    buttons(now, language),
  );
};

export const buildUnknownCard = (now: Instant, language: Language): Card => {
  const words = helpWords[language];
  return card(
    [header(words.unknownTitle), text(words.unknown), list(null, words.examples.slice(0, 3))],
    buttons(now, language),
  );
};
