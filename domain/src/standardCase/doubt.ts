import { compareDays, type PlainDate } from '../kernel/time.ts';
import type { Doubt } from './schema.ts';

/** Why somebody should look twice at what was approved: it holds not today, the law has changed, its review is due. */
export const doubtOf = (
  approved: { validFrom: PlainDate; validUntil: PlainDate | null; reviewOn: PlainDate },
  changedStatutes: readonly string[],
  today: PlainDate,
): Doubt | null => {
  const { validFrom, validUntil, reviewOn } = approved;
  const isOver = validUntil !== null && compareDays(validUntil, today) <= 0;
  if (isOver || compareDays(validFrom, today) > 0) return 'not_valid';
  if (changedStatutes.length > 0) return 'law_changed';
  return compareDays(reviewOn, today) <= 0 ? 'review_due' : null;
};
