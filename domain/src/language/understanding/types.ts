import type { PlainDate } from '../../kernel/time.ts';

/** What a message asks the system to do. */
export const INTENTS = [
  'cover.request',
  'absence.report',
  'capacity.offer',
  'roster.show',
  'question.ask',
  'standardCase.find',
  'case.list',
  'case.handover',
  'case.take',
  'case.urgent',
  /** Everything about meetings; `readMeeting` says what. */
  'meeting.schedule',
  'improvement.note',
  'improvement.list',
  'disclosure.ask',
  'deadline.compute',
  'cover.withdraw',
  'cover.release',
  'help',
  'smalltalk',
  'unknown',
] as const;
export type Intent = (typeof INTENTS)[number];

/** Days as they are spoken: `to` belongs to the range. */
export type SpokenRange = { from: PlainDate; to: PlainDate };

export type DayPart = 'full' | 'morning' | 'afternoon';

/**
 * Why a message cannot be acted upon before it was asked back.
 * `candidates` are the readings to choose from, best first; empty when there is nothing to choose.
 * `text` is the user's own wording of the date, to be quoted in the answer and never stored.
 */
export type AmbiguityReason = {
  reason:
    | 'two_readings'
    | 'impossible_date'
    | 'end_before_start'
    | 'weekday_mismatch'
    | 'vague_date'
    | 'recurring'
    | 'alternatives'
    | 'end_missing'
    | 'start_missing'
    | 'date_missing'
    | 'date_past'
    | 'mixed_day_parts';
  text: string;
  candidates: SpokenRange[];
};

/** Wall-clock minutes since midnight as spoken ("10-12 Uhr", "ab 13 Uhr"); null = open. */
export type SpokenTime = { from: number | null; to: number | null };

export type Understanding = {
  intent: Intent;
  /** In the order of the calendar; neighbouring days are one range; empty when there is something to ask back. */
  ranges: SpokenRange[];
  /** Null exactly when there are no ranges. */
  dayPart: DayPart | null;
  /** Codes of the catalogue, in the order of the message. */
  areas: string[];
  urgent: boolean;
  /** True when something has to be asked back before acting; {@link Understanding.questions} says what. */
  ambiguous: boolean;
  questions: AmbiguityReason[];
  times: SpokenTime[];
  /** An opaque case reference, in capitals. */
  caseReference: string | null;
  /** A municipality of the catalogue that the message names. */
  municipality: string | null;
  /** The message speaks of a colleague's absence or duty rather than the writer's. */
  forSomeoneElse: boolean;
  /** The writer says that they will be absent, whatever else they ask for. The reason is not kept. */
  absent: boolean;
};

/** A span of sections (Paragrafen) of one act, as `SGB XII` 41–46b. Whole act when `from` is missing. */
export type StatuteSpan = { act: string; from?: number; to?: number; chapter?: number };

/** A subject area as a cooperation keeps it, with the words people use for it. */
export type AreaEntry = {
  code: string;
  name: string;
  /** A cross-cutting area gives way to a benefit type named in the same question. */
  crossCutting: boolean;
  /** Names people use for the area itself; several words are a phrase; `*` at the end = any ending. */
  names: readonly string[];
  /** Words of its content, by which a question belongs to it; the same notation. */
  topics: readonly string[];
  statutes: readonly StatuteSpan[];
};

/** What a cooperation configures: its subject areas and municipalities. */
export type Catalogue = { areas: readonly AreaEntry[]; municipalities: readonly string[] };
