/** What calendars are told of a meeting, and how long one waits before the next try. Pure. */
import type { MeetingEvent } from './port.ts';
import type { Attending, CalendarState, ToldMeeting } from './types.ts';

/** Tries before it is given up; with the pauses about four hours. */
export const MAX_TRIES = 12;
const FIRST_PAUSE_MS = 60_000;
const LONGEST_PAUSE_MS = 30 * 60_000;

/** Milliseconds to the next try: twice as long each time, up to half of it by chance, no less than was asked for. */
export const pauseMs = (attempts: number, random: number, askedMs = 0): number =>
  Math.max(
    Math.ceil(askedMs),
    Math.round(Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1)) * (0.5 + random / 2)),
  );

/** What has to stand in calendars: the meeting, or nothing of it. What was held stays as it is. */
export const wishOf = ({ state }: Pick<ToldMeeting, 'state'>): 'invite' | 'cancel' | 'nothing' => {
  if (state === 'held') return 'nothing';
  return state === 'fixed' ? 'invite' : 'cancel';
};

/** The channel once chosen stays, also when the way back would be open: nobody is invited twice. */
export const channelOf = (
  {
    hasConsent,
    calendar,
  }: Pick<ToldMeeting, 'hasConsent'> & {
    calendar: Pick<CalendarState, 'channel' | 'toldSequence' | 'lastStatus' | 'eventId'>;
  },
  isConnected: boolean,
): 'graph' | 'ics' => {
  if (!isConnected) return 'ics';
  const isNew = calendar.toldSequence < 0 && calendar.lastStatus === null && calendar.eventId === null;
  if (isNew) return hasConsent ? 'graph' : 'ics';
  return calendar.channel;
};

type WithMail = Attending & { email: string };
export const hasMail = (person: Attending): person is WithMail => person.email !== null;

/** @throws when the meeting has no time. */
export const eventOf = (meeting: ToldMeeting): MeetingEvent => {
  const { startsAt, endsAt, organiser } = meeting;
  if (!startsAt || !endsAt) throw new Error('A meeting without a time stands in no calendar.');
  return {
    meetingId: meeting.meetingId,
    sequence: meeting.sequence,
    title: meeting.title,
    startsAt,
    endsAt,
    isOnline: meeting.mode !== 'on_site',
    place: meeting.placeName === null ? null : townHall(meeting.placeName),
    agenda: meeting.agenda,
    attendees: meeting.people
      .filter(({ staffId }) => staffId !== organiser.staffId)
      .filter(hasMail)
      .map(({ name, email, required }) => ({ name, email, required })),
  };
};

export const townHall = (municipalityName: string): string => `Rathaus ${municipalityName}`;

export type MailToSend = { staffId: string; method: 'REQUEST' | 'CANCEL'; isChange: boolean };

/**
 * Whom a mail goes to: everybody there with an address while the meeting stands; whoever was invited and is no
 * longer, or all of them when it does not stand, is told that it is off for her.
 */
export const mailsOf = (meeting: ToldMeeting): { mails: MailToSend[]; invited: string[] } => {
  const wish = wishOf(meeting);
  const before = new Set(meeting.calendar.invitedStaffIds);
  if (wish === 'nothing') return { mails: [], invited: [...before] };
  const invited = wish === 'invite' ? meeting.people.filter(hasMail).map(({ staffId }) => staffId) : [];
  return {
    mails: [
      ...invited.map((staffId) => ({ staffId, method: 'REQUEST' as const, isChange: before.has(staffId) })),
      ...[...before]
        .filter((staffId) => !invited.includes(staffId))
        .map((staffId) => ({ staffId, method: 'CANCEL' as const, isChange: true })),
    ],
    invited,
  };
};
