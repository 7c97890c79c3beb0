import { compareDays } from '../../../kernel/time.ts';
import type { SpokenRange } from '../types.ts';

/** In order of the calendar; neighbours and overlaps are one. */
export const mergeRanges = (ranges: readonly SpokenRange[]): SpokenRange[] => {
  const sorted = [...ranges].sort((a, b) => compareDays(a.from, b.from) || compareDays(a.to, b.to));
  const merged: SpokenRange[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && compareDays(range.from, last.to.add({ days: 1 })) <= 0) {
      if (compareDays(range.to, last.to) > 0) last.to = range.to;
    } else merged.push({ ...range });
  }
  return merged;
};

/** Takes days out of ranges: "nächste Woche außer Mittwoch". */
export const withoutDays = (
  ranges: readonly SpokenRange[],
  excluded: readonly SpokenRange[],
): SpokenRange[] =>
  excluded.reduce<SpokenRange[]>(
    (left, out) =>
      left.flatMap((range) => {
        if (compareDays(out.to, range.from) < 0 || compareDays(out.from, range.to) > 0) return [range];
        const before = { from: range.from, to: out.from.subtract({ days: 1 }) };
        const after = { from: out.to.add({ days: 1 }), to: range.to };
        return [before, after].filter(({ from, to }) => compareDays(from, to) <= 0);
      }),
    [...ranges],
  );
