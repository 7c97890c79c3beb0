import type { Trx } from '@verbund/domain/db/types';
import type { Result } from '@verbund/domain/kernel/result';
import { questionRefusalWords } from '@verbund/domain/language/words/questions';
import type { StaffScope } from '@verbund/domain/membership/scope';
import { getQuestionPage } from '@verbund/domain/question/queries/getQuestion';
import type { QuestionRefusal } from '@verbund/domain/question/types';
import { buildDoneCard } from '../cards/parts.ts';
import { personally, type Reply, saying, type Visit } from '../visit.ts';
import { buildQuestionCard, type QuestionFacts, type Said } from './question.card.ts';
import { questionWords } from './words.ts';

export const factsOf = async ({ known, now, language, directory }: Visit): Promise<QuestionFacts> => ({
  areaNames: (await directory()).areaNames,
  staffId: known.staffId,
  now,
  language,
});

export const readQuestion = ({ read, library, now }: Visit, questionId: string) =>
  read((trx, scope) => getQuestionPage(trx, scope, questionId, library, now));

/** The question as it is now; a plain sentence when she may not see it, or not any more. */
export const show = async (visit: Visit, questionId: string, said: Said = {}): Promise<Reply> => {
  const { known, language } = visit;
  const view = await readQuestion(visit, questionId);
  if (!view && said.happened)
    return personally(buildDoneCard(questionWords[language].list.title, said.happened));
  if (!view) return saying(said.problem ?? questionRefusalWords[language].not_found);
  const kind = view.askedBy.staffId === known.staffId ? ('question' as const) : ('question_asked' as const);
  return personally(buildQuestionCard(view, await factsOf(visit), said), {
    shows: { kind, subjectId: questionId },
  });
};

type Command = (trx: Trx, scope: StaffScope) => Promise<Result<unknown, QuestionRefusal>>;
type Done = keyof (typeof questionWords)['de']['done'];

/**
 * Does one thing to a question and shows it as it is then, whatever came of it.
 *
 * @param instead what a refusal means for this one, when that says more than its own words.
 */
export const act = async (
  visit: Visit,
  questionId: string,
  command: Command,
  done: Done,
  instead: Partial<Record<QuestionRefusal, Said>> = {},
): Promise<Reply> => {
  const result = await visit.run(command);
  const { language } = visit;
  if (result.ok) return show(visit, questionId, { happened: questionWords[language].done[done] });
  const said = instead[result.reason] ?? { problem: questionRefusalWords[language][result.reason] };
  return show(visit, questionId, said);
};
