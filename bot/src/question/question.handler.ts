import type { Trx } from '@verbund/domain/db/types';
import { newId } from '@verbund/domain/kernel/ids';
import type { Result } from '@verbund/domain/kernel/result';
import type { Instant } from '@verbund/domain/kernel/time';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import { questionRefusalWords } from '@verbund/domain/language/words/questions';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { acceptAnswer as accept } from '@verbund/domain/question/commands/acceptAnswer';
import { answerQuestion as answer } from '@verbund/domain/question/commands/answerQuestion';
import { askQuestion as ask } from '@verbund/domain/question/commands/askQuestion';
import { claimQuestion as claim } from '@verbund/domain/question/commands/claimQuestion';
import {
  declineQuestion as decline,
  recuseFromQuestion as recuse,
} from '@verbund/domain/question/commands/declineQuestion';
import { forwardQuestion as forward } from '@verbund/domain/question/commands/forwardQuestion';
import { markHelpful as help } from '@verbund/domain/question/commands/markHelpful';
import { queryAnswer as query } from '@verbund/domain/question/commands/queryAnswer';
import { withdrawQuestion as withdraw } from '@verbund/domain/question/commands/withdrawQuestion';
import { findAlike } from '@verbund/domain/question/library/findAlike';
import { getQuestionPage } from '@verbund/domain/question/queries/getQuestion';
import { routeQuestion } from '@verbund/domain/question/routing/routeQuestion';
import { FOUND_FROM } from '@verbund/domain/question/rules';
import { LONGEST_ANSWER, LONGEST_QUERY, LONGEST_QUESTION } from '@verbund/domain/question/schema';
import type { QuestionRefusal } from '@verbund/domain/question/types';
import { on } from '../cards/press.ts';
import { guardNote } from '../privacy/guardNote.ts';
import type { AnswerReading, Reading } from '../reading.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import {
  acceptAnswer,
  answerQuestion,
  askQuestion,
  claimQuestion,
  declineQuestion,
  forwardQuestion,
  markHelpful,
  openQuestionForm,
  queryAnswer,
  recuseFromQuestion,
  showQuestion,
  withdrawQuestion,
} from './actions.ts';
import { buildFoundCard, buildQuestionFormCard, type QuestionForm } from './form.card.ts';
import { buildQuestionCard } from './question.card.ts';
import { questionWords } from './words.ts';

const MOST_FOUND = 4;

type Said = NonNullable<Parameters<typeof buildQuestionCard>[2]>;

/** The question as it is now; a plain sentence when she may not see it. */
const show = async (visit: Visit, questionId: string, said: Said = {}): Promise<Reply> => {
  const { known, now, language, library } = visit;
  const view = await visit.read((trx, scope) => getQuestionPage(trx, scope, questionId, library, now));
  if (!view) return saying(said.happened ?? questionRefusalWords[language].not_found);
  const { areaNames } = await visit.directory();
  const facts = { areaNames, staffId: known.staffId, now, language };
  const kind = view.askedBy.staffId === known.staffId ? ('question' as const) : ('question_asked' as const);
  return personally(buildQuestionCard(view, facts, said), { shows: { kind, subjectId: questionId } });
};

const showForm = async (visit: Visit, form: Partial<QuestionForm>): Promise<Reply> => {
  const filled = { clientKey: newId(visit.now), question: '', areaCode: '', problem: null, ...form };
  const { areaNames } = await visit.directory();
  return personally(buildQuestionFormCard(filled, areaNames, visit.language));
};

type Question = { clientKey: string; text: GuardedText; areaCode: string | null };

const put = async (visit: Visit, question: Question): Promise<Reply> => {
  const { now, library, language } = visit;
  const asked = await visit.run((trx, scope) => ask(trx, scope, question, library, now));
  return asked.ok
    ? show(visit, asked.value.questionId)
    : saying(questionRefusalWords[language][asked.reason]);
};

/** „Übernehmen wir Bestattungskosten, wenn …?“ With details of persons she looks at the placeholders first. */
export const answerQuestionAsked: AnswerReading = (visit, { clientKey, said, masked }) => {
  const words = questionWords[visit.language];
  if (said === null) return showForm(visit, { clientKey });
  if (said.length > LONGEST_QUESTION)
    return showForm(visit, { clientKey, problem: words.tooLong(LONGEST_QUESTION) });
  if (masked) return showForm(visit, { clientKey, question: said, problem: words.maskedHint });
  return put(visit, { clientKey, text: said, areaCode: null });
};

const QUESTION_WORDS = 4;

/** Something nobody understood that may be a question on the law: she sees it before anybody is asked. */
export const perhapsQuestion = async (
  visit: Visit,
  { said, masked, clientKey }: Reading,
): Promise<Reply | null> => {
  if (said === null || said.length > LONGEST_QUESTION || said.split(/\s+/).length < QUESTION_WORDS)
    return null;
  const { catalogue } = await visit.directory();
  const [likeliest] = routeQuestion(said, catalogue);
  if (!said.includes('?') && (likeliest?.score ?? 0) === 0) return null;
  const words = questionWords[visit.language];
  return showForm(visit, { clientKey, question: said, problem: masked ? words.maskedHint : words.perhaps });
};

/** What only says that something is sought. */
const SEEKING =
  /(?<!\p{L})(?:standardf[aä]ll\p{L}*|standard cases?|gibt|gibt's|such\p{L}*|find\p{L}*|zeig\p{L}*|kennst|kennt|show|search|there)(?!\p{L})/giu;

/** „Gibt es einen Standardfall zu …?“ */
export const answerStandardCaseSought: AnswerReading = async (visit, { said }) => {
  const { now, library, language } = visit;
  const search = { text: (said ?? '').replace(SEEKING, ' '), limit: MOST_FOUND, least: FOUND_FROM };
  const found = await visit.read((trx, scope) => findAlike(trx, scope, library, search, now));
  return personally(buildFoundCard(found, language));
};

type OnQuestion = (
  trx: Trx,
  scope: StaffScope,
  input: { questionId: string },
  now: Instant,
) => Promise<Result<unknown, QuestionRefusal>>;

type Done = keyof (typeof questionWords)['de']['done'];

/** Does one thing to a question and shows it as it is then, whatever came of it. */
const act = async (
  visit: Visit,
  questionId: string,
  command: (trx: Trx, scope: StaffScope) => Promise<Result<unknown, QuestionRefusal>>,
  done: Done,
): Promise<Reply> => {
  const result = await visit.run(command);
  const { language } = visit;
  return show(visit, questionId, {
    happened: result.ok ? questionWords[language].done[done] : questionRefusalWords[language][result.reason],
  });
};

const acting =
  (command: OnQuestion, done: Done) =>
  (visit: Visit, { questionId }: { questionId: string }): Promise<Reply> =>
    act(visit, questionId, (trx, scope) => command(trx, scope, { questionId }, visit.now), done);

/** Lets what was typed pass the guard; what has to be changed is said on the card, which keeps the text. */
const withGuarded = async (
  visit: Visit,
  questionId: string,
  field: 'answer' | 'query',
  typed: string,
  goOn: (text: GuardedText) => Promise<Reply>,
): Promise<Reply> => {
  const words = questionWords[visit.language];
  const most = field === 'answer' ? LONGEST_ANSWER : LONGEST_QUERY;
  const again = (happened: string) => show(visit, questionId, { happened, typed: { [field]: typed } });
  if (typed.trim().length > most) return again(words.tooLong(most));
  const guarded = await guardNote(visit, typed, { masked: false });
  if (!guarded.ok) return again(words.social(guarded.kinds));
  if (guarded.text === null) return again(field === 'answer' ? words.answerMissing : words.queryMissing);
  return goOn(guarded.text);
};

const giveAnswer = (visit: Visit, questionId: string, clientKey: string, typed: string): Promise<Reply> =>
  withGuarded(visit, questionId, 'answer', typed, (text) =>
    act(
      visit,
      questionId,
      (trx, scope) => answer(trx, scope, { questionId, clientKey, text }, visit.now),
      'answered',
    ),
  );

/**
 * A reply to the card of a question: of somebody who can answer, her answer; of whoever asked, perhaps a query, which
 * she confirms. `null` when the card it replies to is of something else.
 */
export const answerReply = async (visit: Visit, activityId: string, typed: string): Promise<Reply | null> => {
  const { known, now, library, language } = visit;
  const card = await visit.read((trx, scope) =>
    trx
      .selectFrom('sentCard')
      .select(['kind', 'subjectId'])
      .where('cooperationId', '=', scope.cooperationId)
      .where('recipientStaffId', '=', known.staffId)
      .where('activityId', '=', activityId)
      .where('kind', 'in', ['question', 'question_asked'])
      .executeTakeFirst(),
  );
  if (!card) return null;
  const questionId = card.subjectId;
  const words = questionWords[language];
  const view = await visit.read((trx, scope) => getQuestionPage(trx, scope, questionId, library, now));
  const reply = async (): Promise<Reply> => {
    if (view?.actions.includes('answer')) return giveAnswer(visit, questionId, newId(now), typed);
    if (!view?.actions.includes('query')) return show(visit, questionId, { happened: words.replyTooLate });
    return withGuarded(visit, questionId, 'query', typed, (query) =>
      show(visit, questionId, { happened: words.queryByReply, typed: { query } }),
    );
  };
  return { ...(await reply()), place: 'new' };
};

export const questionPresses = [
  on(openQuestionForm, async (visit) => ({ ...(await showForm(visit, {})), place: 'new' as const })),
  on(showQuestion, async (visit, { questionId }) => ({
    ...(await show(visit, questionId)),
    place: 'new' as const,
  })),
  on(askQuestion, async (visit, { clientKey, question, areaCode }) => {
    const words = questionWords[visit.language];
    const form = { clientKey, question, areaCode };
    if (question.trim().length > LONGEST_QUESTION)
      return showForm(visit, { ...form, problem: words.tooLong(LONGEST_QUESTION) });
    const guarded = await guardNote(visit, question, { masked: false });
    if (!guarded.ok) return showForm(visit, { ...form, problem: words.social(guarded.kinds) });
    if (guarded.text === null) return showForm(visit, { ...form, problem: words.missing });
    return put(visit, {
      clientKey,
      text: guarded.text,
      areaCode: areaCode === '' ? null : areaCode,
    });
  }),
  on(forwardQuestion, (visit, { questionId, areaCode }) =>
    areaCode === ''
      ? show(visit, questionId, { happened: questionWords[visit.language].chooseArea })
      : act(
          visit,
          questionId,
          (trx, scope) => forward(trx, scope, { questionId, areaCode }, visit.now),
          'forwarded',
        ),
  ),
  on(markHelpful, (visit, { questionId, helpedById }) =>
    act(visit, questionId, (trx, scope) => help(trx, scope, { questionId, helpedById }, visit.now), 'helped'),
  ),
  on(withdrawQuestion, acting(withdraw, 'withdrawn')),
  on(claimQuestion, acting(claim, 'claimed')),
  on(declineQuestion, acting(decline, 'declined')),
  on(recuseFromQuestion, acting(recuse, 'recused')),
  on(answerQuestion, (visit, { questionId, clientKey, answer: typed }) =>
    giveAnswer(visit, questionId, clientKey, typed),
  ),
  on(acceptAnswer, (visit, { questionId, entryId }) =>
    act(
      visit,
      questionId,
      (trx, scope) => accept(trx, scope, { questionId, entryId }, visit.library, visit.now),
      'accepted',
    ),
  ),
  on(queryAnswer, (visit, { questionId, clientKey, query: typed }) =>
    withGuarded(visit, questionId, 'query', typed, (text) =>
      act(
        visit,
        questionId,
        (trx, scope) => query(trx, scope, { questionId, clientKey, text }, visit.now),
        'queried',
      ),
    ),
  ),
];
