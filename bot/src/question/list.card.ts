import { namingAreas } from '@verbund/domain/language/words/areas';
import type { QuestionList, QuestionRow } from '@verbund/domain/question/schema';
import { execute } from '../cards/action.ts';
import {
  actionSet,
  card,
  container,
  type Element,
  literal,
  openTab,
  subtle,
  text,
} from '../cards/elements.ts';
import { header } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { openQuestionForm, showQuestion } from './actions.ts';
import { excerpt } from './excerpt.ts';
import type { QuestionFacts } from './question.card.ts';
import { questionWords } from './words.ts';

const MOST_ROWS = 5;
const LONGEST_SHOWN = 140;

const row = (
  question: QuestionRow,
  isFirst: boolean,
  { areaNames, staffId, language }: QuestionFacts,
): Element => {
  const words = questionWords[language];
  const isMine = question.askedBy.staffId === staffId;
  const facts = [
    isMine ? words.list.states[question.state] : words.of(literal(question.askedBy.municipalityName)),
    question.areaCode === null ? '' : literal(namingAreas(areaNames, language)(question.areaCode)),
  ];
  return container(
    [
      text(literal(excerpt(question.text, LONGEST_SHOWN))),
      subtle(facts.filter(Boolean).join(' · '), { size: 'small', spacing: 'small' }),
      actionSet([execute(showQuestion, words.list.show, { questionId: question.questionId })]),
    ],
    isFirst ? {} : { separator: true },
  );
};

const section = (title: string, questions: readonly QuestionRow[], facts: QuestionFacts): Element[] => {
  const left = questions.length - MOST_ROWS;
  if (questions.length === 0) return [];
  return [
    text(title, { weight: 'bolder', spacing: 'medium' }),
    ...questions.slice(0, MOST_ROWS).map((question, index) => row(question, index === 0, facts)),
    ...(left > 0 ? [subtle(questionWords[facts.language].list.more(left), { size: 'small' })] : []),
  ];
};

const CLOSED: ReadonlySet<QuestionRow['state']> = new Set(['accepted', 'helped', 'withdrawn']);

/** „Meine Fragen“, „Was muss ich noch beantworten?“: what waits for her, then what she has asked; open ones first. */
export const buildQuestionListCard = (
  { toAnswer, mine }: Pick<QuestionList, 'toAnswer' | 'mine'>,
  facts: QuestionFacts,
): Card => {
  const words = questionWords[facts.language];
  const own = mine.toSorted((a, b) => Number(CLOSED.has(a.state)) - Number(CLOSED.has(b.state)));
  return card(
    [
      header(words.list.title, words.list.status(toAnswer.length, own.length)),
      section(words.list.toAnswer, toAnswer, facts),
      section(words.list.mine, own, facts),
    ],
    [execute(openQuestionForm, words.askNow, {}), openTab(words.openInTab, 'fragen')],
  );
};
