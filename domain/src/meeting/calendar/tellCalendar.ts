/** Brings the organiser's calendar to what the meeting is; the service invites everybody else. */
import type { CalendarRefusal, CalendarService, ToldEvent } from './port.ts';
import { eventOf, wishOf } from './rules.ts';
import type { ToldMeeting } from './types.ts';

/** To everybody who was invited. */
const CANCELLED = 'Die Besprechung fällt aus.';
const TAKEN_OVER = 'Jemand anderes lädt jetzt zu dieser Besprechung ein; die neue Einladung kommt gleich.';

export type Telling =
  | { kind: 'told'; event: (Omit<ToldEvent, 'kind'> & { ofStaffId: string }) | null }
  /** Out of the calendar of whoever organised before; to be noted before it is written into the next one. */
  | { kind: 'taken_over' }
  /** The organiser's calendar cannot be used: mails instead. */
  | { kind: 'by_mail'; status: number }
  | { kind: 'later'; status: number | null; retryAfterMs: number }
  | { kind: 'hopeless'; status: number };

const refusalOf = (refusal: CalendarRefusal): Telling => {
  switch (refusal.kind) {
    case 'retry':
      return { kind: 'later', status: refusal.status, retryAfterMs: refusal.retryAfterMs ?? 0 };
    case 'rejected':
      return { kind: 'hopeless', status: refusal.status };
    case 'no_consent':
    case 'no_calendar':
      return { kind: 'by_mail', status: refusal.status };
  }
};

/** Takes the event out of the calendar it stands in, also one of which no answer has come. */
const takeOut = async (
  service: CalendarService,
  { meetingId, calendar: { eventId, eventOf: owner } }: ToldMeeting,
  comment: string,
): Promise<CalendarRefusal | null> => {
  if (!owner) return null;
  if (eventId !== null) {
    const answer = await service.cancelEvent(owner, eventId, comment);
    if (answer.kind === 'cancelled') return null;
    if (answer.kind !== 'gone') return answer;
  }
  // Of none is known, or of one that is gone: another may have been made since, of which no answer has come.
  const found = await service.findEvent(owner, meetingId);
  if (found.kind !== 'found') return found;
  if (found.event === null) return null;
  const answer = await service.cancelEvent(owner, found.event.eventId, comment);
  return answer.kind === 'cancelled' || answer.kind === 'gone' ? null : answer;
};

const write = async (
  service: CalendarService,
  meeting: ToldMeeting,
): Promise<ToldEvent | CalendarRefusal> => {
  const { organiser, calendar } = meeting;
  const event = eventOf(meeting);
  if (calendar.eventId === null) return service.createEvent(organiser, event, null);
  const answer = await service.updateEvent(
    organiser,
    { eventId: calendar.eventId, etag: calendar.etag },
    event,
  );
  return answer.kind === 'gone' ? service.createEvent(organiser, event, calendar.eventId) : answer;
};

/** Safe to repeat: what an answer that got lost had done already is found again. */
export const tellCalendar = async (service: CalendarService, meeting: ToldMeeting): Promise<Telling> => {
  const { organiser, calendar } = meeting;
  const wish = wishOf(meeting);
  if (wish === 'nothing') return { kind: 'told', event: null };
  if (wish === 'cancel') {
    const obstacle = await takeOut(service, meeting, CANCELLED);
    // The number of the event stays: should the meeting come back, it shows which one is gone.
    return obstacle ? refusalOf(obstacle) : { kind: 'told', event: null };
  }
  if (calendar.eventOf && calendar.eventOf.staffId !== organiser.staffId) {
    const obstacle = await takeOut(service, meeting, TAKEN_OVER);
    // Whoever has left may have no calendar any more; that must not keep the others from being invited.
    return obstacle?.kind === 'retry' ? refusalOf(obstacle) : { kind: 'taken_over' };
  }
  const answer = await write(service, meeting);
  if (answer.kind !== 'told') return refusalOf(answer);
  const { eventId, etag, joinUrl } = answer;
  return { kind: 'told', event: { eventId, etag, joinUrl, ofStaffId: organiser.staffId } };
};
