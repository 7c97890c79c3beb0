import type { ImprovementRow } from '@verbund/domain/improvement/schema';
import { execute } from '../cards/action.ts';
import {
  actionSet,
  card,
  container,
  type Element,
  literal,
  openTab,
  quoted,
  subtle,
  text,
} from '../cards/elements.ts';
import { header } from '../cards/parts.ts';
import type { Card } from '../teams/types.ts';
import { openImprovementForm, showImprovement, takeImprovement } from './actions.ts';
import { dueWords, type ImprovementFacts } from './improvement.card.ts';
import { improvementWords } from './words.ts';

const MOST_SHOWN = 6;
const LONGEST_SHOWN = 200;

const shorten = (whole: string): string =>
  whole.length <= LONGEST_SHOWN ? whole : `${whole.slice(0, LONGEST_SHOWN - 1).trimEnd()}…`;

const entry = (row: ImprovementRow, facts: ImprovementFacts): Element => {
  const words = improvementWords[facts.language];
  const { improvementId } = row;
  const owner = row.owner === null ? words.ofNobody : literal(row.owner.name);
  const line = [owner, dueWords(row, facts)].filter((part) => part !== null).join(' · ');
  const takes = row.owner === null && row.actions.includes('take_over');
  return container(
    [
      quoted(shorten(row.text)),
      subtle(line, { size: 'small', spacing: 'none' }),
      actionSet([
        ...(takes ? [execute(takeImprovement, words.take, { improvementId })] : []),
        execute(showImprovement, words.show, { improvementId }),
      ]),
    ],
    { separator: true },
  );
};

/** What is open on the improvement list, what is due first on top. */
export const buildImprovementListCard = (
  improvements: readonly ImprovementRow[],
  facts: ImprovementFacts,
): Card => {
  const words = improvementWords[facts.language];
  const open = improvements.filter(({ state }) => state === 'open');
  const left = open.length - MOST_SHOWN;
  return card(
    [
      header(words.listTitle, open.length === 0 ? null : words.listStatus(open.length)),
      open.length === 0 ? text(words.listEmpty) : open.slice(0, MOST_SHOWN).map((row) => entry(row, facts)),
      left > 0 ? subtle(words.more(left), { size: 'small' }) : null,
    ],
    [execute(openImprovementForm, words.new, {}), openTab(words.openList, 'verbesserungen')],
  );
};
