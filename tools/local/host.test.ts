/** The whole host without chat windows: a recorded client plays the Playground. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@verbund/domain/kernel/time';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../demo/loadDemo.ts';
import { PERSONAS, type Persona } from '../demo/personas.ts';
import { createDemoClock, type DemoClock } from './demoClock.ts';
import { createHost, type Host } from './host.ts';
import { createLocalServer } from './http/server.ts';
import { createLocalIssuer } from './issuer/localIssuer.ts';
import { Mailbox, type MailListing } from './mail/mailbox.ts';
import { type SmtpReceiver, startSmtpReceiver } from './mail/smtpReceiver.ts';
import { loadOverview, type Overview } from './overview/overview.ts';
import { conversationId } from './playground/config.ts';
import { noPlaygrounds } from './playground/playgrounds.ts';

const MONDAY_MORNING = instant('2026-11-23T08:00:00+01:00');
const folder = mkdtempSync(join(tmpdir(), 'verbund-host-'));
const logged: string[] = [];
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (facts: Record<string, unknown>, message: string) => {
    logged.push(`${message} ${JSON.stringify(facts)}`);
  },
};

let database: TestDatabase;
let clock: DemoClock;
let host: Host;
let server: Server;
let base: string;
let receiver: SmtpReceiver;

/** What reached each conversation. */
const chats = new Map<string, string[]>();
let client: Server;

const listen = (on: Server, port = 0): Promise<string> =>
  new Promise((resolve) => {
    on.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(on.address() as AddressInfo).port}`));
  });

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

beforeAll(async () => {
  client = createServer(async (request, response) => {
    const chat = decodeURIComponent(/conversations\/([^/]+)/.exec(request.url ?? '')?.[1] ?? '');
    const said = await textOf(request);
    // Three dots while the bot thinks are no message.
    if (!said.startsWith('{"type":"typing"')) chats.set(chat, [...(chats.get(chat) ?? []), said]);
    response
      .writeHead(201, { 'content-type': 'application/json' })
      .end(`{"id":"${chats.size}-${Math.random()}"}`);
  });
  const connector = await listen(client);

  database = await createTestDatabase();
  clock = createDemoClock(join(folder, 'clock.json'), { now: () => MONDAY_MORNING });
  await loadDemo(database.db, clock.now());
  const placeholder = createServer();
  const port = Number(new URL(await listen(placeholder)).port);
  await new Promise((resolve) => placeholder.close(resolve));
  const issuer = await createLocalIssuer({ clock, port });
  const mailbox = new Mailbox(clock);
  receiver = await startSmtpReceiver(mailbox, log);
  host = await createHost({
    db: database.db,
    clock,
    log,
    issuer,
    tabUrl: 'http://127.0.0.1/tab/',
    mail: { url: receiver.url, from: { name: 'Verbund', address: 'verbund@demo.example' } },
  });
  server = createLocalServer({
    services: host.services,
    adapter: host.adapter,
    issuer,
    mailbox,
    log,
    demo: {
      overview: () => loadOverview({ db: database.db, clock, playgrounds: noPlaygrounds, hasTab: true }),
      advance: (step) => host.advance(step),
      reset: () => host.reset(),
    },
  });
  base = await listen(server, port);
  serviceUrl = connector;
  host.start();
});

afterAll(async () => {
  server.close();
  await host.stop();
  await receiver.close();
  client.close();
  await database.close();
  rmSync(folder, { recursive: true });
});

let serviceUrl: string;
const persona = (key: string): Persona => {
  const found = PERSONAS.find((one) => one.key === key);
  if (!found) throw new Error(`There is no persona ${key}.`);
  return found;
};

const activity = (who: Persona, more: Record<string, unknown>) => ({
  id: `activity-${Math.random()}`,
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${who.objectId}`, aadObjectId: who.objectId },
  recipient: { id: '28:verbund', name: 'Verbund' },
  conversation: { id: conversationId(who), conversationType: 'personal', tenantId: who.tenantId },
  channelData: { tenant: { id: who.tenantId } },
  ...more,
});

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

const opens = (who: Persona) =>
  post('/api/messages', activity(who, { type: 'installationUpdate', action: 'add' }));
const says = (who: Persona, text: string) => post('/api/messages', activity(who, { type: 'message', text }));

type Json = { [key: string]: unknown };

/** Every object inside, however deep. */
const objectsIn = (value: unknown): Json[] => {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? inside : [value as Json, ...inside];
};

/** Presses a button of the latest card with what its inputs hold, as the client would. */
const presses = (who: Persona, title: string) => {
  const parts = objectsIn(JSON.parse(chats.get(conversationId(who))?.at(-1) ?? '{}'));
  const button = parts.find((part) => part.type === 'Action.Execute' && part.title === title);
  const inputs = parts
    .filter((part) => String(part.type).startsWith('Input.'))
    .map((part) => [part.id, part.value ?? '']);
  const data = { ...Object.fromEntries(inputs), ...(button?.data as Json) };
  const value = { action: { type: 'Action.Execute', verb: button?.verb, data } };
  return post('/api/messages', activity(who, { type: 'invoke', name: 'adaptiveCard/action', value }));
};

const chatOf = (who: Persona): string => (chats.get(conversationId(who)) ?? []).join('\n');
const overview = async (): Promise<Overview> =>
  (await fetch(`${base}/demo/overview`)).json() as Promise<Overview>;

/** A request with headers `fetch` does not let one set. */
const raw = (path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(base);
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    request.on('error', reject);
    request.end(body);
  });

const mailsTo = (name: string) => async (): Promise<MailListing[]> => {
  const mails = (await (await fetch(`${base}/demo/mails`)).json()) as MailListing[];
  return mails.filter(({ to }) => to.name === name);
};

const SOON = { timeout: 20_000 };

describe('one port for everything', () => {
  it('shows the start page and its parts', async () => {
    const page = await fetch(base);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<h1');
    for (const part of ['/landing.css', '/landing.js', '/mark.svg']) {
      expect((await fetch(`${base}${part}`)).status).toBe(200);
    }
  });

  it('answers the functions of the list', async () => {
    const health = await fetch(`${base}/api/health`);
    expect([health.status, await health.json()]).toMatchObject([200, { status: 'ok' }]);
    expect((await fetch(`${base}/api/nothing`)).status).toBe(404);
    expect((await fetch(`${base}/api/health`, { method: 'DELETE' })).status).toBe(405);
  });

  const tokenOf = async (name: string, origin = base): Promise<Response> =>
    fetch(`${base}/local-entra/token`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json' },
      body: JSON.stringify({ persona: name }),
    });

  it('shows the roster to a persona with a token, and to nobody else', async () => {
    const { token } = (await (await tokenOf('jana')).json()) as { token: string };
    const ask = (headers: Record<string, string>) =>
      fetch(`${base}/api/roster?from=2026-11-23&days=7`, { headers });
    const roster = (await (await ask({ authorization: `Bearer ${token}` })).json()) as {
      municipalities: unknown[];
    };
    expect(roster.municipalities).toHaveLength(4);
    expect((await ask({})).status).toBe(401);
    expect((await ask({ authorization: `Bearer ${token.slice(0, -4)}AAAA` })).status).toBe(401);
  });

  it('signs for personas only, and for pages of its own only', async () => {
    expect((await tokenOf('somebody')).status).toBe(400);
    expect((await tokenOf('jana', 'http://elsewhere.example')).status).toBe(403);
  });

  it('has no issuer in production', async () => {
    const environment = { NODE_ENV: 'production' };
    await expect(createLocalIssuer({ clock, port: 1, environment })).rejects.toThrow('production');
  });

  it('gives away no file outside its folders', async () => {
    for (const path of [
      '/../start.ts',
      '/..%2fstart.ts',
      '/%2e%2e/start.ts',
      '/tab/..%2f..%2fpackage.json',
      '/%00',
    ]) {
      expect([path, await raw(path, { host: '127.0.0.1' })]).not.toEqual([path, 200]);
    }
    expect(await raw('/%zz', { host: '127.0.0.1' })).toBe(400);
  });
});

describe('what only this machine and this page may do', () => {
  it('refuses every request for another host name', async () => {
    for (const path of ['/', '/api/health', '/demo/overview', '/tab/']) {
      expect(await raw(path, { host: 'verbund.example' })).toBe(403);
    }
  });

  const own = () => ({ host: new URL(base).host, 'content-type': 'application/json' });

  it('sets the clock only for a page of its own', async () => {
    const body = '{"by":"10m"}';
    const before = clock.now();
    expect(await raw('/demo/clock', own(), 'POST', body)).toBe(403);
    expect(await raw('/demo/clock', { ...own(), origin: 'http://evil.example' }, 'POST', body)).toBe(403);
    expect(await raw('/demo/clock', { ...own(), origin: 'null' }, 'POST', body)).toBe(403);
    expect(
      await raw('/demo/clock', { ...own(), origin: base, 'content-type': 'text/plain' }, 'POST', body),
    ).toBe(415);
    expect(await raw('/demo/clock', { ...own(), origin: base }, 'POST', '{"by":"1y"}')).toBe(400);
    expect(await raw('/demo/clock', { ...own(), origin: base }, 'POST', 'no json')).toBe(400);
    expect(await raw('/demo/clock', { ...own(), origin: base }, 'GET')).toBe(405);
    expect(await raw('/demo/reset', own(), 'POST', '{}')).toBe(403);
    expect(clock.now()).toEqual(before);
  });

  it('takes no activity that another page could send unasked', async () => {
    expect(
      await raw('/api/messages', { host: new URL(base).host, 'content-type': 'text/plain' }, 'POST', '{}'),
    ).toBe(415);
  });
});

describe('a request and its answer', () => {
  const advance = (by: string) => post('/demo/clock', { by }, { origin: base });

  it('reaches the colleagues, those whose chat is closed by mail and then in the chat, and goes on as time passes', async () => {
    const [jana, deniz] = [persona('jana'), persona('deniz')];
    expect((await opens(jana)).status).toBe(200);
    await expect.poll(() => chatOf(jana), SOON).toContain('Hallo Jana Brinkschulte');

    await says(jana, 'Vertretung morgen im Wohngeld');
    await expect.poll(() => chatOf(jana), SOON).toContain('Di., 24.11. vormittags');
    const pressed = await presses(jana, 'Vertretung anfragen');
    expect(pressed.status).toBe(200);

    await expect.poll(mailsTo('Deniz Karataş'), SOON).toHaveLength(1);
    await expect
      .poll(async () => (await overview()).post.waiting.map(({ recipient }) => recipient), SOON)
      .toContain('Deniz Karataş');
    const { happenings, personas } = await overview();
    expect(happenings.map(({ sentence }) => sentence)).toContain(
      'Jana Brinkschulte sucht Vertretung für einen Halbtag.',
    );
    expect(personas.find(({ key }) => key === 'deniz')).toMatchObject({ waiting: 1 });
    expect(chatOf(deniz)).toBe('');

    await opens(deniz);
    await expect.poll(() => chatOf(deniz), SOON).toContain('Vertretung gesucht in Lippetal');
    await expect
      .poll(async () => (await overview()).post.waiting.map(({ recipient }) => recipient), SOON)
      .not.toContain('Deniz Karataş');
    expect(await mailsTo('Deniz Karataş')()).toHaveLength(1);

    const wave = (sentence: string): boolean => sentence.includes('(2. Runde)');
    expect((await overview()).happenings.some(({ sentence }) => wave(sentence))).toBe(false);
    for (let hour = 0; hour < 4; hour += 1) expect((await advance('1h')).status).toBe(204);
    expect((await overview()).clock).toMatchObject({ time: '12:00', ahead: '4 Stunden' });
    expect((await overview()).happenings.some(({ sentence }) => wave(sentence))).toBe(true);
  });

  it('lets everything that falls due on the way happen in its order, at its time', async () => {
    await advance('next_working_morning');
    const times = (await overview()).happenings
      .filter(({ sentence }) => /Runde|niemand zugesagt/.test(sentence))
      .map(({ day, time }) => `${day} ${time}`);
    expect(new Set(times).size).toBeGreaterThan(2);
    expect(times).toEqual([...times].sort().reverse());
    expect((await overview()).clock.time).toBe('07:30');
  });

  it('no longer sends to a chat that was closed', async () => {
    const jana = persona('jana');
    await host.chatClosed(jana);
    const before = chatOf(jana).length;
    await says(persona('annegret'), 'Hilfe');
    expect(chatOf(jana).length).toBe(before);
    const row = await database.db
      .selectFrom('conversationReference')
      .select('goneAt')
      .where('objectId', '=', jana.objectId)
      .executeTakeFirst();
    expect(row?.goneAt).toEqual(clock.now());
  });

  it('begins anew on demand: the demo as first loaded, and the time of the machine', async () => {
    expect((await post('/demo/reset', {}, { origin: base })).status).toBe(204);
    const after = await overview();
    expect(after.clock).toMatchObject({ time: '08:00', ahead: '' });
    expect(after.happenings.filter(({ day }) => day === '2026-11-23')).toEqual([]);
    expect(await database.db.selectFrom('conversationReference').select('objectId').execute()).toEqual([]);
  });

  it('logged no failure on the way', () => {
    expect(logged).toEqual([]);
  });
});
