import { LONGEST_IMPROVEMENT } from '@verbund/domain/improvement/schema';
import type { Language } from '@verbund/domain/language/language';
import { execute } from '../cards/action.ts';
import { card, textInput } from '../cards/elements.ts';
import { header, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { noteImprovement, noteMasked } from './actions.ts';
import { improvementWords } from './words.ts';

export type ImprovementForm = {
  clientKey: string;
  text: string;
  problem: string | null;
  /** What was typed may also go with placeholders. */
  mayMask: boolean;
};

/** What should be done better is written down here before it is noted. */
export const buildImprovementFormCard = (form: ImprovementForm, language: Language): Card => {
  const words = improvementWords[language];
  const { clientKey, text, problem, mayMask } = form;
  return card(
    [
      header(words.formTitle, words.formStatus),
      notice(problem, 'warning'),
      textInput({
        id: 'text',
        label: words.text,
        placeholder: words.textHint,
        isMultiline: true,
        maxLength: LONGEST_IMPROVEMENT,
        ...(text === '' ? {} : { value: text }),
      }),
    ],
    [
      execute(noteImprovement, words.note, { clientKey }, { style: 'positive' }),
      mayMask && execute(noteMasked, words.noteMasked, { clientKey }),
    ],
  );
};
