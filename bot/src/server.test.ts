import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createServer, type ServerTools } from './server.ts';

const running: { close(): void }[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

const open = async (tools: Partial<ServerTools> = {}): Promise<string> => {
  const silent = () => undefined;
  const server = createServer({
    adapter: { process: async ({ body }) => ({ status: 200, body }) },
    isHealthy: async () => true,
    log: { info: silent, warn: silent, error: silent },
    ...tools,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  running.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const post = (url: string, body: string) => fetch(`${url}/api/messages`, { method: 'POST', body });

test('an activity is handed to the adapter and its answer given back', async () => {
  const response = await post(await open(), '{"type":"message"}');
  expect(await response.json()).toEqual({ type: 'message' });
});

test('what is no JSON is refused', async () => {
  expect((await post(await open(), 'kein JSON')).status).toBe(400);
});

test('what is far too large is refused', async () => {
  const url = await open();
  const status = await post(url, JSON.stringify('x'.repeat(300_000))).then(
    (response) => response.status,
    () => 413,
  );
  expect(status).toBe(413);
});

test('only posts to the one path are taken', async () => {
  const url = await open();
  expect((await fetch(`${url}/api/messages`)).status).toBe(405);
  expect((await fetch(`${url}/`)).status).toBe(404);
});

test('health follows the database', async () => {
  expect((await fetch(`${await open()}/healthz`)).status).toBe(200);
  expect((await fetch(`${await open({ isHealthy: async () => false })}/healthz`)).status).toBe(503);
});

test('a failure tells nothing about itself', async () => {
  const response = await post(
    await open({
      adapter: {
        process: async () => {
          throw new Error('geheim');
        },
      },
    }),
    '{}',
  );
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('');
});
