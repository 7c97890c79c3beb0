/** A ranked list of ids, best first; `ranks` where entries of equal score share one (from 1). */
export type RankedList = { ids: readonly string[]; ranks?: readonly number[]; weight: number };

/** A plain sort by code units, the same on every machine. */
export const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): the sum over the lists of weight ÷ (smoothing + rank).
 * An id counts once per list.
 */
export const fuse = (lists: readonly RankedList[], smoothing: number): Map<string, number> => {
  const fused = new Map<string, number>();
  for (const { ids, ranks, weight } of lists) {
    const seen = new Set<string>();
    for (const [index, id] of ids.entries()) {
      if (seen.has(id)) continue;
      seen.add(id);
      fused.set(id, (fused.get(id) ?? 0) + weight / (smoothing + (ranks?.[index] ?? index + 1)));
    }
  }
  return fused;
};
