import type { DaySpan, PlainDate } from '@verbund/domain/kernel/time';
import type { SpokenRange } from '@verbund/domain/language/understanding/types';

/** Days as spoken, as half-open spans; without any, the days ahead. */
export const spansOf = (
  ranges: readonly SpokenRange[],
  otherwise: { from: PlainDate; days: number },
): DaySpan[] =>
  ranges.length === 0
    ? [{ from: otherwise.from, until: otherwise.from.add({ days: otherwise.days }) }]
    : ranges.map(({ from, to }) => ({ from, until: to.add({ days: 1 }) }));
