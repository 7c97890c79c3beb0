import type { CalendarEntry, OpenedFeed } from '@verbund/domain/feed/commands/openFeed';
import type { EntryWords } from '@verbund/domain/feed/rules';
import { toLegacyDate } from '@verbund/domain/kernel/time';
import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

/** Seconds after which a client is asked to look again. */
const REFRESH_SECONDS = 3600;

const summaryOf = (words: EntryWords): string => {
  const { deskName, municipalityName } = words;
  if (words.kind === 'duty') {
    const kind = words.isCover ? 'Vertretung' : 'Dienst';
    return `${kind}: ${deskName}, ${municipalityName}${words.isRemote ? ' (nur Telefon)' : ''}`;
  }
  const gap = words.missing > 0 ? [`Lücke (${words.missing} fehlt)`] : [];
  return `${deskName}, ${municipalityName}: ${[...words.names, ...gap].join(', ')}`;
};

const event = ({ uid, startsAt, endsAt, sequence, changedAt, words }: CalendarEntry) => ({
  id: uid,
  sequence,
  // The moment of the change, so that the same calendar is the same text.
  stamp: toLegacyDate(changedAt),
  lastModified: toLegacyDate(changedAt),
  // In UTC: right in every client, with no time zone to be misread.
  start: toLegacyDate(startsAt),
  end: toLegacyDate(endsAt),
  summary: words ? summaryOf(words) : 'Entfällt',
  status: words ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  transparency: words?.kind === 'duty' ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  ...(words ? { location: words.municipalityName } : {}),
  ...(words?.phone ? { description: `Telefon des Platzes: ${words.phone}` } : {}),
});

/** The calendar as RFC 5545 has it; nothing of it says whom a cover stands in for. */
export const renderCalendar = ({ of, entries }: OpenedFeed): string => {
  const calendar = ical({
    name: of ? `Verbund: ${of.deskName}, ${of.municipalityName}` : 'Verbund: meine Dienste',
    prodId: { company: 'Verbund', product: 'Dienstplan', language: 'DE' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const entry of entries) calendar.createEvent(event(entry));
  return calendar.toString();
};
