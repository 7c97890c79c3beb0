import { compareIds } from './fusion.ts';

/** So many times the wanted length is collected before all but the best are dropped. */
const SLACK = 4;

export type TopIds = {
  /** The best score of an id counts. */
  offer(id: string, score: number): void;
  /** The best first, ties by id. */
  list(): string[];
  /** Whoever has less is not among them. */
  readonly least: number;
};

/** The best ids of many, without sorting all. */
export const createTopIds = (length: number): TopIds => {
  let best = new Map<string, number>();
  let least = 0;
  const first = (): [string, number][] =>
    [...best].sort((a, b) => b[1] - a[1] || compareIds(a[0], b[0])).slice(0, length);
  return {
    offer: (id, score) => {
      if (score < least || score <= (best.get(id) ?? 0)) return;
      best.set(id, score);
      if (best.size < length * SLACK) return;
      best = new Map(first());
      least = Math.min(...best.values());
    },
    list: () => first().map(([id]) => id),
    get least() {
      return least;
    },
  };
};
