import { ZONE } from '@verbund/domain/kernel/time';
import { hasMail, townHall } from '@verbund/domain/meeting/calendar/rules';
import type { Attending, ToldMeeting } from '@verbund/domain/meeting/calendar/types';
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
} from 'ical-generator';
import { BERLIN_TIME_ZONE } from './berlinTimeZone.ts';
import { isMailAddress } from './settings.ts';
import type { Invitation, MailAddress } from './types.ts';

/** The same for a meeting for ever, whenever it is: by it calendars find what they have. */
const uidOf = (meetingId: string): string => `${meetingId}@verbund`;

/** Where to be: the town hall, else the link to join by. */
export const placeOf = ({ mode, placeName, calendar }: ToldMeeting): string => {
  const online = calendar.joinUrl ?? 'Online';
  if (placeName === null) return online;
  return mode === 'hybrid' ? `${townHall(placeName)} oder online` : townHall(placeName);
};

const descriptionOf = ({ agenda, organiser, mode, calendar }: ToldMeeting): string =>
  [
    `Eingeladen hat ${organiser.name}.`,
    ...(mode !== 'on_site' && calendar.joinUrl ? [`Teilnehmen: ${calendar.joinUrl}`] : []),
    ...(agenda.length > 0
      ? [['Tagesordnung', ...agenda.map((item, at) => `${at + 1}. ${item}`)].join('\n')]
      : []),
  ].join('\n\n');

/** Within quotes no other ones can stand. */
const quotable = (name: string): string => name.replaceAll('"', '’');

const attendeeOf = ({ name, email, required }: Attending & { email: string }) => ({
  name: quotable(name),
  email,
  rsvp: true,
  status: ICalAttendeeStatus.NEEDSACTION,
  type: ICalAttendeeType.INDIVIDUAL,
  role: required ? ICalAttendeeRole.REQ : ICalAttendeeRole.OPT,
});

/** Whom a calendar shows beside it: of what is called off, whoever reads it and nobody else. */
const attendeesOf = (meeting: ToldMeeting, recipient: Attending, method: Invitation['method']) =>
  (method === 'CANCEL' ? [recipient] : meeting.people)
    .filter(hasMail)
    .filter(({ email }) => isMailAddress(email))
    .map(attendeeOf);

/**
 * The meeting for a calendar, as RFC 5546 has it. Nothing in it says who is away, or why.
 *
 * @param meeting has a time.
 */
export const buildInvitation = (
  meeting: ToldMeeting & { startsAt: NonNullable<ToldMeeting['startsAt']> },
  recipient: Attending,
  method: Invitation['method'],
): Invitation => ({
  method,
  // Mails come from the product, so it is the organiser too: calendars take changes only from the address that
  // invited, and whoever plans the meeting has to be able to accept it herself. Her name stands beside it.
  write: (sender: MailAddress): string => {
    const isOff = method === 'CANCEL';
    const calendar = ical({
      prodId: { company: 'Verbund', product: 'Besprechungen', language: 'DE' },
      method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    });
    // Of the calendar, for its description; the event names the zone. Named for both, times would lose it.
    calendar.timezone({ name: null, generator: () => BERLIN_TIME_ZONE });
    calendar.createEvent({
      id: uidOf(meeting.meetingId),
      sequence: meeting.sequence,
      // The moment of the change, so that the same state is the same text.
      stamp: meeting.changedAt,
      timezone: ZONE,
      start: meeting.startsAt.toZonedDateTimeISO(ZONE),
      end: (meeting.endsAt ?? meeting.startsAt).toZonedDateTimeISO(ZONE),
      summary: meeting.title,
      location: placeOf(meeting),
      description: descriptionOf(meeting),
      organizer: { name: `${quotable(meeting.organiser.name)} (Verbund)`, email: sender.address },
      attendees: attendeesOf(meeting, recipient, method),
      status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      busystatus: isOff ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    });
    return calendar.toString();
  },
});
