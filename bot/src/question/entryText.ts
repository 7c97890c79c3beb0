/** What somebody writes as an answer or a query, on its way past the guard. */
import type { GuardedText } from '@verbund/domain/language/guard/guardText';
import { answerQuestion } from '@verbund/domain/question/commands/answerQuestion';
import { queryAnswer } from '@verbund/domain/question/commands/queryAnswer';
import { LONGEST_ANSWER, LONGEST_QUERY } from '@verbund/domain/question/schema';
import { guardNote } from '../privacy/guardNote.ts';
import type { Reply, Visit } from '../visit.ts';
import { act, show } from './show.ts';
import { questionWords } from './words.ts';

type Field = 'answer' | 'query';
const MOST: Record<Field, number> = { answer: LONGEST_ANSWER, query: LONGEST_QUERY };

export const isTooLong = (field: Field, typed: string): boolean => typed.trim().length > MOST[field];

const give = (visit: Visit, { field, questionId, clientKey }: Entry, text: GuardedText): Promise<Reply> => {
  const input = { questionId, clientKey, text };
  return field === 'answer'
    ? act(visit, questionId, (trx, scope) => answerQuestion(trx, scope, input, visit.now), 'answered')
    : act(visit, questionId, (trx, scope) => queryAnswer(trx, scope, input, visit.now), 'queried');
};

export type Entry = { field: Field; questionId: string; clientKey: string };

/**
 * What has to be changed is said on the card, which keeps the text.
 *
 * @param masked sends it with placeholders, as she wants it.
 */
export const giveEntry = async (
  visit: Visit,
  entry: Entry,
  typed: string,
  { masked }: { masked: boolean },
): Promise<Reply> => {
  const { field, questionId } = entry;
  const words = questionWords[visit.language];
  const again = (problem: string, mayMask = false) =>
    show(visit, questionId, { problem, mayMask, typed: { [field]: typed } });
  if (isTooLong(field, typed)) return again(words.tooLong(MOST[field]));
  const guarded = await guardNote(visit, typed, { masked });
  if (!guarded.ok) return again(words.social(guarded.kinds), true);
  if (guarded.text === null) return again(field === 'answer' ? words.answerMissing : words.queryMissing);
  return give(visit, entry, guarded.text);
};
