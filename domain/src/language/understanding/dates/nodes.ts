import type { Edge, Unit } from '../words/dateWords.ts';

/** A week as spoken: 0 = this one, 1 = the next; a calendar week; or the week a day lies in. */
export type Week = { rel: number } | { number: number; year?: number } | { around: Node };

/** One place in the calendar as it was spoken, before it is laid over today. */
export type Node =
  /** Month and year may be missing: "am 3.", "1.12." `weekday` is what was said beside it. */
  | { is: 'date'; day: number; month?: number; year?: number; weekday?: number }
  | { is: 'weekday'; n: number; step?: { n: number; clear: boolean }; week?: Week; plusWeeks?: number }
  /** Weekday before (-1) or after (1) another day: "Freitag nach Himmelfahrt". */
  | { is: 'beside'; n: number; side: -1 | 1; of: Node }
  /** "am ersten Montag im Januar"; nth = -1: the last one. */
  | { is: 'nthWeekday'; nth: number; n: number; of: Node }
  /** "am Tag nach Heiligabend". */
  | { is: 'shifted'; days: number; of: Node }
  | { is: 'relative'; days: number }
  | { is: 'holiday'; name: string; year?: number }
  | { is: 'week'; week: Week }
  | { is: 'weekend'; rel: number; clear: boolean }
  | { is: 'month'; n: number; year?: number }
  | { is: 'quarter'; n: number; year?: number }
  | { is: 'half'; n: number; year?: number }
  | { is: 'year'; year: number }
  /** "nächsten Monat", "dieses Quartal". */
  | { is: 'period'; unit: Unit; rel: number }
  | { is: 'rest'; of: Node }
  | { is: 'edge'; edge: Edge; of: Node }
  | { is: 'yearEnd' }
  /** Nobody can say which days are meant. */
  | { is: 'vague' }
  /** Written like a date, but there is no such day: 31.11. */
  | { is: 'impossible' };

/** One day or period, or from one to another. `partial` = the first day begins at noon or so. */
export type Item = { from: Node; to?: Node; partial?: boolean };

export type Length = { n: number; unit: 'day' | 'week' | 'month' | 'year' };

export type Expression =
  | { form: 'days'; items: Item[]; alternatives: boolean }
  | { form: 'until'; to: Node; inclusive: boolean }
  | { form: 'start'; from: Node; length?: Length; partial?: boolean }
  /** "seit Montag": the beginning lies behind. */
  | { form: 'since' }
  /** "für zwei Wochen", "die nächsten drei Tage"; `bare` = without any such word, so that it may count something else. */
  | { form: 'length'; length: Length; bare: boolean }
  /** `daily`: "jeden Tag", which adds nothing to a span of days. */
  | { form: 'recurring'; daily: boolean };

/** `isKnown`: the word is one of the vocabulary, so that it is nobody's name. */
export type ParseOptions = { english: boolean; isKnown: (word: string) => boolean };

export type Parsed<T> = { value: T; next: number };
