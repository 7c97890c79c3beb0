import type { Language } from '@verbund/domain/language/language';
import { namingAreas } from '@verbund/domain/language/words/areas';
import type { AreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import { LONGEST_QUESTION, type Proposal } from '@verbund/domain/question/schema';
import { execute } from '../cards/action.ts';
import { card, choiceInput, container, openTab, text, textInput } from '../cards/elements.ts';
import { header, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { askQuestion, openQuestionForm } from './actions.ts';
import { proposalLines } from './question.card.ts';
import { questionWords } from './words.ts';

export type QuestionForm = {
  clientKey: string;
  question: string;
  areaCode: string;
  /** What to change, or what to look at before sending. */
  problem: string | null;
};

/** Writes a question down before it is asked: from the menu, or with placeholders where details of persons stood. */
export const buildQuestionFormCard = (form: QuestionForm, areaNames: AreaNames, language: Language): Card => {
  const words = questionWords[language];
  const nameArea = namingAreas(areaNames, language);
  return card(
    [
      header(words.formTitle, words.formStatus),
      notice(form.problem, 'warning'),
      textInput({
        id: 'question',
        label: words.question,
        isMultiline: true,
        maxLength: LONGEST_QUESTION,
        ...(form.question === '' ? {} : { value: form.question }),
      }),
      choiceInput({
        id: 'areaCode',
        label: words.areaOptional,
        style: 'compact',
        choices: Object.keys(areaNames).map((code) => ({ title: nameArea(code), value: code })),
        ...(form.areaCode === '' ? {} : { value: form.areaCode }),
      }),
    ],
    [execute(askQuestion, words.ask, { clientKey: form.clientKey }, { style: 'positive' })],
  );
};

/** What is known about something, for whoever only wants to look. */
export const buildFoundCard = (found: readonly Proposal[], language: Language): Card => {
  const words = questionWords[language];
  return card(
    [
      header(words.foundTitle, words.foundStatus),
      ...(found.length === 0
        ? [text(words.nothingFound)]
        : found.map((proposal) => container(proposalLines(proposal, language), { separator: true }))),
    ],
    [execute(openQuestionForm, words.askNow, {}), openTab(words.openInTab, 'standardfaelle')],
  );
};
