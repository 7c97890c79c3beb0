import { runQuery } from '@verbund/domain/db/run';
import { instant, Temporal } from '@verbund/domain/kernel/time';
import type { ToldMeeting } from '@verbund/domain/meeting/calendar/types';
import { aCooperation, NOW, type TestCooperation, type TestStaff } from '@verbund/domain/testing/builders';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { aFixedMeeting, givenAddress } from '@verbund/domain/testing/toldMeetings';
import ICAL from 'ical.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startMailServer } from '../../testing/mailServer.ts';
import type { InvitationRow } from '../delivery/types.ts';
import { buildInvitation } from './invitation.ics.ts';
import { createPresentInvitation } from './presentInvitation.ts';
import { createSmtpSender } from './smtpSender.ts';
import type { Mail } from './types.ts';

const VERBUND = { name: 'Verbund', address: 'verbund@kreis.example' };
const [JANA, LARS] = ['Jana Brandt', 'Lars Ämterlein'].map((name, at) => ({
  staffId: String(at),
  name,
  email: `${at}@amt.example`,
  required: at === 0,
  tenantId: 't',
  objectId: 'o',
})) as [ToldMeeting['organiser'], ToldMeeting['organiser']];

type Timed = Parameters<typeof buildInvitation>[0];
const meeting = (changes: Partial<Timed> = {}): Timed => {
  const startsAt = changes.startsAt ?? instant('2026-12-07T09:00:00+01:00');
  return {
    meetingId: '77777777-7777-4777-8777-777777777777',
    title: 'Schulung; Mehrbedarfe, § 30',
    state: 'fixed',
    sequence: 2,
    endsAt: startsAt.add({ minutes: 90 }),
    mode: 'online',
    placeName: null,
    organiser: JANA,
    people: [JANA, LARS],
    agenda: ['Mehrbedarf', 'Ein langer Punkt, '.repeat(12)],
    changedAt: NOW,
    hasConsent: false,
    calendar: {
      channel: 'ics',
      toldSequence: 1,
      eventId: null,
      etag: null,
      joinUrl: null,
      eventOf: null,
      invitedStaffIds: [],
      attempts: 0,
      lastStatus: null,
    },
    ...changes,
    startsAt,
  };
};

/** As another library reads it, with no time zones but those the text itself brings. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (!zone) throw new Error('The text brings no time zone.');
  ICAL.TimezoneService.register(zone);
  const component = calendar.getFirstSubcomponent('vevent');
  if (!component) throw new Error('There is no event.');
  const event = new ICAL.Event(component);
  const [organizer] = component.getAllProperties('organizer');
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    location: event.location,
    description: event.description,
    status: component.getFirstPropertyValue('status'),
    stamp: String(component.getFirstPropertyValue('dtstamp')),
    local: event.startDate.toString(),
    tzid: event.startDate.zone?.tzid,
    begins: Temporal.Instant.fromEpochMilliseconds(event.startDate.toUnixTime() * 1000).toString(),
    ends: Temporal.Instant.fromEpochMilliseconds(event.endDate.toUnixTime() * 1000).toString(),
    organizer: [organizer?.getFirstValue(), organizer?.getFirstParameter('cn')],
    attendees: component
      .getAllProperties('attendee')
      .map((line) => [
        line.getFirstValue(),
        ...['cn', 'role', 'rsvp'].map((name) => line.getFirstParameter(name)),
      ]),
  };
};
const invite = (changes: Partial<Timed> = {}, method: 'REQUEST' | 'CANCEL' = 'REQUEST', to = LARS) =>
  read(buildInvitation(meeting(changes), to, method).write(VERBUND));

describe('an invitation for a calendar', () => {
  it.each([
    ['2026-01-12T09:00:00', '2026-01-12T08:00:00Z'],
    ['2026-03-29T09:00:00', '2026-03-29T07:00:00Z'],
    ['2026-07-13T09:00:00', '2026-07-13T07:00:00Z'],
    ['2026-10-25T09:00:00', '2026-10-25T08:00:00Z'],
  ])('is at %s in Berlin, by the time zone it brings along', (local, utc) => {
    expect(process.env.TZ).not.toBe('Europe/Berlin');
    expect(invite({ startsAt: instant(utc) })).toMatchObject({
      local,
      tzid: 'Europe/Berlin',
      begins: utc,
      ends: instant(utc).add({ minutes: 90 }).toString(),
    });
  });

  it('names the meeting, everybody invited and how much they are needed', () => {
    expect(invite()).toMatchObject({
      method: 'REQUEST',
      status: 'CONFIRMED',
      summary: 'Schulung; Mehrbedarfe, § 30',
      location: 'Online',
      stamp: '2026-11-23T07:00:00Z',
      organizer: ['mailto:verbund@kreis.example', 'Jana Brandt (Verbund)'],
      attendees: [
        ['MAILTO:0@amt.example', 'Jana Brandt', 'REQ-PARTICIPANT', 'TRUE'],
        ['MAILTO:1@amt.example', 'Lars Ämterlein', 'OPT-PARTICIPANT', 'TRUE'],
      ],
    });
    expect(invite().description).toContain(
      'Eingeladen hat Jana Brandt.\n\nTagesordnung\n1. Mehrbedarf\n2. Ein langer',
    );
  });

  it('says where it is: in a town hall, online, or both', () => {
    const joinUrl = 'https://teams.microsoft.com/l/meetup-join/1';
    const withLink = { calendar: { ...meeting().calendar, joinUrl } };
    expect(invite(withLink)).toMatchObject({
      location: joinUrl,
      description: expect.stringContaining(joinUrl),
    });
    expect(invite({ mode: 'on_site', placeName: 'Welver' }).location).toBe('Rathaus Welver');
    expect(invite({ mode: 'hybrid', placeName: 'Welver' }).location).toBe('Rathaus Welver oder online');
  });

  it('is the same entry with a higher number when it has moved or is called off', () => {
    const moved = invite({ sequence: 3, startsAt: instant('2026-12-08T09:00:00+01:00') });
    const off = invite({ sequence: 4, state: 'cancelled' }, 'CANCEL');
    expect([moved.uid, off.uid]).toEqual([invite().uid, invite().uid]);
    expect([invite().sequence, moved.sequence, off.sequence]).toEqual([2, 3, 4]);
    expect(off).toMatchObject({ method: 'CANCEL', status: 'CANCELLED' });
  });

  it('that calls it off for one person names her alone', () => {
    expect(invite({ people: [JANA] }, 'CANCEL').attendees.map(([address]) => address)).toEqual([
      'MAILTO:1@amt.example',
    ]);
  });

  it('has lines of at most 75 octets and is the same text for the same state', () => {
    const text = buildInvitation(meeting(), LARS, 'REQUEST').write(VERBUND);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThan(76);
    expect(buildInvitation(meeting(), LARS, 'REQUEST').write(VERBUND)).toBe(text);
  });
});

describe('the mail with an invitation', () => {
  let database: TestDatabase;
  let cooperation: TestCooperation;
  let lead: TestStaff;
  let jana: TestStaff;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    cooperation = await aCooperation(database.db);
    lead = cooperation.at('Lippetal').lead;
    jana = cooperation.person('Jana Brandt');
    await givenAddress(database.db, jana, 'jana@lippetal.example');
  });

  const fixed = () =>
    aFixedMeeting(database.db, cooperation, {
      organiser: lead,
      invited: [jana],
      startsAt: instant('2026-12-07T09:00:00+01:00'),
      now: NOW,
      place: cooperation.at('Welver'),
      agenda: ['Mehrbedarf & mehr'],
    });
  const present = (
    { meetingId }: { meetingId: string },
    data: object = {},
    { now = NOW, to = jana } = {},
  ) => {
    const row: InvitationRow = {
      id: '1',
      key: 'key',
      recipientStaffId: to.id,
      kind: 'meeting_invitation',
      subjectId: meetingId,
      data: { sequence: 0, method: 'REQUEST', isChange: false, ...data },
      mode: 'send',
      urgent: false,
      createdAt: NOW,
    };
    const tabLink = (subPage: string) => `https://verbund.example/${subPage}`;
    const scope = cooperation.systemScope;
    return runQuery(database.db, scope, (trx) => createPresentInvitation({ tabLink })(trx, scope, row, now));
  };
  const written = (mail: Mail | 'obsolete'): Mail => {
    if (mail === 'obsolete') throw new Error('There is nothing to say.');
    return mail;
  };

  it('says when and where, and leads into Verbund', async () => {
    const made = await fixed();
    const mail = written(await present(made));
    expect(mail).toMatchObject({
      to: { name: jana.name, address: 'jana@lippetal.example' },
      subject: 'Einladung: Schulung Mehrbedarfe, Mo., 7.12., 09:00 bis 10:30 Uhr',
    });
    expect(mail.text).toContain('Wo: Rathaus Welver oder online');
    expect(mail.text).toContain(`https://verbund.example/termin/${made.meetingId}`);
    expect(mail.html).toContain('<li>Mehrbedarf &amp; mehr</li>');
  });

  it('comes as Outlook and Gmail expect it: as an alternative, and as a file', async () => {
    const server = await startMailServer();
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const sender = createSmtpSender({ url: server.url, from: VERBUND }, { log });
    expect(await sender.send(written(await present(await fixed())), 'key')).toEqual({ kind: 'sent' });
    const [source = ''] = server.sources;
    expect(source).toMatch(/Content-Type: multipart\/alternative/);
    expect(source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    const files = server.mails[0]?.attachments ?? [];
    const file = files.find(({ filename }) => filename === 'einladung.ics');
    const text = typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content);
    expect(read(text)).toMatchObject({ local: '2026-12-07T09:00:00', method: 'REQUEST' });
    sender.close();
    await server.close();
  });

  it('that waited while the meeting moved on is not sent', async () => {
    const made = await fixed();
    await made.move(instant('2026-12-09T09:00:00+01:00'), NOW);
    expect(await present(made)).toBe('obsolete');
    const mail = written(await present(made, { sequence: 1, isChange: true }));
    expect(mail.subject).toBe('Geändert: Schulung Mehrbedarfe, Mi., 9.12., 09:00 bis 10:30 Uhr');
  });

  it('says that it is off: for everybody, or for her alone', async () => {
    const made = await fixed();
    await made.inviteOnly([], NOW);
    const alone = written(await present(made, { sequence: 1, method: 'CANCEL', isChange: true }));
    expect(alone.text).toContain('nicht mehr eingeladen');
    expect(read(alone.invitation?.write(VERBUND) ?? '')).toMatchObject({ method: 'CANCEL', sequence: 1 });
    await made.cancel(NOW);
    const all = written(await present(made, { sequence: 2, method: 'CANCEL', isChange: true }));
    expect(all.subject).toMatch(/^Abgesagt: /);
    expect(all.text).toContain('fällt aus');
    expect(all.text).not.toContain('Mehrbedarf &');
  });

  it('is not written for what is over, for whoever is out, and for nobody', async () => {
    const made = await fixed();
    const later = instant('2026-12-07T10:30:00+01:00');
    expect(await present(made, {}, { now: later })).toBe('obsolete');
    expect(await present(made, {}, { to: cooperation.at('Welver').lead })).toBe('obsolete');
    expect(await present({ meetingId: crypto.randomUUID() })).toBe('obsolete');
  });
});
