import type { Person } from '@verbund/domain/cover/types';
import type { DayPart } from '@verbund/domain/db/tables';
import type { Language } from '@verbund/domain/language/language';
import { dayPartWords } from '@verbund/domain/language/words/states';
import { execute } from '../cards/action.ts';
import { card, choiceInput, dateInput, sideBySide } from '../cards/elements.ts';
import { header, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { dropAbsence, submitAbsence } from './actions.ts';
import { absenceWords } from './words.ts';

export type AbsenceFormView = {
  clientKey: string;
  /** Absences that the new days take the place of. */
  replaces: readonly string[];
  from: string;
  to: string;
  dayPart: DayPart;
  /** Whom a team lead may enter it for; empty for everyone else. */
  people: readonly Person[];
  forStaffId: string | null;
  problem: string | null;
};

export const buildAbsenceFormCard = (view: AbsenceFormView, language: Language): Card => {
  const words = absenceWords[language].form;
  return card(
    [
      header(view.replaces.length > 0 ? words.changeTitle : words.title, words.status),
      notice(view.problem, 'warning'),
      view.people.length > 0
        ? choiceInput({
            id: 'forStaffId',
            label: words.forWhom,
            choices: view.people.map((person) => ({ title: person.name, value: person.staffId })),
            style: 'compact',
            ...(view.forStaffId === null ? {} : { value: view.forStaffId }),
            isRequired: true,
            errorMessage: words.forWhomMissing,
          })
        : null,
      sideBySide([
        dateInput({
          id: 'from',
          label: words.from,
          value: view.from,
          isRequired: true,
          errorMessage: words.dayMissing,
        }),
        dateInput({
          id: 'to',
          label: words.to,
          value: view.to,
          isRequired: true,
          errorMessage: words.dayMissing,
        }),
      ]),
      choiceInput({
        id: 'dayPart',
        label: words.dayPart,
        choices: (['full', 'morning', 'afternoon'] as const).map((part) => ({
          title: dayPartWords[language][part],
          value: part,
        })),
        style: 'compact',
        value: view.dayPart,
      }),
    ],
    [
      execute(
        submitAbsence,
        words.submit,
        { clientKey: view.clientKey, replaces: [...view.replaces] },
        { style: 'positive' },
      ),
      execute(dropAbsence, words.drop, {}, { inputs: 'none' }),
    ],
  );
};
