import type { MeetingMode, MeetingTemplate } from '../db/meetingTables.ts';
import type { Instant, PlainDate, PlainTime } from '../kernel/time.ts';
import type { GuardedText } from '../language/guard/guardText.ts';

/** Who is invited. */
export type Invited = { staffId: string; required: boolean };

/** A meeting as somebody plans it. */
export type NewMeeting = {
  clientKey: string;
  template: MeetingTemplate;
  title: GuardedText;
  durationMinutes: number;
  /** Where a slot is looked for; half-open. */
  windowFrom: PlainDate;
  windowUntil: PlainDate;
  mode: MeetingMode;
  /** The town hall people come to; `null` exactly when they meet online. */
  placeMunicipalityId: string | null;
  /** Percent of the invited municipalities, in [0, 100]: that have to be able to come, and to be there to decide. */
  minShare: number;
  quorumShare: number;
  participants: readonly Invited[];
  /** The one time of day that slots were looked for; `null`: any. */
  at: PlainTime | null;
  /** Beginnings of the chosen slots, best first. */
  slots: readonly Instant[];
  /** Set: fixed at once. */
  startsAt: Instant | null;
};

export type MeetingRefusal =
  | 'not_found'
  | 'not_allowed'
  | 'changed_meanwhile'
  | 'already_held'
  | 'already_cancelled'
  | 'already_fixed'
  | 'not_fixed'
  | 'not_begun'
  | 'poll_closed'
  | 'unknown_slot'
  | 'in_the_past'
  | 'nobody_works'
  | 'window_in_the_past'
  | 'window_without_working_day'
  | 'window_too_long'
  | 'bad_duration'
  | 'ends_another_day'
  | 'slot_twice'
  | 'poll_closes_too_late'
  | 'no_participants'
  | 'participant_left'
  | 'organiser_leaves'
  | 'organiser_here'
  | 'unknown_person'
  | 'unknown_place'
  | 'unknown_item'
  | 'unknown_improvement'
  | 'unknown_standard_case'
  | 'due_in_the_past'
  | 'contains_social_data';
