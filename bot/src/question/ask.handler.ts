import { newId } from '@verbund/domain/kernel/ids';
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import { questionRefusalWords } from '@verbund/domain/language/words/questions';
import { askQuestion as ask } from '@verbund/domain/question/commands/askQuestion';
import { listQuestions } from '@verbund/domain/question/queries/listQuestions';
import { routeQuestion } from '@verbund/domain/question/routing/routeQuestion';
import { LONGEST_QUESTION } from '@verbund/domain/question/schema';
import { on } from '../cards/press.ts';
import { guardNote } from '../privacy/guardNote.ts';
import type { AnswerReading, Reading } from '../reading.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import { askMasked, askQuestion, openQuestionForm } from './actions.ts';
import { findKnown } from './findKnown.ts';
import { buildQuestionFormCard, type QuestionForm } from './form.card.ts';
import { buildFoundCard } from './found.card.ts';
import { buildQuestionListCard } from './list.card.ts';
import { factsOf, show } from './show.ts';
import { questionWords } from './words.ts';

const MOST_FOUND = 4;

const showForm = async (visit: Visit, form: Partial<QuestionForm>): Promise<Reply> => {
  const empty = { question: '', areaCode: '', problem: null, mayMask: false, offersHelp: false };
  const filled = { clientKey: newId(visit.now), ...empty, ...form };
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

/** What only says that something is sought. */
const SEEKING =
  /(?<!\p{L})(?:standardf[aä]ll\p{L}*|standard cases?|gibt|gibt's|such\p{L}*|find\p{L}*|zeig\p{L}*|kennst|kennt|show|search|there)(?!\p{L})/giu;

/** „Gibt es einen Standardfall zu …?“ */
export const answerStandardCaseSought: AnswerReading = async (visit, { said }) => {
  const found = await findKnown(visit, (said ?? '').replace(SEEKING, ' '), MOST_FOUND);
  return personally(buildFoundCard(found, visit.language));
};

/** Fewer are a keyword to look up. */
const QUESTION_WORDS = 4;

/** Something nobody understood that may be a question on the law: she sees it before anybody is asked. */
export const perhapsQuestion = async (visit: Visit, reading: Reading): Promise<Reply | null> => {
  const { said, masked, clientKey, ranges } = reading;
  if (said === null || said.length > LONGEST_QUESTION) return null;
  const { catalogue } = await visit.directory();
  const isRouted = (routeQuestion(said, catalogue)[0]?.score ?? 0) > 0;
  if (said.split(/\s+/).length < QUESTION_WORDS)
    return isRouted && !masked ? answerStandardCaseSought(visit, reading) : null;
  // Who asks after a day asks after people.
  if (!isRouted && (!said.includes('?') || ranges.length > 0)) return null;
  const words = questionWords[visit.language];
  const problem = masked ? words.maskedHint : words.perhaps;
  return showForm(visit, { clientKey, question: said, problem, offersHelp: !masked });
};

/** „Meine Fragen“, „Was muss ich noch beantworten?“ */
export const answerOwnQuestions = async (visit: Visit): Promise<Reply> => {
  const list = await visit.read((trx, scope) => listQuestions(trx, scope, visit.now));
  return personally(buildQuestionListCard(list, await factsOf(visit)));
};

type Sent = { clientKey: string; question: string; areaCode: string };

const submit = async (visit: Visit, sent: Sent, masked: boolean): Promise<Reply> => {
  const words = questionWords[visit.language];
  const { clientKey, question, areaCode } = sent;
  if (question.trim().length > LONGEST_QUESTION)
    return showForm(visit, { ...sent, problem: words.tooLong(LONGEST_QUESTION) });
  const guarded = await guardNote(visit, question, { masked });
  if (!guarded.ok) return showForm(visit, { ...sent, problem: words.social(guarded.kinds), mayMask: true });
  if (guarded.text === null) return showForm(visit, { ...sent, problem: words.missing });
  return put(visit, { clientKey, text: guarded.text, areaCode: areaCode === '' ? null : areaCode });
};

export const askPresses = [
  on(openQuestionForm, async (visit) => ({ ...(await showForm(visit, {})), place: 'new' as const })),
  on(askQuestion, (visit, sent) => submit(visit, sent, false)),
  on(askMasked, (visit, sent) => submit(visit, sent, true)),
];
