import type { Language } from '@verbund/domain/language/language';
import { namingAreas } from '@verbund/domain/language/words/areas';
import type { AreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import { LONGEST_QUESTION } from '@verbund/domain/question/schema';
import { execute } from '../cards/action.ts';
import { card, choiceInput, textInput } from '../cards/elements.ts';
import { header, notice } from '../cards/parts.ts';
import { showHelp } from '../help/actions.ts';
import { helpWords } from '../help/words.ts';
import type { Card } from '../teams/types.ts';
import { askMasked, askQuestion } from './actions.ts';
import { questionWords } from './words.ts';

export type QuestionForm = {
  clientKey: string;
  question: string;
  areaCode: string;
  /** What to change, or what to look at before sending. */
  problem: string | null;
  /** What was typed may also go with placeholders. */
  mayMask: boolean;
  /** Perhaps something else was meant. */
  offersHelp: boolean;
};

/** Writes a question down before it is asked: from the menu, or with placeholders where details of persons stood. */
export const buildQuestionFormCard = (form: QuestionForm, areaNames: AreaNames, language: Language): Card => {
  const words = questionWords[language];
  const nameArea = namingAreas(areaNames, language);
  const { clientKey } = form;
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
        ...(form.areaCode in areaNames ? { value: form.areaCode } : {}),
      }),
    ],
    [
      execute(askQuestion, words.ask, { clientKey }, { style: 'positive' }),
      form.mayMask && execute(askMasked, words.askMasked, { clientKey }),
      form.offersHelp && execute(showHelp, helpWords[language].help, {}, { inputs: 'none' }),
    ],
  );
};
