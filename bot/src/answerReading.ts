import type { Intent } from '@verbund/domain/language/understanding/types';
import { answerAbsence } from './absence/absence.handler.ts';
import { answerCaseList, answerTake } from './case/case.handler.ts';
import { answerHandoverRequest } from './case/handover.handler.ts';
import { answerUrgent } from './case/urgent.handler.ts';
import { answerCapacity } from './cover/capacity.handler.ts';
import { answerCoverRequest } from './cover/draft.handler.ts';
import { answerRelease } from './cover/offer.handler.ts';
import { answerWithdrawal } from './cover/request.handler.ts';
import { answerDeadline } from './deadline/deadline.handler.ts';
import { answerDisclosure } from './disclosure/disclosure.handler.ts';
import { answerHelp, answerSmalltalk, answerUnknown } from './help/help.handler.ts';
import { answerImprovement, answerImprovementList } from './improvement/improvement.handler.ts';
import { answerMeeting } from './meeting/answer.handler.ts';
import {
  answerOwnQuestions,
  answerQuestionAsked,
  answerStandardCaseSought,
  perhapsQuestion,
} from './question/ask.handler.ts';
import type { AnswerReading } from './reading.ts';
import { answerRoster } from './roster/roster.handler.ts';

const answers: Record<Intent, AnswerReading> = {
  'cover.request': answerCoverRequest,
  'absence.report': answerAbsence,
  'capacity.offer': answerCapacity,
  'roster.show': answerRoster,
  'cover.withdraw': answerWithdrawal,
  'cover.release': answerRelease,
  help: answerHelp,
  smalltalk: answerSmalltalk,
  unknown: async (visit, reading) => (await perhapsQuestion(visit, reading)) ?? answerUnknown(visit, reading),
  'question.ask': answerQuestionAsked,
  'standardCase.find': answerStandardCaseSought,
  'case.list': answerCaseList,
  'case.handover': answerHandoverRequest,
  'case.take': answerTake,
  'case.urgent': answerUrgent,
  'meeting.schedule': answerMeeting,
  'improvement.note': answerImprovement,
  'improvement.list': answerImprovementList,
  'disclosure.ask': answerDisclosure,
  'deadline.compute': answerDeadline,
};

/** Does what a reading asks for, once it is clear. */
export const answerReading: AnswerReading = (visit, reading) =>
  reading.ownQuestions ? answerOwnQuestions(visit) : answers[reading.intent](visit, reading);
