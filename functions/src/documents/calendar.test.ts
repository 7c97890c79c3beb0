import type { CalendarEntry, OpenedFeed } from '@verbund/domain/feed/commands/openFeed';
import { instant, momentAt, plainDate, Temporal } from '@verbund/domain/kernel/time';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { renderCalendar } from './calendar.ics.ts';

const at = (day: string, time: string) => momentAt(plainDate(day), Temporal.PlainTime.from(time));
const entry = (day: string, changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: `${day}@verbund`,
  sequence: 0,
  changedAt: instant('2026-01-02T10:00:00Z'),
  startsAt: at(day, '08:30'),
  endsAt: at(day, '12:00'),
  words: {
    kind: 'duty',
    deskName: 'Wohngeld; Schalter, 1',
    municipalityName: 'Bad Sassendorf',
    phone: '02921 000010',
    isCover: false,
    isRemote: false,
  },
  ...changes,
});
const parse = (feed: OpenedFeed) =>
  new ICAL.Component(ICAL.parse(renderCalendar(feed))).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate.toJSDate().toISOString();
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      status: component.getFirstPropertyValue('status'),
      local: Temporal.Instant.from(start).toZonedDateTimeISO('Europe/Berlin').toPlainTime().toString(),
      zone: event.startDate.zone.tzid,
    };
  });

describe('the calendar as text', () => {
  it.each(['2026-01-12', '2026-03-29', '2026-07-13', '2026-10-25', '2026-12-31'])(
    'is half past eight in Berlin on %s, as another library reads it',
    (day) => {
      expect(parse({ of: null, entries: [entry(day)] })).toMatchObject([{ local: '08:30:00', zone: 'UTC' }]);
    },
  );

  it('carries UID and sequence, and keeps semicolons and commas in names', () => {
    expect(parse({ of: null, entries: [entry('2026-01-12', { sequence: 3 })] })).toMatchObject([
      {
        uid: '2026-01-12@verbund',
        sequence: 3,
        summary: 'Dienst: Wohngeld; Schalter, 1, Bad Sassendorf',
        status: 'CONFIRMED',
      },
    ]);
  });

  it('says what is called off, and nothing else about it', () => {
    expect(parse({ of: null, entries: [entry('2026-01-12', { sequence: 1, words: null })] })).toMatchObject([
      { status: 'CANCELLED', summary: 'Entfällt', sequence: 1 },
    ]);
  });

  it('shows the gap of a desk', () => {
    const words = {
      kind: 'desk' as const,
      deskName: 'Wohngeld',
      municipalityName: 'Welver',
      phone: null,
      names: [],
      missing: 1,
    };
    const of = { deskName: 'Wohngeld', municipalityName: 'Welver' };
    expect(parse({ of, entries: [entry('2026-01-12', { words })] })[0]?.summary).toBe(
      'Wohngeld, Welver: Lücke (1 fehlt)',
    );
  });

  it('is the same text for the same facts, with lines of at most 75 octets', () => {
    const feed = { of: null, entries: [entry('2026-01-12')] };
    expect(renderCalendar(feed)).toBe(renderCalendar(feed));
    for (const line of renderCalendar(feed).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThan(76);
  });
});
