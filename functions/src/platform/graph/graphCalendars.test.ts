import { instant, Temporal } from '@verbund/domain/kernel/time';
import type { CalendarService, MeetingEvent, ToldEvent } from '@verbund/domain/meeting/calendar/port';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type GraphServer, startGraphServer, type Trouble } from '../../../testing/graphServer.ts';
import { createGraphCalendars } from './graphCalendars.ts';

const LIPPETAL = '11111111-1111-4111-8111-111111111111';
const WELVER = '33333333-3333-4333-8333-333333333333';
const ANNEGRET = { tenantId: LIPPETAL, objectId: '44444444-4444-4444-8444-444444444444' };
const LARS = { tenantId: LIPPETAL, objectId: '55555555-5555-4555-8555-555555555555' };
const GUDRUN = { tenantId: WELVER, objectId: '66666666-6666-4666-8666-666666666666' };
const MEETING = '77777777-7777-4777-8777-777777777777';

let graph: GraphServer;
let calendars: CalendarService;
beforeEach(async () => {
  graph = await startGraphServer();
  graph.consented.add(LIPPETAL);
  graph.addUser({ ...ANNEGRET, email: 'annegret@lippetal.example' });
  graph.addUser({ ...LARS, email: 'lars@lippetal.example' });
  graph.addUser({ ...GUDRUN, email: 'gudrun@welver.example' });
  calendars = createGraphCalendars(graph.settings, { fetchFrom: graph.fetchFrom });
});
afterEach(async () => {
  vi.useRealTimers();
  expect(graph.complaints).toEqual([]);
  await graph.close();
});

const berlin = (local: string) =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Berlin').toInstant();
const meeting = (changes: Partial<MeetingEvent> = {}): MeetingEvent => ({
  meetingId: MEETING,
  sequence: 1,
  title: 'Schulung & Austausch',
  startsAt: berlin('2026-12-07T09:00'),
  endsAt: berlin('2026-12-07T10:30'),
  isOnline: true,
  place: null,
  agenda: ['Mehrbedarf <5 %>', 'Verschiedenes'],
  attendees: [
    { name: 'Lars Middelhove', email: 'lars@lippetal.example', required: true },
    { name: 'Gudrun Ostkemper', email: 'gudrun@welver.example', required: false },
  ],
  ...changes,
});
const told = async (answer: Promise<{ kind: string }>): Promise<ToldEvent> => {
  const told = await answer;
  if (told.kind !== 'told') throw new Error(`It was not told: ${JSON.stringify(told)}`);
  return told as ToldEvent;
};
const create = (event = meeting()) => told(calendars.createEvent(ANNEGRET, event, null));
const only = () => {
  const [event, ...others] = graph.eventsOf(ANNEGRET.objectId);
  if (!event || others.length > 0) throw new Error('There is not exactly one event.');
  return event;
};

describe('a new event', () => {
  it('stands in the calendar of the organiser, with a link, and Outlook invites everybody else', async () => {
    const answer = await create();
    expect(answer).toMatchObject({ joinUrl: 'https://teams.microsoft.com/l/meetup-join/1', etag: 'W/"1"' });
    expect(only()).toMatchObject({
      subject: 'Schulung & Austausch',
      start: { dateTime: '2026-12-07T09:00:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2026-12-07T10:30:00', timeZone: 'Europe/Berlin' },
      attendees: [
        { emailAddress: { address: 'lars@lippetal.example' }, type: 'required' },
        { emailAddress: { address: 'gudrun@welver.example' }, type: 'optional' },
      ],
    });
    expect(only().body.content).toContain('<li>Mehrbedarf &lt;5 %&gt;</li>');
    expect(graph.told).toMatchObject([{ what: 'invited' }]);
  });

  it.each([
    ['2026-01-12T09:00', '2026-01-12T08:00:00Z'],
    ['2026-03-29T09:00', '2026-03-29T07:00:00Z'],
    ['2026-07-13T09:00', '2026-07-13T07:00:00Z'],
  ])('at %s in Berlin begins at %s, wherever this process runs', async (local, utc) => {
    await create(meeting({ startsAt: instant(utc), endsAt: instant(utc).add({ hours: 1 }) }));
    expect(only().start.dateTime).toBe(`${local}:00`);
  });

  it('in a town hall has no link', async () => {
    const answer = await create(meeting({ isOnline: false, place: 'Rathaus Welver' }));
    expect(answer.joinUrl).toBeNull();
    expect(only().location.displayName).toBe('Rathaus Welver');
  });

  it('is made once, also when the answer got lost', async () => {
    graph.troubles = ['done, then cut off'];
    expect(await calendars.createEvent(ANNEGRET, meeting(), null)).toEqual({ kind: 'retry', status: null });
    await create();
    expect(only().etag).toBe(1);
    expect(graph.told).toHaveLength(1);
  });

  it('of which the answer got lost is found and brought up to date when the meeting has moved since', async () => {
    graph.troubles = ['done, then cut off'];
    await calendars.createEvent(ANNEGRET, meeting(), null);
    await create(meeting({ sequence: 2, title: 'Verlegt' }));
    expect(only().subject).toBe('Verlegt');
  });

  it('is made anew when somebody has deleted one of which the answer got lost', async () => {
    graph.troubles = ['done, then cut off'];
    await calendars.createEvent(ANNEGRET, meeting(), null);
    graph.remove(ANNEGRET.objectId, only().id);
    await create(meeting({ sequence: 2 }));
    expect(only().subject).toBe('Schulung & Austausch');
  });
});

describe('a change', () => {
  it('keeps what Teams has put into the body, and answers of people', async () => {
    const known = await create();
    const moved = meeting({ sequence: 2, startsAt: berlin('2026-12-08T14:00'), agenda: ['Neu'] });
    const changed = await told(calendars.updateEvent(ANNEGRET, known, moved));
    expect(changed).toMatchObject({ eventId: known.eventId, joinUrl: known.joinUrl, etag: 'W/"2"' });
    expect(only().start.dateTime).toBe('2026-12-08T14:00:00');
    expect(only().body.content).toMatch(/<li>Neu<\/li>.*Microsoft Teams/s);
    expect(only().body.content).not.toContain('Mehrbedarf');
  });

  it('leaves a body alone in which our part is not to be found any more', async () => {
    const known = await create();
    only().body.content =
      'Ganz anders. <div class="me-email-text">________ Microsoft Teams <a href="x">Join</a></div>';
    await told(calendars.updateEvent(ANNEGRET, known, meeting({ title: 'Neu' })));
    expect(only()).toMatchObject({
      subject: 'Neu',
      body: { content: expect.stringContaining('Ganz anders.') },
    });
  });

  it('is not made again when it was made and the answer got lost: nobody is told twice', async () => {
    const known = await create();
    const moved = meeting({ sequence: 2, place: 'Rathaus Welver', agenda: ['Neu & anders'] });
    graph.troubles = [];
    let asked = 0;
    graph.chance = () => {
      asked += 1;
      return asked === 2 ? 'done, then cut off' : null;
    };
    expect(await calendars.updateEvent(ANNEGRET, known, moved)).toEqual({ kind: 'retry', status: null });
    expect(await told(calendars.updateEvent(ANNEGRET, known, moved))).toMatchObject({
      joinUrl: known.joinUrl,
    });
    expect(graph.told.map(({ what }) => what)).toEqual(['invited', 'updated']);
    for (const [name, other] of Object.entries({
      title: { title: 'Neu' },
      place: { place: null },
      agenda: { agenda: [] },
      end: { endsAt: moved.endsAt.add({ minutes: 5 }) },
      role: { attendees: moved.attendees.map((each) => ({ ...each, required: false })) },
    })) {
      const before = graph.told.length;
      await told(calendars.updateEvent(ANNEGRET, known, { ...moved, ...other }));
      expect(graph.told.length, name).toBe(before + 1);
      await told(calendars.updateEvent(ANNEGRET, known, moved));
    }
  });

  it('is made once more for an event that somebody changed in between', async () => {
    const known = await create();
    graph.chance = () => {
      if (graph.asked.at(-1)?.startsWith('PATCH') && graph.asked.length < 4) graph.touch(only());
      return null;
    };
    await told(calendars.updateEvent(ANNEGRET, known, meeting({ title: 'Neu' })));
    expect(only().subject).toBe('Neu');
    expect(graph.asked.map((line) => line.split(' ')[0])).toEqual(['POST', 'GET', 'PATCH', 'GET', 'PATCH']);
  });

  it('is left for later when somebody changes it all the time', async () => {
    const known = await create();
    graph.chance = () => {
      if (graph.asked.at(-1)?.startsWith('PATCH')) graph.touch(only());
      return null;
    };
    expect(await calendars.updateEvent(ANNEGRET, known, meeting({ title: 'Neu' }))).toEqual({
      kind: 'retry',
      status: 412,
    });
  });

  it('of an event that was deleted says so, and the one that replaces it is another', async () => {
    const known = await create();
    graph.remove(ANNEGRET.objectId, known.eventId);
    expect(await calendars.updateEvent(ANNEGRET, known, meeting())).toEqual({ kind: 'gone' });
    const anew = await told(calendars.createEvent(ANNEGRET, meeting(), known.eventId));
    expect(anew.eventId).not.toBe(known.eventId);
    expect(only().id).toBe(anew.eventId);
  });
});

describe('a cancellation', () => {
  it('is told to everybody, and is no fault the second time', async () => {
    const { eventId } = await create();
    expect(await calendars.cancelEvent(ANNEGRET, eventId, 'Fällt aus.')).toEqual({ kind: 'cancelled' });
    expect(graph.told.at(-1)).toMatchObject({ what: 'cancelled', comment: 'Fällt aus.' });
    expect(await calendars.cancelEvent(ANNEGRET, eventId, 'Fällt aus.')).toEqual({ kind: 'gone' });
  });

  it('finds the event of which no answer came', async () => {
    graph.troubles = ['done, then cut off'];
    await calendars.createEvent(ANNEGRET, meeting(), null);
    expect(await calendars.findEvent(ANNEGRET, MEETING)).toMatchObject({ event: { eventId: only().id } });
    expect(await calendars.findEvent(LARS, MEETING)).toEqual({ kind: 'found', event: null });
  });
});

describe('what Graph answers', () => {
  it.each<[Trouble, object]>([
    [
      { status: 429, retryAfter: 17 },
      { kind: 'retry', status: 429, retryAfterMs: 17_000 },
    ],
    [{ status: 503 }, { kind: 'retry', status: 503 }],
    [
      { status: 503, retryAfter: 5 },
      { kind: 'retry', status: 503, retryAfterMs: 5_000 },
    ],
    [
      { status: 409, code: 'ErrorConcurrentItemSave' },
      { kind: 'retry', status: 409 },
    ],
    [
      { status: 403, code: 'ErrorAccessDenied' },
      { kind: 'no_consent', status: 403 },
    ],
    [
      { status: 404, code: 'ErrorInvalidUser' },
      { kind: 'no_calendar', status: 404 },
    ],
    [
      { status: 400, code: 'ErrorInvalidRequest' },
      { kind: 'rejected', status: 400 },
    ],
    ['cut off', { kind: 'retry', status: null }],
  ])('%j', async (trouble, answer) => {
    graph.troubles = [trouble];
    expect(await calendars.createEvent(ANNEGRET, meeting(), null)).toEqual(answer);
    expect(graph.eventsOf(ANNEGRET.objectId)).toEqual([]);
  });

  it('nothing for a long time: one does not wait for ever', async () => {
    const known = await create();
    graph.troubles = ['slow'];
    vi.spyOn(AbortSignal, 'timeout').mockImplementationOnce(() => AbortSignal.abort());
    expect(await calendars.updateEvent(ANNEGRET, known, meeting())).toEqual({ kind: 'retry', status: null });
  });

  it('401: the token is fetched anew, once', async () => {
    await create();
    expect(graph.tokensGiven).toBe(1);
    graph.tokens.clear();
    await create();
    expect(graph.tokensGiven).toBe(2);
    graph.troubles = [{ status: 401 }, { status: 401 }];
    expect(await calendars.findEvent(ANNEGRET, MEETING)).toEqual({ kind: 'retry', status: 401 });
    expect(graph.tokensGiven).toBe(3);
  });

  it('no token for a tenant that has not let the app in; with a wrong secret nobody is to blame there', async () => {
    expect(await calendars.findEvent(GUDRUN, MEETING)).toEqual({ kind: 'no_consent', status: 403 });
    const { appId } = graph.settings;
    const wrong = createGraphCalendars({ appId, secret: 'falsch' }, { fetchFrom: graph.fetchFrom });
    expect(await wrong.findEvent(ANNEGRET, MEETING)).toEqual({ kind: 'retry', status: null });
    expect(graph.asked).toEqual([]);
  });

  it('404 for somebody without a mailbox', async () => {
    graph.addUser({ ...LARS, email: 'lars@lippetal.example', hasCalendar: false });
    expect(await calendars.createEvent(LARS, meeting(), null)).toEqual({ kind: 'no_calendar', status: 404 });
  });
});

describe('busy times', () => {
  const span = { from: berlin('2026-10-20T00:00'), until: berlin('2026-10-30T00:00') };
  const at = (from: string, until: string, status = 'busy') => ({
    status,
    from: instant(from),
    until: instant(until),
    subject: 'Arzt',
  });
  const asked = async (emails: string[], over = span) => {
    const answer = await calendars.freeBusy(ANNEGRET, emails, over);
    if (answer.kind !== 'known') throw new Error(JSON.stringify(answer));
    return answer.busy;
  };

  it('are when somebody is busy, perhaps busy or out; never why', async () => {
    const busy = [
      at('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'),
      at('2026-10-26T08:00:00Z', '2026-10-26T09:00:00Z', 'tentative'),
      at('2026-10-27T08:00:00Z', '2026-10-27T09:00:00Z', 'oof'),
      at('2026-10-28T08:00:00Z', '2026-10-28T09:00:00Z', 'workingElsewhere'),
      at('2026-10-29T08:00:00Z', '2026-10-29T09:00:00Z', 'free'),
    ];
    graph.addUser({ ...LARS, email: 'lars@lippetal.example', busy });
    const known = await asked(['Lars@Lippetal.example']);
    expect([...known.keys()]).toEqual(['lars@lippetal.example']);
    const spans = known.get('lars@lippetal.example') ?? [];
    expect(spans.map((each) => `${each.from} ${each.until}`)).toEqual(
      busy.slice(0, 3).map((each) => `${each.from} ${each.until}`),
    );
    expect(JSON.stringify(spans)).not.toContain('Arzt');
  });

  it('of somebody whose calendar cannot be read are unknown, and not free', async () => {
    const known = await asked(['annegret@lippetal.example', 'fremd@lippetal.example']);
    expect(known.get('annegret@lippetal.example')).toEqual([]);
    expect(known.has('fremd@lippetal.example')).toBe(false);
  });

  it('of many people and months are asked for in parts that Graph allows', async () => {
    const emails = Array.from({ length: 45 }, (_, number) => {
      const email = `person${number}@lippetal.example`;
      graph.addUser({ tenantId: LIPPETAL, objectId: crypto.randomUUID(), email });
      return email;
    });
    const long = { from: span.from, until: span.from.add({ hours: 24 * 150 }) };
    expect((await asked(emails, long)).size).toBe(45);
    expect(graph.asked).toHaveLength(9);
  });

  it('known in a part of the span only are not known', async () => {
    graph.troubles = [{ status: 503 }];
    const long = { from: span.from, until: span.from.add({ hours: 24 * 100 }) };
    expect(await calendars.freeBusy(ANNEGRET, ['lars@lippetal.example'], long)).toEqual({
      kind: 'retry',
      status: 503,
    });
  });
});
