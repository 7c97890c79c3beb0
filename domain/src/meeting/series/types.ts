import type { MeetingMode, MeetingTemplate } from '../../db/meetingTables.ts';
import type { Instant, PlainDate, PlainTime } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { Invited, MeetingRefusal } from '../types.ts';
import type { SeriesPlan } from './occurrences.ts';

/** A series as it is stored, with the days left out. */
export type SeriesRecord = SeriesPlan & {
  id: string;
  template: MeetingTemplate;
  title: string;
  mode: MeetingMode;
  placeMunicipalityId: string | null;
  organiserStaffId: string;
  changedAt: Instant;
};

/** What is left out, or `null` where that is allowed, is as the template has it. */
export type NewSeries = {
  clientKey: string;
  template: MeetingTemplate;
  title: GuardedText;
  rule?: string;
  startsOn: PlainDate;
  at?: PlainTime;
  durationMinutes?: number;
  /** The first day that no longer belongs to it; `null`: open-ended. */
  endsBefore: PlainDate | null;
  onHoliday?: SeriesPlan['onHoliday'];
  mode: MeetingMode;
  /** `null` exactly when people meet online. */
  placeMunicipalityId: string | null;
  participants?: readonly Invited[];
};

/** What is left out stays as it is. */
export type SeriesChange = {
  seriesId: string;
  /** As it was shown; another one means that somebody changed it meanwhile. */
  changedAt: Instant;
  title?: GuardedText;
  rule?: string;
  at?: PlainTime;
  durationMinutes?: number;
  endsBefore?: PlainDate | null;
  onHoliday?: SeriesPlan['onHoliday'];
  /** Both together. */
  place?: { mode: MeetingMode; placeMunicipalityId: string | null };
  participants?: readonly Invited[];
  organiserStaffId?: string;
};

export type SeriesRefusal =
  | Extract<
      MeetingRefusal,
      | 'not_found'
      | 'not_allowed'
      | 'changed_meanwhile'
      | 'bad_duration'
      | 'ends_another_day'
      | 'in_the_past'
      | 'no_participants'
      | 'participant_left'
      | 'organiser_leaves'
      | 'unknown_person'
      | 'unknown_place'
    >
  /** Not a rule of days; see `isSeriesRule`. */
  | 'bad_rule'
  /** The rule names no day before the end of the series. */
  | 'never_takes_place'
  /** The series does not take place on that day. */
  | 'unknown_occurrence';
