import {
  createServer as createHttpServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { TeamsAdapter } from './teams/adapter.ts';
import { errorFacts } from './teams/errorFacts.ts';
import type { Log } from './teams/types.ts';

/** Far above any activity with a card of ours, far below what could fill the memory. */
const LARGEST_BODY_BYTES = 256 * 1024;

class Unreadable extends Error {
  readonly status: 400 | 413;
  constructor(status: 400 | 413) {
    super('unreadable body');
    this.status = status;
  }
}

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_BODY_BYTES) throw new Unreadable(413);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Unreadable(400);
  }
};

const respond = (response: ServerResponse, status: number, body?: unknown): void => {
  response.writeHead(status, body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
};

export type ServerTools = {
  adapter: TeamsAdapter;
  /** Whether the database answers. */
  isHealthy: () => Promise<boolean>;
  log: Log;
};

/** `POST /api/messages` for the platform, `GET /healthz` for whoever watches over the process. */
export const createServer = ({ adapter, isHealthy, log }: ServerTools): Server => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url?.split('?')[0];
    if (path === '/healthz' && request.method === 'GET') {
      const healthy = await isHealthy();
      return respond(response, healthy ? 200 : 503, { status: healthy ? 'ok' : 'database unreachable' });
    }
    if (path !== '/api/messages') return respond(response, 404);
    if (request.method !== 'POST') return respond(response, 405);
    const { status, body } = await adapter.process({
      headers: request.headers,
      body: await readJson(request),
    });
    respond(response, status, body);
  };
  return createHttpServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof Unreadable) return respond(response, error.status);
      log.error(errorFacts(error), 'A request failed');
      if (response.headersSent) response.destroy();
      else respond(response, 500);
    });
  });
};
