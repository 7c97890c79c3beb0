/** Against a server on this machine that refuses whatever Graph and Entra would refuse. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { teamsTabLink } from '../teams/tabLinks.ts';
import { createAppTokens } from './appTokens.ts';
import { createGraphActivityFeed } from './graphActivityFeed.ts';

const APP = { appId: randomUUID(), secret: 'a secret' };
const TENANT = randomUUID();
const STRANGER = randomUUID();
const ANNA = randomUUID();
const PATH = /^\/v1\.0\/users\/([0-9a-f-]{36})\/teamwork\/sendActivityNotification$/;

let server: Server;
let origin: string;
let told: Record<string, unknown>[];
let tokensGiven: number;
let valid: string;
/** What Graph says instead of 204, once each. */
let answers: { status: number; headers?: Record<string, string> }[];

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

const isWhole = (body: Record<string, unknown>): boolean => {
  const { topic, activityType, previewText, templateParameters, chainId } = body as {
    topic?: { source?: string; value?: string; webUrl?: string };
    activityType?: string;
    previewText?: { content?: string };
    templateParameters?: { name: string; value: string }[];
    chainId?: number;
  };
  return (
    topic?.source === 'text' &&
    topic.value !== undefined &&
    (topic.webUrl ?? '').startsWith('https://teams.microsoft.com/l/') &&
    (topic.webUrl ?? '').length <= 1_024 &&
    activityType === 'systemDefault' &&
    (previewText?.content ?? '').length <= 150 &&
    templateParameters?.length === 1 &&
    templateParameters[0]?.name === 'systemDefaultText' &&
    Number.isSafeInteger(chainId)
  );
};

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const text = await textOf(request);
    const json = (status: number, body: unknown, headers = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(body === null ? undefined : JSON.stringify(body));
    };
    if (request.url === `/login/${TENANT}/oauth2/v2.0/token`) {
      const form = new URLSearchParams(text);
      const isRight =
        form.get('grant_type') === 'client_credentials' &&
        form.get('client_id') === APP.appId &&
        form.get('client_secret') === APP.secret &&
        form.get('scope') === 'https://graph.microsoft.com/.default';
      if (!isRight) return json(401, { error: 'invalid_client', error_description: 'AADSTS7000215: secret' });
      tokensGiven += 1;
      valid = `token ${tokensGiven}`;
      return json(200, { token_type: 'Bearer', expires_in: 3599, access_token: valid });
    }
    if (request.url?.startsWith('/login/'))
      return json(400, { error: 'unauthorized_client', error_description: 'AADSTS700016: not found there' });
    if (!PATH.test(request.url ?? '') || request.method !== 'POST') return json(404, { error: {} });
    if (request.headers.authorization !== `Bearer ${valid}`) return json(401, { error: {} });
    const body = JSON.parse(text) as Record<string, unknown>;
    if (!isWhole(body)) return json(400, { error: { code: 'BadRequest' } });
    const answer = answers.shift();
    if (answer) return json(answer.status, { error: {} }, answer.headers);
    told.push(body);
    return json(204, null);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  told = [];
  tokensGiven = 0;
  answers = [];
});

const feedOf = () =>
  createGraphActivityFeed({
    tokens: createAppTokens(APP, { authority: `${origin}/login` }),
    tabLink: teamsTabLink({ appId: 'app', tabUrl: 'https://tab.example/' }),
    origin: `${origin}/v1.0`,
    timeoutMs: 2_000,
  });

const news = {
  tenantId: TENANT,
  objectId: ANNA,
  text: 'Jemand vertritt dich.',
  place: 'faelle/7',
  key: 'a1',
};

describe('the activity feed', () => {
  it('shows a sentence that leads into the tab, with one token for many', async () => {
    const feed = feedOf();
    expect(await feed.tell(news)).toEqual({ kind: 'sent', activityId: null });
    expect(await feed.tell({ ...news, key: 'a2' })).toEqual({ kind: 'sent', activityId: null });
    expect(tokensGiven).toBe(1);
    expect(told[0]).toMatchObject({ previewText: { content: 'Jemand vertritt dich.' } });
    expect(JSON.stringify(told[0])).toContain('faelle');
  });

  it('is told the same number for the same notification, so that a repetition takes its place', async () => {
    const feed = feedOf();
    await feed.tell(news);
    await feed.tell(news);
    await feed.tell({ ...news, key: 'another' });
    expect(told[1]?.chainId).toBe(told[0]?.chainId);
    expect(told[2]?.chainId).not.toBe(told[0]?.chainId);
  });

  it('takes long sentences and places, cut', async () => {
    const long = { ...news, text: 'Satz '.repeat(100), place: `faelle/${'x'.repeat(2_000)}` };
    expect(await feedOf().tell(long)).toEqual({ kind: 'sent', activityId: null });
  });

  it.each([
    [{ status: 403 }, { kind: 'gone', status: 403 }],
    [{ status: 404 }, { kind: 'gone', status: 404 }],
    [{ status: 400 }, { kind: 'rejected', status: 400 }],
    [
      { status: 429, headers: { 'retry-after': '12' } },
      { kind: 'retry', status: 429, retryAfterMs: 12_000 },
    ],
    [{ status: 503 }, { kind: 'retry', status: 503 }],
  ])('reads what Graph answers: %o', async (answer, result) => {
    answers.push(answer);
    expect(await feedOf().tell(news)).toEqual(result);
  });

  it('asks for a new token when one is refused', async () => {
    const feed = feedOf();
    await feed.tell(news);
    valid = 'revoked';
    expect(await feed.tell(news)).toMatchObject({ kind: 'sent' });
    expect(tokensGiven).toBe(2);
  });

  it('is closed where the tenant has not let the app in, and where nobody answers it is tried later', async () => {
    expect(await feedOf().tell({ ...news, tenantId: STRANGER })).toEqual({ kind: 'gone', status: 403 });
    const tokens = { tokenFor: async () => 'token', forget: () => undefined };
    const feed = createGraphActivityFeed({
      tokens,
      tabLink: () => 'https://x',
      origin: 'http://127.0.0.1:1',
    });
    expect(await feed.tell(news)).toEqual({ kind: 'retry', status: null });
  });
});
