import type { Language } from '@verbund/domain/language/language';
import { namingAreas } from '@verbund/domain/language/words/areas';
import type { AreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import { execute } from '../cards/action.ts';
import { card, choiceInput, textInput } from '../cards/elements.ts';
import { header, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { addUrgent } from './actions.ts';
import { caseWords } from './words.ts';

const LONGEST_REFERENCE = 40;
const LONGEST_NEXT_STEP = 300;

export type UrgentForm = {
  clientKey: string;
  reference: string;
  areaCode: string;
  nextStep: string;
  /** What to change. */
  problem: string | null;
};

/** Enters an urgent case and calls whoever can take it. */
export const buildUrgentFormCard = (form: UrgentForm, areaNames: AreaNames, language: Language): Card => {
  const words = caseWords[language];
  const nameArea = namingAreas(areaNames, language);
  return card(
    [
      header(words.urgentTitle, words.urgentStatus),
      notice(form.problem, 'warning'),
      textInput({
        id: 'reference',
        label: words.reference,
        maxLength: LONGEST_REFERENCE,
        value: form.reference,
      }),
      choiceInput({
        id: 'areaCode',
        label: words.area,
        style: 'compact',
        choices: Object.keys(areaNames).map((code) => ({ title: nameArea(code), value: code })),
        ...(form.areaCode === '' ? {} : { value: form.areaCode }),
      }),
      textInput({
        id: 'nextStep',
        label: words.whatNow,
        isMultiline: true,
        maxLength: LONGEST_NEXT_STEP,
        value: form.nextStep,
      }),
    ],
    [execute(addUrgent, words.ring, { clientKey: form.clientKey }, { style: 'destructive' })],
  );
};
