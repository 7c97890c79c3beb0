/** One request to Microsoft Graph in the name of the app: token, time limit, and what came of it as a value. */
import {
  AuthenticationHandler,
  Client,
  type Context,
  GraphError,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { type AppTokens, NO_CONSENT } from './appTokens.ts';

export type GraphAnswer =
  | { ok: true; body: unknown }
  | {
      ok: false;
      /** Over HTTP; `null` when there was no answer. */
      status: number | null;
      /** As Graph names the fault, such as `ErrorItemNotFound`. */
      code: string | null;
      retryAfterMs: number | null;
    };

export type GraphCall = {
  tenantId: string;
  method: 'GET' | 'POST' | 'PATCH';
  /** Below the version, with its query. */
  path: string;
  headers?: Record<string, string>;
  body?: object;
  withinMs?: number;
};

export type SendGraph = (call: GraphCall) => Promise<GraphAnswer>;

const WITHIN_MS = 10_000;
const NOT_ANSWERED = -1;

const askedPause = (headers: Headers | undefined): number | null => {
  const seconds = Number(headers?.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
};

const failureOf = (error: unknown): GraphAnswer => {
  if (!(error instanceof GraphError)) throw error;
  // Nobody let the app in: the same as when Graph itself says so.
  if (error.code === NO_CONSENT) return { ok: false, status: 403, code: NO_CONSENT, retryAfterMs: null };
  const status = error.statusCode === NOT_ANSWERED ? null : error.statusCode;
  return { ok: false, status, code: error.code, retryAfterMs: askedPause(error.headers) };
};

/**
 * @param fetchFrom how requests travel; tests put a server on this machine in Graph's place.
 */
export const createSendGraph = (tokens: AppTokens, fetchFrom: typeof fetch = fetch): SendGraph => {
  const transport: Middleware = {
    execute: async (context: Context) => {
      context.response = await fetchFrom(context.request, context.options as RequestInit);
    },
  };
  const clients = new Map<string, Client>();
  const clientOf = (tenantId: string): Client => {
    const known = clients.get(tenantId);
    if (known) return known;
    const authentication = new AuthenticationHandler({ getAccessToken: () => tokens.tokenFor(tenantId) });
    // No retries of the client's own: whoever calls has something better to do than to wait.
    const client = Client.initWithMiddleware({ middleware: [authentication, transport] });
    clients.set(tenantId, client);
    return client;
  };

  const once = async ({
    tenantId,
    method,
    path,
    headers,
    body,
    withinMs,
  }: GraphCall): Promise<GraphAnswer> => {
    const request = clientOf(tenantId)
      .api(path)
      .headers(headers ?? {})
      .options({ signal: AbortSignal.timeout(withinMs ?? WITHIN_MS), redirect: 'error' });
    try {
      if (method === 'GET') return { ok: true, body: await request.get() };
      return { ok: true, body: await (method === 'POST' ? request.post(body) : request.patch(body)) };
    } catch (error) {
      return failureOf(error);
    }
  };

  return async (call) => {
    const answer = await once(call);
    if (answer.ok || answer.status !== 401) return answer;
    tokens.forget(call.tenantId);
    return once(call);
  };
};
