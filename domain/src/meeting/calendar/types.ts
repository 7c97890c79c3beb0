import type { MeetingMode, MeetingState } from '../../db/meetingTables.ts';
import type { Instant } from '../../kernel/time.ts';

export type Attending = {
  staffId: string;
  name: string;
  /** Lower case; `null`: no mail reaches her. */
  email: string | null;
  required: boolean;
  tenantId: string;
  objectId: string;
};

/** What calendars know of a meeting so far. */
export type CalendarState = {
  channel: 'graph' | 'ics';
  /** -1: nothing yet. */
  toldSequence: number;
  eventId: string | null;
  etag: string | null;
  joinUrl: string | null;
  /** In whose calendar the event stands. */
  eventOf: { staffId: string; tenantId: string; objectId: string } | null;
  /** Who got an invitation by mail and no cancellation since. */
  invitedStaffIds: readonly string[];
  attempts: number;
  lastStatus: number | null;
};

/** A meeting as calendars are told of it. */
export type ToldMeeting = {
  meetingId: string;
  title: string;
  state: MeetingState;
  sequence: number;
  startsAt: Instant | null;
  endsAt: Instant | null;
  mode: MeetingMode;
  /** The municipality whose town hall people come to. */
  placeName: string | null;
  organiser: Attending;
  /** With the organiser, once each; nobody who has left by then. */
  people: readonly Attending[];
  agenda: readonly string[];
  changedAt: Instant;
  /** The tenant of the organiser lets the app write meetings. */
  hasConsent: boolean;
  calendar: CalendarState;
};
