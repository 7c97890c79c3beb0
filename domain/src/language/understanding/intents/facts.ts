import type { Symbols } from './pattern.ts';

/** What the intent rules know of a message. */
export type Facts = {
  symbols: Symbols;
  hasDay: boolean;
  /** A day is said and it is today, or none is said. */
  isToday: boolean;
  hasArea: boolean;
  /** A benefit, a law or a word of the trade: something a specialist question can be about. */
  hasSubject: boolean;
  /** At least three words, one of them of a subject area's content, and no day. */
  isSubjectAlone: boolean;
};
