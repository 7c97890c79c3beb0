import type { DayPart } from '../db/tables.ts';
import type { PlainDate } from '../kernel/time.ts';

/** When somebody is not there. Why is never asked, never stored and never shown. */
export type AbsenceDraft = {
  staffId: string;
  /** Inclusive, as people speak of days. */
  ranges: readonly { from: PlainDate; to: PlainDate }[];
  dayPart: DayPart;
};

export type AbsenceRefusal =
  | 'not_found'
  | 'not_allowed'
  | 'no_days'
  | 'too_long'
  | 'in_the_past'
  | 'undo_too_late'
  | 'nothing_to_undo';

export type AbsenceView = {
  absenceIds: string[];
  staffId: string;
  name: string;
  /** Last day inclusive. */
  ranges: { from: PlainDate; to: PlainDate; dayPart: DayPart }[];
};
