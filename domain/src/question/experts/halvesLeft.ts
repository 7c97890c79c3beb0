import { type Half, type Instant, timeOf } from '../../kernel/time.ts';

const NOON_HOUR = 13;

/** The half-days of today in which somebody can still answer. */
export const halvesLeft = (now: Instant): Half[] =>
  timeOf(now).hour < NOON_HOUR ? ['morning', 'afternoon'] : ['afternoon'];
