import { afterEach, describe, expect, it } from 'vitest';
import { type ConnectorAnswer, startConnector, type TestConnector } from '../../testing/connector.ts';
import { BotFrameworkSender } from './sender.ts';

let connector: TestConnector | undefined;
afterEach(() => connector?.close());

const connected = async (answer?: () => ConnectorAnswer | Promise<ConnectorAnswer>) => {
  const started = await startConnector(answer);
  connector = started;
  const reference = {
    serviceUrl: `${started.serviceUrl}/`,
    conversationId: 'a:1;messageid=2',
    botId: '28:bot',
    userId: '29:person',
  };
  return { received: started.received, reference };
};

const sender = new BotFrameworkSender({ credentials: null, timeoutMs: 2_000 });

describe('the sender', () => {
  it('sends to the conversation, with the key, and learns the activity', async () => {
    const { received, reference } = await connected();
    const result = await sender.send(reference, { text: 'Hallo', summary: 'kurz' }, 'cover 1');
    expect(result).toEqual({ kind: 'sent', activityId: 'sent-1' });
    expect(received).toMatchObject([
      {
        method: 'POST',
        conversationId: 'a:1;messageid=2',
        authorization: null,
        activity: {
          type: 'message',
          text: 'Hallo',
          summary: 'kurz',
          from: { id: '28:bot' },
          recipient: { id: '29:person' },
          conversation: { id: 'a:1;messageid=2' },
          channelData: { notificationKey: 'cover 1' },
        },
      },
    ]);
  });

  it('brings a message up to date in its place', async () => {
    const { received, reference } = await connected();
    const result = await sender.update(reference, 'activity/1', { text: 'neu' }, 'cover 2');
    expect(result).toEqual({ kind: 'sent', activityId: 'activity/1' });
    expect(received).toMatchObject([
      { method: 'PUT', activityId: 'activity/1', activity: { id: 'activity/1' } },
    ]);
  });

  it.each([
    { status: 412, expected: { kind: 'retry', status: 412 } },
    { status: 429, expected: { kind: 'retry', status: 429 } },
    { status: 500, expected: { kind: 'retry', status: 500 } },
    { status: 502, expected: { kind: 'retry', status: 502 } },
    { status: 504, expected: { kind: 'retry', status: 504 } },
    { status: 401, expected: { kind: 'retry', status: 401 } },
    { status: 403, expected: { kind: 'gone', status: 403 } },
    { status: 404, expected: { kind: 'gone', status: 404 } },
    { status: 400, expected: { kind: 'rejected', status: 400 } },
    { status: 413, expected: { kind: 'rejected', status: 413 } },
  ])('takes $status for what it is, after one request', async ({ status, expected }) => {
    const { received, reference } = await connected(() => ({ status, body: { error: { code: 'x' } } }));
    expect(await sender.send(reference, { text: 'x' }, 'k')).toEqual(expected);
    expect(received).toHaveLength(1);
  });

  it('reads how long to wait', async () => {
    const { reference } = await connected(() => ({ status: 429, headers: { 'retry-after': '7' } }));
    expect(await sender.send(reference, { text: 'x' }, 'k')).toEqual({
      kind: 'retry',
      status: 429,
      retryAfterMs: 7_000,
    });
  });

  it('counts a sent message without an id as sent', async () => {
    const { reference } = await connected(() => ({ status: 202 }));
    expect(await sender.send(reference, { text: 'x' }, 'k')).toEqual({ kind: 'sent', activityId: null });
  });

  it('wants to try again when nobody answers in time', async () => {
    const never = new Promise<ConnectorAnswer>(() => undefined);
    const { reference } = await connected(() => never);
    const hasty = new BotFrameworkSender({ credentials: null, timeoutMs: 50 });
    expect(await hasty.send(reference, { text: 'x' }, 'k')).toEqual({ kind: 'retry', status: null });
  });

  it('wants to try again when nobody is there', async () => {
    const { reference } = await connected();
    await connector?.close();
    expect(await sender.send(reference, { text: 'x' }, 'k')).toEqual({ kind: 'retry', status: null });
  });

  it('sends nothing off this machine without credentials, and nothing in the clear with them', async () => {
    const { received, reference } = await connected();
    const away = { ...reference, serviceUrl: 'https://smba.trafficmanager.net/emea/' };
    expect(await sender.send(away, { text: 'x' }, 'k')).toEqual({ kind: 'rejected', status: 400 });
    const credentials = { kind: 'secret', appId: 'a', homeTenantId: 't', secret: 's' } as const;
    const real = new BotFrameworkSender({ credentials });
    expect(await real.send(reference, { text: 'x' }, 'k')).toEqual({ kind: 'rejected', status: 400 });
    expect(received).toEqual([]);
  });
});
