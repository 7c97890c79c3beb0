import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bot asked the connector to do. */
export type Received = {
  method: 'POST' | 'PUT';
  conversationId: string;
  /** The activity it replies to or replaces, `null` for a new message. */
  activityId: string | null;
  activity: Record<string, unknown> & { type: string };
  authorization: string | null;
};

export type ConnectorAnswer = { status: number; headers?: Record<string, string>; body?: unknown };

export type TestConnector = {
  serviceUrl: string;
  received: Received[];
  close(): Promise<void>;
};

const PATH = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
};

/** What the real one refuses as well: an activity without a type, a sender or a conversation. */
const isActivity = (body: unknown): body is Received['activity'] =>
  typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string';

/**
 * The part of the Bot Connector that takes messages, on this machine only. Anything it does not know is a 400.
 *
 * @param answer what it says; `null` for what the real one says when all is well.
 */
export const startConnector = async (
  answer: (received: Received) => ConnectorAnswer | Promise<ConnectorAnswer> | null = () => null,
): Promise<TestConnector> => {
  const received: Received[] = [];
  const server: Server = createServer(async (request, response) => {
    const match = PATH.exec(new URL(request.url ?? '/', 'http://localhost').pathname);
    const body = await bodyOf(request).catch(() => null);
    const { method } = request;
    const isKnown = match?.[1] && (method === 'POST' || (method === 'PUT' && match[2]));
    if (!match?.[1] || !isKnown || !isActivity(body)) {
      response.writeHead(400).end();
      return;
    }
    const asked: Received = {
      method: method as Received['method'],
      conversationId: decodeURIComponent(match[1]),
      activityId: match[2] === undefined ? null : decodeURIComponent(match[2]),
      activity: body,
      authorization: request.headers.authorization ?? null,
    };
    received.push(asked);
    const id = asked.method === 'PUT' ? asked.activityId : `sent-${received.length}`;
    const { status, headers, body: answered } = (await answer(asked)) ?? { status: 201, body: { id } };
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(answered === undefined ? undefined : JSON.stringify(answered));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    received,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
