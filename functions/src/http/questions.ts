import { runCommand, runQuery } from '@verbund/domain/db/run';
import type { Trx } from '@verbund/domain/db/types';
import type { Result } from '@verbund/domain/kernel/result';
import type { Instant } from '@verbund/domain/kernel/time';
import { questionRefusalWords } from '@verbund/domain/language/words/questions';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { acceptAnswer as accept } from '@verbund/domain/question/commands/acceptAnswer';
import { answerQuestion as answer } from '@verbund/domain/question/commands/answerQuestion';
import { askQuestion as ask } from '@verbund/domain/question/commands/askQuestion';
import { claimQuestion as claim } from '@verbund/domain/question/commands/claimQuestion';
import { correctAnswer as correct } from '@verbund/domain/question/commands/correctAnswer';
import {
  declineQuestion as decline,
  recuseFromQuestion as recuse,
} from '@verbund/domain/question/commands/declineQuestion';
import { forwardQuestion as forward } from '@verbund/domain/question/commands/forwardQuestion';
import { markHelpful as help } from '@verbund/domain/question/commands/markHelpful';
import { queryAnswer as query } from '@verbund/domain/question/commands/queryAnswer';
import { withdrawAnswer as takeBack } from '@verbund/domain/question/commands/withdrawAnswer';
import { withdrawQuestion as withdraw } from '@verbund/domain/question/commands/withdrawQuestion';
import { findAlike } from '@verbund/domain/question/library/findAlike';
import { getQuestionPage } from '@verbund/domain/question/queries/getQuestion';
import { listQuestions } from '@verbund/domain/question/queries/listQuestions';
import { listToReview } from '@verbund/domain/question/queries/listToReview';
import { listUnlikeAnswers } from '@verbund/domain/question/queries/listUnlikeAnswers';
import { FOUND_FROM } from '@verbund/domain/question/rules';
import type { QuestionPage } from '@verbund/domain/question/schema';
import type { QuestionRefusal } from '@verbund/domain/question/types';
import { checked, guardedText } from '../platform/guarded.ts';
import { meantBy } from '../platform/meaning.ts';
import { type ProblemAnswer, problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';
import type { Services } from '../platform/services.ts';

const MOST_FOUND = 20;

const STATUS: Partial<Record<QuestionRefusal, number>> = {
  not_found: 404,
  not_allowed: 403,
  unknown_area: 422,
};

type Command<T> = (trx: Trx) => Promise<Result<T, QuestionRefusal>>;

/** Runs a command and lets what it says be said. */
const run = async <T>(services: Services, scope: StaffScope, command: Command<T>): Promise<T> => {
  const result = await runCommand(services.db, scope, command);
  if (!result.ok) {
    const { reason } = result;
    const titles = { de: questionRefusalWords.de[reason], en: questionRefusalWords.en[reason] };
    throw problems.refused(reason, titles, STATUS[reason] ?? 409);
  }
  services.dispatcher.wake();
  return result.value;
};

const page = async (
  { db, library }: Services,
  scope: StaffScope,
  questionId: string,
  now: Instant,
  meant: readonly string[] = [],
): Promise<QuestionPage | ProblemAnswer> =>
  (await runQuery(db, scope, (trx) => getQuestionPage(trx, scope, questionId, library, now, meant))) ??
  problems.notFound();

type OnQuestion = (
  trx: Trx,
  scope: StaffScope,
  input: { questionId: string },
  now: Instant,
) => Promise<Result<unknown, QuestionRefusal>>;

/** A route that does one thing to a question and answers with the question as it is then. */
const onQuestion = (
  name: 'claimQuestion' | 'declineQuestion' | 'recuseFromQuestion' | 'withdrawQuestion',
  command: OnQuestion,
) =>
  defineRoute(name, async ({ services, scope, now, params }) => {
    await run(services, scope, (trx) => command(trx, scope, params, now));
    return page(services, scope, params.questionId, now);
  });

export const claimQuestion = onQuestion('claimQuestion', claim);
export const declineQuestion = onQuestion('declineQuestion', decline);
export const recuseFromQuestion = onQuestion('recuseFromQuestion', recuse);
export const withdrawQuestion = onQuestion('withdrawQuestion', withdraw);

export const questions = defineRoute('questions', ({ services, scope, now }) =>
  runQuery(services.db, scope, (trx) => listQuestions(trx, scope, now)),
);

export const question = defineRoute('question', ({ services, scope, now, params }) =>
  page(services, scope, params.questionId, now),
);

export const askQuestion = defineRoute('askQuestion', async ({ services, scope, now, body }) => {
  const text = await guardedText(services, scope, 'text', body.text);
  const meant = await meantBy(services, scope, text);
  const { questionId } = await run(services, scope, (trx) =>
    ask(trx, scope, { ...body, text, meant }, services.library, now),
  );
  return page(services, scope, questionId, now, meant);
});

export const forwardQuestion = defineRoute(
  'forwardQuestion',
  async ({ services, scope, now, params, body }) => {
    await run(services, scope, (trx) => forward(trx, scope, { ...params, ...body }, now));
    return page(services, scope, params.questionId, now);
  },
);

export const markHelpful = defineRoute('markHelpful', async ({ services, scope, now, params, body }) => {
  await run(services, scope, (trx) => help(trx, scope, { ...params, ...body }, now));
  return page(services, scope, params.questionId, now);
});

export const answerQuestion = defineRoute(
  'answerQuestion',
  async ({ services, scope, now, params, body }) => {
    const text = await guardedText(services, scope, 'text', body.text);
    await run(services, scope, (trx) => answer(trx, scope, { ...params, ...body, text }, now));
    return page(services, scope, params.questionId, now);
  },
);

export const correctAnswer = defineRoute('correctAnswer', async ({ services, scope, now, params, body }) => {
  const text = await guardedText(services, scope, 'text', body.text);
  await run(services, scope, (trx) => correct(trx, scope, { ...params, ...body, text }, now));
  return page(services, scope, params.questionId, now);
});

export const withdrawAnswer = defineRoute(
  'withdrawAnswer',
  async ({ services, scope, now, params, body }) => {
    await run(services, scope, (trx) => takeBack(trx, scope, { ...params, ...body }, now));
    return page(services, scope, params.questionId, now);
  },
);

export const acceptAnswer = defineRoute('acceptAnswer', async ({ services, scope, now, params, body }) => {
  await run(services, scope, (trx) => accept(trx, scope, { ...params, ...body }, services.library, now));
  return page(services, scope, params.questionId, now);
});

export const queryAnswer = defineRoute('queryAnswer', async ({ services, scope, now, params, body }) => {
  const text = await guardedText(services, scope, 'text', body.text);
  await run(services, scope, (trx) => query(trx, scope, { ...params, ...body, text }, now));
  return page(services, scope, params.questionId, now);
});

export const knowledge = defineRoute('knowledge', async ({ services, scope, now, body: { text } }) => {
  const meant = await meantBy(services, scope, text);
  const search = { text, limit: MOST_FOUND, least: FOUND_FROM, meant };
  const found = await runQuery(services.db, scope, (trx) =>
    findAlike(trx, scope, services.library, search, now),
  );
  return { found };
});

export const questionReview = defineRoute('questionReview', ({ services, scope, now }) =>
  runQuery(services.db, scope, (trx) => listToReview(trx, scope, now)),
);

export const uniformity = defineRoute('uniformity', ({ services, scope }) =>
  runQuery(services.db, scope, (trx) => listUnlikeAnswers(trx, scope)),
);

export const checkText = defineRoute('checkText', ({ services, scope, body }) =>
  checked(services, scope, body.text),
);
