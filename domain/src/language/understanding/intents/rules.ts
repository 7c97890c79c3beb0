import type { IntentRule } from './rule.ts';
import { reportAbsence, reportIllness } from './rules/absence.ts';
import {
  handOverCase,
  listCases,
  paymentRunToday,
  personInNeed,
  showCase,
  takeCase,
  takeThisCase,
  urgentCase,
} from './rules/cases.ts';
import { askBot, helpAfterAll, helpAlone, howTo, smallTalk } from './rules/conversation.ts';
import { mentionCover, releaseCover, requestCover, requestHelp, withdrawCover } from './rules/cover.ts';
import { offerCover, offerSpareTime, offerWhereNeeded } from './rules/offers.ts';
import { calculateDeadline, deadlineOfDay, scheduleMeeting } from './rules/planning.ts';
import {
  askBareSubject,
  askForAdvice,
  askForHelpOn,
  askForKnowledge,
  askForMeasure,
  askForPractice,
  askOnLaw,
  askOnLegalRepresentation,
  askOnMatter,
  askOnSection,
  askOpenly,
  askWhetherWePay,
  askWithSubject,
  findStandardCase,
} from './rules/questions.ts';
import { showRoster } from './rules/roster.ts';

/**
 * In this order: what is unmistakable first; what takes something back before what asks for it; a request before its
 * reason ("bin im Urlaub, wer übernimmt?" asks for cover); single words last.
 */
export const INTENT_RULES: readonly IntentRule[] = [
  helpAlone,
  howTo,
  findStandardCase,
  askOpenly,
  askForPractice,
  urgentCase,
  personInNeed,
  askWhetherWePay,
  paymentRunToday,
  withdrawCover,
  releaseCover,
  takeThisCase,
  takeCase,
  handOverCase,
  listCases,
  calculateDeadline,
  deadlineOfDay,
  askForKnowledge,
  askForMeasure,
  showRoster,
  askForAdvice,
  askForHelpOn,
  offerWhereNeeded,
  requestCover,
  requestHelp,
  scheduleMeeting,
  askBot,
  offerSpareTime,
  offerCover,
  askOnLaw,
  askOnLegalRepresentation,
  mentionCover,
  reportIllness,
  reportAbsence,
  askOnSection,
  askWithSubject,
  askBareSubject,
  askOnMatter,
  showCase,
  helpAfterAll,
  smallTalk,
];
