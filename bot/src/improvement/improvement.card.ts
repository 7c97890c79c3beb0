import type { ImprovementRow } from '@verbund/domain/improvement/schema';
import { dayOf, type Instant, instant, plainDate } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { datedWords } from '@verbund/domain/language/words/days';
import { execute } from '../cards/action.ts';
import {
  actionSet,
  card,
  dateInput,
  type Element,
  literal,
  openTab,
  quoted,
  subtle,
  text,
} from '../cards/elements.ts';
import { header, notice } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { setDueDay, takeImprovement } from './actions.ts';
import { improvementWords } from './words.ts';

export type ImprovementFacts = { staffId: string; now: Instant; language: Language };
export type Said = { happened?: string | null; problem?: string | null };

/** Until when, as a sentence; `null` without a day. */
export const dueWords = (
  { dueOn, isOverdue }: ImprovementRow,
  { now, language }: ImprovementFacts,
): string | null => {
  if (dueOn === null) return null;
  const words = improvementWords[language];
  const day = datedWords(plainDate(dueOn), now, language);
  return isOverdue ? words.overdue(day) : words.due(day);
};

const ownerWords = ({ owner, state }: ImprovementRow, { staffId, language }: ImprovementFacts): string => {
  const words = improvementWords[language];
  if (state !== 'open') return words[state];
  if (owner === null) return words.nobody;
  return owner.staffId === staffId
    ? words.yours
    : words.owner(literal(owner.name), literal(owner.municipalityName));
};

const dueField = (row: ImprovementRow, { now, language }: ImprovementFacts): Element[] => {
  if (!row.actions.includes('change')) return [];
  const words = improvementWords[language];
  return [
    dateInput({
      id: 'dueOn',
      label: words.dueLabel,
      min: dayOf(now).toString(),
      ...(row.dueOn === null ? {} : { value: row.dueOn }),
    }),
    actionSet([execute(setDueDay, words.setDue, { improvementId: row.improvementId, seen: row.version })]),
  ];
};

/** An entry of the improvement list, with what she may do about it. */
export const buildImprovementCard = (row: ImprovementRow, facts: ImprovementFacts, said: Said = {}): Card => {
  const { now, language } = facts;
  const words = improvementWords[language];
  const due = row.state === 'open' ? dueWords(row, facts) : null;
  const by = words.by(literal(row.createdBy.name), datedWords(dayOf(instant(row.createdAt)), now, language));
  return card(
    [
      header(words.title, by),
      notice(said.problem, 'warning'),
      notice(said.happened),
      quoted(row.text),
      text(ownerWords(row, facts)),
      due === null ? null : subtle(due, { spacing: 'none' }),
      row.outcome === null ? null : quoted(row.outcome),
      dueField(row, facts),
    ],
    [
      row.actions.includes('take_over') &&
        execute(
          takeImprovement,
          words.take,
          { improvementId: row.improvementId },
          { style: 'positive', inputs: 'none' },
        ),
      openTab(words.openList, 'verbesserungen'),
    ],
  );
};
