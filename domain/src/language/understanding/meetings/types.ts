import type { AmbiguityReason, DayPart, SpokenRange } from '../types.ts';

/** What somebody wants with a meeting. */
export type MeetingAim = 'plan' | 'move' | 'cancel' | 'list';
/** Where people meet. */
export type MeetingWhere = 'online' | 'hybrid' | 'on_site';
export type MeetingKind = 'caseworker_training' | 'steering_committee' | 'coordination_group';

/** A message about meetings, as far as it says so; what is not said is `null` or empty. */
export type MeetingWish = {
  aim: MeetingAim;
  /** One of the regular ones. */
  kind: MeetingKind | null;
  /** What it is called in the message, such as "Fallbesprechung". */
  name: string | null;
  /** What it is about. */
  topic: string | null;
  /** Whose people are to come, as the catalogue writes them. */
  municipalities: readonly string[];
  /** "mit allen" */
  everybody: boolean;
  /** Names of colleagues. */
  people: readonly string[];
  where: MeetingWhere | null;
  /** The municipality to whose town hall people come. */
  place: string | null;
  /** Half of a day, when no time is said. */
  dayPart: DayPart;
  /** Minutes since midnight. */
  at: number | null;
  durationMinutes: number | null;
  /** When it is to be; of a move the new day. */
  ranges: readonly SpokenRange[];
  /** Of a move or a cancellation: the day on which it is now. */
  presentRanges: readonly SpokenRange[];
  /** "um eine Woche": by so many days. */
  shiftDays: number | null;
  /** What has to be asked back about the days. */
  questions: readonly AmbiguityReason[];
};
