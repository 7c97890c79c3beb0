import type { NeedState } from '../../db/tables.ts';
import { compareDays, compareHalfDays } from '../../kernel/time.ts';
import { nextWorkingDay } from '../../kernel/workingTime.ts';
import type { NeedFact, NeighbourFact } from './facts.ts';

export type RequestedNeed = NeedFact & {
  requestId: string;
  state: NeedState;
  coveredByStaffId: string | null;
};

/**
 * For every need, the half-days of its request right before and after it: on the same day, or on the working
 * day next to it. Half-days on which the desk is closed lie between nobody's duties, so Monday morning and
 * Tuesday morning are neighbours where nothing is asked for in between.
 */
export const findNeighbours = (needs: readonly RequestedNeed[]): Map<string, NeighbourFact[]> => {
  const byRequest = Map.groupBy(
    needs.filter(({ state }) => state !== 'withdrawn'),
    ({ requestId }) => requestId,
  );
  const neighbours = new Map<string, NeighbourFact[]>(needs.map(({ id }) => [id, []]));
  for (const requested of byRequest.values()) {
    const inOrder = requested.toSorted(compareHalfDays);
    inOrder.forEach((later, index) => {
      const earlier = inOrder[index - 1];
      if (!earlier || !areNeighbours(earlier, later)) return;
      neighbours.get(later.id)?.push(asNeighbour(earlier));
      neighbours.get(earlier.id)?.push(asNeighbour(later));
    });
  }
  return neighbours;
};

const areNeighbours = (earlier: NeedFact, later: NeedFact): boolean =>
  compareDays(earlier.day, later.day) === 0 || compareDays(nextWorkingDay(earlier.day), later.day) >= 0;

const asNeighbour = (need: RequestedNeed): NeighbourFact => ({
  need,
  isOpen: need.state === 'open',
  coveredByStaffId: need.coveredByStaffId,
});
