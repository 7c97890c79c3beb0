const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

export const median = (values: readonly number[]): number => at(sorted(values), 0.5);

/** Milliseconds, rounded to a microsecond. */
export const spread = (values: readonly number[]) => {
  const ordered = sorted(values);
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    minimumMs: round(at(ordered, 0)),
    medianMs: round(at(ordered, 0.5)),
    p95Ms: round(at(ordered, 0.95)),
    maximumMs: round(at(ordered, 1)),
  };
};
