/** Microsoft Graph's calendars and Entra's token endpoint on this machine, as strict as their documentation. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Instant } from '@verbund/domain/kernel/time';
import { Temporal } from '@verbund/domain/kernel/time';
import {
  cancellation,
  changedEvent,
  type NewEvent,
  newEvent,
  scheduleQuestion,
  tokenQuestion,
} from './graphShapes.ts';

export type StoredEvent = Omit<NewEvent, 'transactionId' | 'singleValueExtendedProperties'> & {
  id: string;
  etag: number;
  meetingId: string;
  joinUrl: string | null;
};

type GraphUser = {
  tenantId: string;
  objectId: string;
  email: string;
  busy: { status: string; from: Instant; until: Instant; subject?: string }[];
  hasCalendar: boolean;
};

/** What happens to a request. `done` first does what was asked for, then lets the answer get lost. */
export type Trouble =
  | { status: number; code?: string; retryAfter?: number }
  | 'slow'
  | 'cut off'
  | 'done, then cut off';

export type GraphServer = Awaited<ReturnType<typeof startGraphServer>>;

const GRAPH = 'https://graph.microsoft.com/v1.0/';
const TEAMS_PART = '<div class="me-email-text">________ Microsoft Teams <a href="x">Join</a></div>';

export const startGraphServer = async () => {
  const state = {
    users: new Map<string, GraphUser>(),
    /** By the calendar they stand in. */
    events: new Map<string, StoredEvent[]>(),
    /** Tenants whose administrator has said yes. */
    consented: new Set<string>(),
    /** To the next requests, one after the other; `null`: none. Then all goes well. */
    troubles: [] as (Trouble | null)[],
    /** Asked when there is none waiting. */
    chance: (): Trouble | null => null,
    tokens: new Map<string, string>(),
    tokensGiven: 0,
    /** Method, path without its query. */
    asked: [] as string[],
    /** What Outlook told whom of which event. */
    told: [] as {
      what: 'invited' | 'updated' | 'cancelled';
      eventId: string;
      to: string[];
      comment?: string;
    }[],
    /** Faults of whoever asked. */
    complaints: [] as unknown[],
  };
  const transactions = new Map<string, { content: string; eventId: string }>();
  let counter = 0;

  const reply = (response: ServerResponse, status: number, body?: object, headers = {}): void => {
    const type = body ? { 'content-type': 'application/json' } : {};
    response.writeHead(status, { ...type, ...headers });
    response.end(body && JSON.stringify(body));
  };
  const fail = (response: ServerResponse, status: number, code: string, headers = {}): void =>
    reply(response, status, { error: { code, message: code, innerError: { 'request-id': 'x' } } }, headers);

  const inUtc = ({ dateTime, timeZone }: StoredEvent['start']) => ({
    dateTime: `${Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone).withTimeZone('UTC').toPlainDateTime().toString({ smallestUnit: 'second' })}.0000000`,
    timeZone: 'UTC',
  });
  const shown = (event: StoredEvent) => ({
    '@odata.etag': `W/"${event.etag}"`,
    id: event.id,
    subject: event.subject,
    start: inUtc(event.start),
    end: inUtc(event.end),
    location: event.location,
    attendees: event.attendees.map((attendee) => ({ ...attendee, status: { response: 'none' } })),
    // As Exchange tidies up what it is given.
    body: { contentType: 'html', content: `<html><body>\r\n${event.body.content}\r\n</body></html>` },
    isOnlineMeeting: event.joinUrl !== null,
    onlineMeeting: event.joinUrl === null ? null : { joinUrl: event.joinUrl },
  });
  const addressesOf = (event: Pick<StoredEvent, 'attendees'>): string[] =>
    event.attendees.map(({ emailAddress }) => emailAddress.address);

  const create = (response: ServerResponse, user: GraphUser, asked: unknown) => {
    const { transactionId, singleValueExtendedProperties, ...wanted } = newEvent.parse(asked);
    const key = `${user.objectId} ${transactionId}`;
    const content = JSON.stringify(wanted);
    const before = transactions.get(key);
    const standing = state.events.get(user.objectId) ?? [];
    if (before) {
      const event = standing.find(({ id }) => id === before.eventId);
      if (before.content !== content || !event) return fail(response, 409, 'ErrorDuplicateTransactionId');
      return reply(response, 201, shown(event));
    }
    counter += 1;
    const event: StoredEvent = {
      ...wanted,
      id: `AAMk/${counter}=`,
      etag: 1,
      meetingId: singleValueExtendedProperties[0]?.value ?? '',
      joinUrl: wanted.isOnlineMeeting ? `https://teams.microsoft.com/l/meetup-join/${counter}` : null,
    };
    if (event.joinUrl) event.body = { ...event.body, content: `${event.body.content}${TEAMS_PART}` };
    transactions.set(key, { content, eventId: event.id });
    state.events.set(user.objectId, [...standing, event]);
    state.told.push({ what: 'invited', eventId: event.id, to: addressesOf(event) });
    reply(response, 201, shown(event));
  };

  const update = (response: ServerResponse, event: StoredEvent, asked: unknown, match?: string) => {
    const wanted = changedEvent.parse(asked);
    if (match !== undefined && match !== `W/"${event.etag}"`)
      return fail(response, 412, 'ErrorIrresolvableConflict');
    if (event.joinUrl && wanted.body && !wanted.body.content.includes(TEAMS_PART))
      throw new Error('The link to the online meeting was taken out.');
    const { body, ...rest } = wanted;
    const to = [...new Set([...addressesOf(event), ...addressesOf(wanted)])];
    Object.assign(event, rest, body ? { body } : {}, { etag: event.etag + 1 });
    if (wanted.isOnlineMeeting) event.joinUrl ??= `https://teams.microsoft.com/l/meetup-join/${event.id}`;
    state.told.push({ what: 'updated', eventId: event.id, to });
    reply(response, 200, shown(event));
  };

  const cancel = (response: ServerResponse, user: GraphUser, event: StoredEvent, asked: unknown) => {
    const { comment } = cancellation.parse(asked);
    state.events.set(
      user.objectId,
      (state.events.get(user.objectId) ?? []).filter((other) => other !== event),
    );
    state.told.push({ what: 'cancelled', eventId: event.id, to: addressesOf(event), comment });
    reply(response, 202);
  };

  const schedule = (response: ServerResponse, user: GraphUser, asked: unknown, prefer?: string) => {
    const { schedules, startTime, endTime } = scheduleQuestion.parse(asked);
    if (prefer !== 'outlook.timezone="UTC"') throw new Error('Times are to be in UTC.');
    const at = ({ dateTime, timeZone }: typeof startTime): Instant =>
      Temporal.PlainDateTime.from(dateTime).toZonedDateTime(timeZone).toInstant();
    const [from, until] = [at(startTime), at(endTime)];
    if (from.until(until).total('hours') >= 62 * 24) throw new Error('The time asked for is too long.');
    const time = (moment: Instant) => ({
      dateTime: `${moment.toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'second' })}.0000000`,
      timeZone: 'UTC',
    });
    const value = schedules.map((scheduleId) => {
      const of = [...state.users.values()].find(
        (other) => other.email === scheduleId.toLowerCase() && other.tenantId === user.tenantId,
      );
      if (!of?.hasCalendar)
        return { scheduleId, error: { message: 'not found', responseCode: 'ErrorMailRecipientNotFound' } };
      const items = of.busy.filter(
        (span) =>
          Temporal.Instant.compare(span.from, until) < 0 && Temporal.Instant.compare(span.until, from) > 0,
      );
      return {
        scheduleId,
        availabilityView: '0',
        scheduleItems: items.map(({ from: start, until: end, ...item }) => ({
          ...item,
          start: time(start),
          end: time(end),
        })),
      };
    });
    reply(response, 200, { value });
  };

  const answerGraph = (response: ServerResponse, request: IncomingMessage, body: unknown) => {
    const url = new URL(request.url ?? '/', 'http://graph.invalid');
    const [version, users, userId = '', ...below] = url.pathname.split('/').slice(1).map(decodeURIComponent);
    if (version !== 'v1.0' || users !== 'users') throw new Error(`There is no ${url.pathname}.`);
    if (body !== undefined && request.headers['content-type'] !== 'application/json')
      throw new Error('A body has to say that it is JSON.');
    const tenantId = state.tokens.get(request.headers.authorization?.replace(/^Bearer /, '') ?? '');
    if (!tenantId) return fail(response, 401, 'InvalidAuthenticationToken');
    const user = state.users.get(userId);
    if (!user || user.tenantId !== tenantId) return fail(response, 404, 'ErrorInvalidUser');
    if (!user.hasCalendar) return fail(response, 404, 'MailboxNotEnabledForRESTAPI');
    const route = `${request.method} ${below.map((part, at) => (at === 1 && below[0] === 'events' ? ':id' : part)).join('/')}`;
    const standing = state.events.get(user.objectId) ?? [];
    if (route === 'POST calendar/getSchedule')
      return schedule(response, user, body, request.headers.prefer as string | undefined);
    if (route === 'POST events') return create(response, user, body);
    if (route === 'GET events') {
      const filter = url.searchParams.get('$filter') ?? '';
      const wanted =
        /^singleValueExtendedProperties\/Any\(ep: ep\/id eq 'String \{[0-9a-f-]{36}\} Name \w+' and ep\/value eq '([0-9a-f-]{36})'\)$/.exec(
          filter,
        )?.[1];
      if (!wanted) throw new Error(`This is no filter: ${filter}`);
      return reply(response, 200, {
        value: standing.filter(({ meetingId }) => meetingId === wanted).map(shown),
      });
    }
    const event = standing.find(({ id }) => id === below[1]);
    if (route.includes(':id') && !event) return fail(response, 404, 'ErrorItemNotFound');
    if (event && route === 'GET events/:id') {
      if (request.headers.prefer !== 'outlook.timezone="UTC"') throw new Error('Times are to be in UTC.');
      return reply(response, 200, shown(event));
    }
    if (event && route === 'PATCH events/:id')
      return update(response, event, body, request.headers['if-match']);
    if (event && route === 'POST events/:id/cancel') return cancel(response, user, event, body);
    throw new Error(`There is no ${route}.`);
  };

  const answerEntra = (response: ServerResponse, request: IncomingMessage, text: string) => {
    const tenantId = /^\/([0-9a-f-]{36})\/oauth2\/v2\.0\/token/.exec(request.url ?? '')?.[1];
    const asked = tokenQuestion.safeParse(Object.fromEntries(new URLSearchParams(text)));
    const refuse = (error: string, number: number) =>
      reply(response, 400, { error, error_description: `AADSTS${number}: no`, error_codes: [number] });
    if (!tenantId || !asked.success) return refuse('invalid_client', 7000215);
    if (!state.consented.has(tenantId)) return refuse('unauthorized_client', 700016);
    state.tokensGiven += 1;
    const token = `token-${state.tokensGiven}`;
    state.tokens.set(token, tenantId);
    reply(response, 200, { token_type: 'Bearer', expires_in: 3599, access_token: token });
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      try {
        if (request.headers.host === 'login.microsoftonline.com') return answerEntra(response, request, text);
        state.asked.push(`${request.method} ${(request.url ?? '').split('?')[0]}`);
        const trouble = state.troubles.shift() ?? state.chance();
        if (trouble === 'slow') return;
        if (trouble === 'cut off') return response.destroy();
        if (trouble && typeof trouble === 'object') {
          const headers =
            trouble.retryAfter === undefined ? {} : { 'retry-after': String(trouble.retryAfter) };
          return fail(response, trouble.status, trouble.code ?? 'Trouble', headers);
        }
        if (trouble === 'done, then cut off') {
          const nobody = { writeHead: () => nobody, end: () => nobody } as unknown as ServerResponse;
          answerGraph(nobody, request, text ? JSON.parse(text) : undefined);
          return response.destroy();
        }
        answerGraph(response, request, text ? JSON.parse(text) : undefined);
      } catch (error) {
        state.complaints.push(error);
        fail(response, 400, 'BadRequest');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  // The address of Entra is fixed in the code: this process reaches this server under it and nothing else.
  const agent = https.globalAgent as unknown as { createConnection: unknown };
  const before = agent.createConnection;
  agent.createConnection = ({ host }: { host: string }) => {
    if (host !== 'login.microsoftonline.com') throw new Error(`Nobody is to ask ${host}.`);
    return connect(port, '127.0.0.1');
  };

  /** Puts this server in the place of Graph, whose address is fixed as well. */
  const fetchFrom: typeof fetch = (input, init) => {
    const url = String(input);
    if (!url.startsWith(GRAPH)) throw new Error(`Nobody is to ask ${url}.`);
    return fetch(url.replace('https://graph.microsoft.com', `http://127.0.0.1:${port}`), init);
  };

  return Object.assign(state, {
    settings: { appId: '22222222-2222-4222-8222-222222222222', secret: 'geheim' },
    fetchFrom,
    addUser: (user: Omit<GraphUser, 'busy' | 'hasCalendar'> & Partial<GraphUser>): GraphUser => {
      const known = { busy: [], hasCalendar: true, ...user };
      state.users.set(user.objectId, known);
      return known;
    },
    eventsOf: (objectId: string): StoredEvent[] => state.events.get(objectId) ?? [],
    /** Somebody changes or deletes an event in Outlook. */
    touch: (event: StoredEvent): void => {
      event.etag += 1;
    },
    remove: (objectId: string, eventId: string): void => {
      state.events.set(
        objectId,
        (state.events.get(objectId) ?? []).filter(({ id }) => id !== eventId),
      );
    },
    close: () =>
      new Promise<void>((resolve) => {
        agent.createConnection = before;
        // The next server is asked over connections of its own.
        https.globalAgent.destroy();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
};
