import { defineAction } from '../cards/action.ts';
import { typed, uuid } from '../cards/inputs.ts';

/** Longer than allowed, so that what is too long is said and not cut off. */
const LONGEST_TYPED = 10_000;
const ofQuestion = { questionId: uuid };
const area = { areaCode: typed(20) };

export const openQuestionForm = defineAction('question.form', {}, {});
export const askQuestion = defineAction(
  'question.ask',
  { clientKey: uuid },
  { question: typed(LONGEST_TYPED), ...area },
);
export const showQuestion = defineAction('question.show', ofQuestion, {});
export const forwardQuestion = defineAction('question.forward', ofQuestion, area);
export const markHelpful = defineAction('question.helped', { ...ofQuestion, helpedById: uuid }, {});
export const withdrawQuestion = defineAction('question.withdraw', ofQuestion, {});
export const claimQuestion = defineAction('question.claim', ofQuestion, {});
export const declineQuestion = defineAction('question.decline', ofQuestion, {});
export const recuseFromQuestion = defineAction('question.recuse', ofQuestion, {});
export const answerQuestion = defineAction(
  'question.answer',
  { ...ofQuestion, clientKey: uuid },
  { answer: typed(LONGEST_TYPED) },
);
export const acceptAnswer = defineAction('question.accept', { ...ofQuestion, entryId: uuid }, {});
export const queryAnswer = defineAction(
  'question.query',
  { ...ofQuestion, clientKey: uuid },
  { query: typed(LONGEST_TYPED) },
);
