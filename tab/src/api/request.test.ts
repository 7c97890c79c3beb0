import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, RequestFailed } from './request.ts';

type Asked = { url: string; method: string; headers: Record<string, string>; body: unknown };

/** A server that gives the answers in turn, and keeps what it was asked. */
const server = (...answers: (() => Response)[]): Asked[] => {
  const asked: Asked[] = [];
  vi.stubGlobal('document', { documentElement: { lang: 'de' } });
  vi.stubGlobal('fetch', async (url: string, { method, headers, body }: Asked & { body?: string }) => {
    asked.push({ url, method, headers, body: body && JSON.parse(body) });
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (!answer) throw new TypeError('Failed to fetch');
    return answer();
  });
  return asked;
};
afterEach(() => vi.unstubAllGlobals());

const identity = { headers: async () => ({ authorization: 'Bearer x' }), forget: () => false };
const json =
  (body: unknown, init: ResponseInit = {}) =>
  () =>
    Response.json(body, init);

describe('asking the interface', () => {
  it('fills in the address, says who asks and sends what is to be sent', async () => {
    const asked = server(json({ done: true }));
    await call('forwardCase', { params: { caseId: 'a b' }, body: { toMunicipalityId: 'm' } }, { identity });
    expect(asked[0]).toMatchObject({
      url: '/api/case/a%20b/forward',
      method: 'POST',
      headers: { authorization: 'Bearer x', 'accept-language': 'de' },
      body: { toMunicipalityId: 'm' },
    });
  });

  it('keeps the picture when nothing has changed: the very same one', async () => {
    const asked = server(
      json({ cases: [] }, { headers: { etag: '"1"' } }),
      () => new Response(null, { status: 304 }),
    );
    const first = await call('cases', { query: {} }, { identity });
    const second = await call('cases', { query: {} }, { identity });
    expect(asked[1]?.headers['if-none-match']).toBe('"1"');
    expect(second).toBe(first);
  });

  it.each([
    [401, 'signed_out'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [409, 'refused'],
    [422, 'refused'],
    [503, 'unavailable'],
    [500, 'unexpected'],
  ] as const)('takes a %i for %s and keeps its sentences', async (status, failure) => {
    const problem = { code: 'x', titles: { de: 'Nein.', en: 'No.' } };
    server(json(problem, { status }));
    const error = await call('me', {}, { identity }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RequestFailed);
    expect(error).toMatchObject({ failure, problem });
  });

  it('tries once more with another token when the one it has was refused', async () => {
    const asked = server(json({}, { status: 401 }), json({ name: 'Jana' }));
    let tokens = 1;
    const renewing = {
      headers: async () => ({ authorization: `Bearer ${tokens}` }),
      forget: () => tokens++ === 1,
    };
    await call('me', {}, { identity: renewing });
    expect(asked.map(({ headers }) => headers.authorization)).toEqual(['Bearer 1', 'Bearer 2']);
  });

  it('knows when there is nobody to ask, and when the answer is none', async () => {
    server();
    await expect(call('me', {}, { identity })).rejects.toMatchObject({ failure: 'offline' });
    server(() => new Response('<html>'));
    await expect(call('me', {}, { identity })).rejects.toMatchObject({ failure: 'unexpected' });
  });
});
