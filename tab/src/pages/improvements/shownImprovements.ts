/** Which entries of the improvement list a choice shows. Pure. */
import type { ImprovementRow } from '@verbund/domain/contract';

export const CHOICES = ['open', 'mine', 'done', 'all'] as const;
export type Choice = (typeof CHOICES)[number];

/** As it stands in the address. */
export const choiceOf = (text: string | null): Choice => CHOICES.find((choice) => choice === text) ?? 'open';

export const shownImprovements = (
  rows: readonly ImprovementRow[],
  choice: Choice,
  staffId: string,
): ImprovementRow[] => {
  const shows: Record<Choice, (row: ImprovementRow) => boolean> = {
    open: ({ state }) => state === 'open',
    mine: ({ state, owner }) => state === 'open' && owner?.staffId === staffId,
    done: ({ state }) => state !== 'open',
    all: () => true,
  };
  return rows.filter(shows[choice]);
};
