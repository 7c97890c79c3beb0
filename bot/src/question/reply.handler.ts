/** A reply in the chat to the card of a question. */
import { newId } from '@verbund/domain/kernel/ids';
import type { Intent } from '@verbund/domain/language/understanding/types';
import type { QuestionPage } from '@verbund/domain/question/schema';
import { LONGEST_ANSWER, LONGEST_QUERY } from '@verbund/domain/question/schema';
import type { Reading } from '../reading.ts';
import type { Reply, Visit } from '../visit.ts';
import { giveEntry, isTooLong } from './entryText.ts';
import type { Said } from './question.card.ts';
import { readQuestion, show } from './show.ts';
import { questionWords } from './words.ts';

const findQuestion = async ({ read, known }: Visit, activityId: string): Promise<string | null> => {
  const card = await read((trx, scope) =>
    trx
      .selectFrom('sentCard')
      .select('subjectId')
      .where('cooperationId', '=', scope.cooperationId)
      .where('recipientStaffId', '=', known.staffId)
      .where('activityId', '=', activityId)
      .where('kind', 'in', ['question', 'question_asked'])
      .executeTakeFirst(),
  );
  return card?.subjectId ?? null;
};

/** What an answer may be read as; many begin like small talk: "Nein, das zahlt der Vermieter." */
const MAY_ANSWER: ReadonlySet<Intent> = new Set([
  'unknown',
  'question.ask',
  'standardCase.find',
  'smalltalk',
]);
/** Fewer are no answer, unless they cite the law. */
const ANSWER_WORDS = 5;
const PUTS_OFF =
  /(?<!\p{L})(?:nicht (?:beantworten|sagen)|keine ahnung|wei(?:ß|ss) (?:ich |das |leider |auch )*nicht|(?:schau|kümmer|meld)e? (?:ich )?(?:mich|mir|es|das)|später|befangen)(?!\p{L})/iu;

/** "Danke, schaue ich mir an" and "Bin morgen krank" are none. */
const isPlainlyAnswer = (text: string, intent: Intent): boolean =>
  MAY_ANSWER.has(intent) &&
  !PUTS_OFF.test(text) &&
  (text.includes('§') || text.split(/\s+/).length >= ANSWER_WORDS);

const answering = async (
  visit: Visit,
  questionId: string,
  { said, masked, intent }: Reading,
): Promise<Reply> => {
  const words = questionWords[visit.language];
  const text = said ?? '';
  if (isTooLong('answer', text)) return show(visit, questionId, { problem: words.tooLong(LONGEST_ANSWER) });
  const typed = { answer: text };
  if (masked) return show(visit, questionId, { problem: words.answerByReplyMasked, typed });
  if (!isPlainlyAnswer(text, intent)) return show(visit, questionId, { problem: words.answerByReply, typed });
  const entry = { field: 'answer' as const, questionId, clientKey: newId(visit.now) };
  return giveEntry(visit, entry, text, { masked: false });
};

/** Whoever asked says thanks, or asks back; she confirms that it is a query. */
const saidToAnswer = (visit: Visit, { said, masked, intent }: Reading): Said => {
  const words = questionWords[visit.language];
  const text = said ?? '';
  if (intent === 'smalltalk') return { happened: words.askerNews.accept_due };
  if (isTooLong('query', text)) return { problem: words.tooLong(LONGEST_QUERY) };
  const typed = { query: text };
  return masked ? { problem: words.queryByReplyMasked, typed } : { happened: words.queryByReply, typed };
};

const answerOf = (visit: Visit, view: QuestionPage | null, questionId: string, reading: Reading) => {
  const words = questionWords[visit.language];
  if (view?.actions.includes('answer')) return answering(visit, questionId, reading);
  if (view?.actions.includes('query')) return show(visit, questionId, saidToAnswer(visit, reading));
  const isMine = view?.askedBy.staffId === visit.known.staffId;
  return show(visit, questionId, { problem: isMine ? words.replyToOwn : words.replyTooLate });
};

/**
 * Of somebody who can answer, her answer; of whoever asked, perhaps a query. Details of persons are never repeated.
 * `null` when the message it replies to is no card of a question.
 */
export const answerReply = async (
  visit: Visit,
  activityId: string,
  reading: Reading,
): Promise<Reply | null> => {
  const questionId = await findQuestion(visit, activityId);
  if (questionId === null) return null;
  const view = await readQuestion(visit, questionId);
  return { ...(await answerOf(visit, view, questionId, reading)), place: 'new' };
};
