import type { Deadline } from '@verbund/domain/deadline/rules';
import type { Language } from '@verbund/domain/language/language';
import { dateWords } from '@verbund/domain/language/words/days';
import { deadlineNorm, deadlineStepWords } from '@verbund/domain/language/words/deadline';
import { execute } from '../cards/action.ts';
import { card, dateInput, toggleInput } from '../cards/elements.ts';
import { header, list, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { computeDeadline } from './actions.ts';
import { deadlineWords } from './words.ts';

/** Days in ISO form, empty where there is none. */
export type DeadlineForm = { posted: string; delivered: string; instructionCorrect: boolean };

/** The result with each step and its norm, above the form to change what it rests on. */
export const buildDeadlineCard = (
  form: DeadlineForm,
  { deadline, problem }: { deadline: Deadline | null; problem: string | null },
  language: Language,
): Card => {
  const words = deadlineWords[language];
  return card(
    [
      header(words.title, deadline ? words.ends(dateWords(deadline.objectionEnds, language)) : words.ask),
      notice(problem, 'warning'),
      deadline !== null &&
        list(
          words.steps,
          deadline.steps.map((step) => `${deadlineStepWords(step, language)} (${deadlineNorm(step)})`),
        ),
      dateInput({ id: 'posted', label: words.posted, value: form.posted }),
      dateInput({ id: 'delivered', label: words.delivered, value: form.delivered }),
      toggleInput({
        id: 'instructionCorrect',
        label: words.instruction,
        title: words.instructionCorrect,
        isOn: form.instructionCorrect,
      }),
    ],
    [execute(computeDeadline, words.compute, {})],
  );
};
