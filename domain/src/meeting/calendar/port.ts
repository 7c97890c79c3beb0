/** A calendar service as the product needs it. Times are moments; nothing of a calendar but "busy" comes in. */
import type { Instant } from '../../kernel/time.ts';

/** Whose calendar it is, as the directory names her. */
export type CalendarUser = { tenantId: string; objectId: string };

export type BusySpan = { from: Instant; until: Instant };

/** A meeting as it stands in a calendar. */
export type MeetingEvent = {
  meetingId: string;
  sequence: number;
  title: string;
  startsAt: Instant;
  endsAt: Instant;
  /** Has a link to join it by. */
  isOnline: boolean;
  /** Where people meet; `null`: nowhere but online. */
  place: string | null;
  agenda: readonly string[];
  /** Without the organiser. */
  attendees: readonly { name: string; email: string; required: boolean }[];
};

/** Of an event that stands in a calendar; `etag` names its version. */
export type KnownEvent = { eventId: string; etag: string | null };

/** Why something could not be done. `status` is the service's answer over HTTP, `null` when there was none. */
export type CalendarRefusal =
  /** Later, no sooner than `retryAfterMs`. */
  | { kind: 'retry'; status: number | null; retryAfterMs?: number }
  /** The tenant does not let this app in. */
  | { kind: 'no_consent'; status: number }
  /** The person is not known there, or has no calendar. */
  | { kind: 'no_calendar'; status: number }
  /** Trying again would not help. */
  | { kind: 'rejected'; status: number };

export type ToldEvent = KnownEvent & { kind: 'told'; joinUrl: string | null };

/** The event is no longer in the calendar. */
export type EventGone = { kind: 'gone' };

/** Never throws for what the service or the network does. */
export type CalendarService = {
  /**
   * Busy times by address, lower case, in the span; who is missing from the answer is not known to be free.
   *
   * @param asUser somebody of the tenant that all the addresses belong to.
   */
  freeBusy(
    asUser: CalendarUser,
    emails: readonly string[],
    span: BusySpan,
  ): Promise<{ kind: 'known'; busy: ReadonlyMap<string, readonly BusySpan[]> } | CalendarRefusal>;
  /** The event of a meeting of which no answer has come: it may stand there all the same. */
  findEvent(
    organiser: CalendarUser,
    meetingId: string,
  ): Promise<{ kind: 'found'; event: KnownEvent | null } | CalendarRefusal>;
  /**
   * There is one event of the meeting afterwards, however often it is called.
   *
   * @param replaces the event that was there before and is gone.
   */
  createEvent(
    organiser: CalendarUser,
    event: MeetingEvent,
    replaces: string | null,
  ): Promise<ToldEvent | CalendarRefusal>;
  updateEvent(
    organiser: CalendarUser,
    known: KnownEvent,
    event: MeetingEvent,
  ): Promise<ToldEvent | EventGone | CalendarRefusal>;
  /** @param comment is sent to everybody invited. */
  cancelEvent(
    organiser: CalendarUser,
    eventId: string,
    comment: string,
  ): Promise<{ kind: 'cancelled' } | EventGone | CalendarRefusal>;
};
