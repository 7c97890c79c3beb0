import { z } from 'zod';
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
export const askMasked = defineAction(
  'question.askMasked',
  { clientKey: uuid },
  { question: typed(LONGEST_TYPED), ...area },
);
export const showQuestion = defineAction('question.show', ofQuestion, {});
/** Sends a draft to the specialists of an area. */
export const sendQuestion = defineAction('question.send', ofQuestion, area);
/** Sends an open question to those of another. */
export const forwardQuestion = defineAction('question.forward', ofQuestion, area);
/** The same by one press, of whoever is asked what is not hers. */
export const forwardTo = defineAction(
  'question.forwardTo',
  { ...ofQuestion, areaCode: z.string().max(20) },
  {},
);
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
export const answerMasked = defineAction(
  'question.answerMasked',
  { ...ofQuestion, clientKey: uuid },
  { answer: typed(LONGEST_TYPED) },
);
export const acceptAnswer = defineAction('question.accept', { ...ofQuestion, entryId: uuid }, {});
export const queryAnswer = defineAction(
  'question.query',
  { ...ofQuestion, clientKey: uuid },
  { query: typed(LONGEST_TYPED) },
);
export const queryMasked = defineAction(
  'question.queryMasked',
  { ...ofQuestion, clientKey: uuid },
  { query: typed(LONGEST_TYPED) },
);
