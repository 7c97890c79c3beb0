/** Resources of Microsoft Graph as it documents them, as far as they are used here. */
import { createHash } from 'node:crypto';
import { type Instant, Temporal, ZONE } from '@verbund/domain/kernel/time';
import type { MeetingEvent } from '@verbund/domain/meeting/calendar/port';
import { z } from 'zod';

/** Marks the events of this product, by the id of their meeting. */
export const MEETING_PROPERTY = 'String {8f0f2b52-6c1d-4f0e-9d3a-3c5e7b1a9f42} Name VerbundMeeting';

const OWN_PART = 'verbund-meeting';
/** Exchange may put a prefix before ids when it tidies up a body. */
const ownPart = new RegExp(`<div[^>]*\\bid="(?:x_)*${OWN_PART}"[^>]*>[\\s\\S]*?</div>`, 'i');

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');

const bodyOf = ({ agenda }: MeetingEvent): string => {
  const items = agenda.map((item) => `<li>${escaped(item)}</li>`).join('');
  const list = agenda.length > 0 ? `<p>Tagesordnung</p><ol>${items}</ol>` : '';
  return `<div id="${OWN_PART}">${list}<p>Geplant mit Verbund; dort steht der neueste Stand.</p></div>`;
};

/**
 * The body with our part brought up to date. The part Teams put there has to stay as it is: without it the event
 * is no online meeting any more.
 *
 * @returns `null` where our part is no longer to be found.
 */
export const bodyWithin = (current: string, event: MeetingEvent): string | null =>
  ownPart.test(current) ? current.replace(ownPart, () => bodyOf(event)) : null;

const timeOfEvent = (moment: Instant): { dateTime: string; timeZone: string } => ({
  dateTime: moment.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'second' }),
  timeZone: ZONE,
});

/** What an update may change. */
export const changesOf = (event: MeetingEvent) => ({
  subject: event.title,
  start: timeOfEvent(event.startsAt),
  end: timeOfEvent(event.endsAt),
  location: { displayName: event.place ?? '' },
  attendees: event.attendees.map(({ name, email, required }) => ({
    emailAddress: { name, address: email },
    type: required ? 'required' : 'optional',
  })),
  // It cannot be taken back: once online, the link stays.
  ...(event.isOnline ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
});

/** The same for the same event, so that asking twice makes one. */
export const transactionIdOf = (meetingId: string, replaces: string | null, again: string): string =>
  createHash('sha256')
    .update(`${meetingId}\n${replaces ?? ''}\n${again}`)
    .digest('hex')
    .slice(0, 32);

export const newEventOf = (event: MeetingEvent, transactionId: string) => ({
  ...changesOf(event),
  body: { contentType: 'html', content: bodyOf(event) },
  allowNewTimeProposals: false,
  singleValueExtendedProperties: [{ id: MEETING_PROPERTY, value: event.meetingId }],
  transactionId,
});

export const eventAnswer = z.object({
  id: z.string().min(1),
  '@odata.etag': z.string().optional(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
});

/** Asked for in UTC: the hour that comes twice in autumn is told apart. */
const utc = z
  .object({ dateTime: z.string(), timeZone: z.literal('UTC') })
  .transform(({ dateTime }) => Temporal.PlainDateTime.from(dateTime).toZonedDateTime('UTC').toInstant());

/** An event as it stands in the calendar; what Graph leaves out or spells otherwise is no fault. */
export const currentAnswer = z.object({
  '@odata.etag': z.string().optional(),
  subject: z.string().nullish(),
  start: utc.nullish().catch(null),
  end: utc.nullish().catch(null),
  location: z.object({ displayName: z.string().nullish() }).nullish(),
  attendees: z
    .array(
      z.object({ type: z.string().nullish(), emailAddress: z.object({ address: z.string().nullish() }) }),
    )
    .nullish()
    .catch(null),
  isOnlineMeeting: z.boolean().nullish(),
  onlineMeeting: z.object({ joinUrl: z.string().nullish() }).nullish(),
  body: z.object({ content: z.string() }).nullish(),
});
export type CurrentEvent = z.infer<typeof currentAnswer>;

/** Exchange tidies up what it is given: the words are compared, and not how they are marked up. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|nbsp);/g, (entity, name: string) => DECODED[name] ?? entity)
    .replace(/\s+/g, ' ')
    .trim();
const DECODED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

const invitedAs = (address: string | null | undefined, type: string | null | undefined): string =>
  `${address?.toLowerCase()} ${type?.toLowerCase()}`;

/**
 * Whether the event says already what it is to say: an answer that got lost, and another change would make Outlook
 * tell everybody again.
 */
export const saysAlready = (current: CurrentEvent, event: MeetingEvent): boolean => {
  const wanted = changesOf(event);
  const ours = ownPart.exec(current.body?.content ?? '')?.[0];
  const there = (current.attendees ?? []).map(({ type, emailAddress }) =>
    invitedAs(emailAddress.address, type),
  );
  const invited = wanted.attendees.map(({ type, emailAddress }) => invitedAs(emailAddress.address, type));
  return (
    current.subject === wanted.subject &&
    current.start?.equals(event.startsAt) === true &&
    current.end?.equals(event.endsAt) === true &&
    (current.location?.displayName ?? '') === wanted.location.displayName &&
    there.toSorted().join() === invited.toSorted().join() &&
    (!event.isOnline || current.isOnlineMeeting === true) &&
    (ours === undefined || wordsOf(ours) === wordsOf(bodyOf(event)))
  );
};

export const foundAnswer = z.object({
  value: z.array(z.object({ id: z.string().min(1), '@odata.etag': z.string().optional() })),
});

/** Subjects and places, where Graph tells them, are not read. */
const busyItem = z.object({ status: z.string(), start: utc, end: utc });

export const scheduleAnswer = z.object({
  value: z.array(
    z.object({
      scheduleId: z.string(),
      // Where the calendar could not be read.
      error: z.object({ responseCode: z.string().nullish() }).nullish(),
      scheduleItems: z.array(busyItem).nullish(),
    }),
  ),
});

export const scheduleOf = (emails: readonly string[], from: Instant, until: Instant) => {
  const at = (moment: Instant) => ({
    dateTime: moment.toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'second' }),
    timeZone: 'UTC',
  });
  return { schedules: [...emails], startTime: at(from), endTime: at(until), availabilityViewInterval: 60 };
};
