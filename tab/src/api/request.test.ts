import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, getJson, RequestFailed } from './request.ts';

const greeting: Answer<string> = {
  safeParse: (value) =>
    typeof value === 'string'
      ? { success: true, data: value }
      : { success: false, error: new Error('The answer is no text.') },
};

let server: Server | undefined;

/** A server that answers everything alike, and hands on the persona it was told. */
const serve = async (status: number, body: string): Promise<{ url: string; personas: unknown[] }> => {
  const personas: unknown[] = [];
  const started = createServer((request, response) => {
    personas.push(request.headers['x-verbund-persona']);
    response.writeHead(status).end(body);
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}/`, personas };
};

afterEach(async () => {
  const started = server;
  server = undefined;
  if (started) await new Promise((resolve) => started.close(resolve));
});

const jana = { headers: async () => ({ 'x-verbund-persona': 'jana' }) };
const ask = (url: string) => getJson(url, greeting, jana, new AbortController().signal);
const failureOf = async (url: string) => {
  const error: unknown = await ask(url).catch((thrown: unknown) => thrown);
  return error instanceof RequestFailed ? error.failure : error;
};

describe('asking the API', () => {
  it('says who asks and hands back what the contract allows', async () => {
    const { url, personas } = await serve(200, '"Moin"');
    expect(await ask(url)).toBe('Moin');
    expect(personas).toEqual(['jana']);
  });

  it.each([
    [401, 'signed_out'],
    [403, 'forbidden'],
    [500, 'unexpected'],
  ] as const)('takes a %i for %s', async (status, failure) => {
    const { url } = await serve(status, '{}');
    expect(await failureOf(url)).toBe(failure);
  });

  it('does not show an answer that breaks the contract', async () => {
    const { url } = await serve(200, '{"greeting":1}');
    expect(await failureOf(url)).toBe('unexpected');
  });

  it('does not show an answer that is no JSON', async () => {
    const { url } = await serve(200, '<html>');
    expect(await failureOf(url)).toBe('unexpected');
  });

  it('knows when there is nobody to ask', async () => {
    expect(await failureOf('http://127.0.0.1:9/')).toBe('offline');
  });
});
