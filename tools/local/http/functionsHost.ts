/** Answers the HTTP triggers of the functions' list as the functions host does. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpRequest, HttpResponse, type HttpResponseInit } from '@azure/functions';
import { invokeHttp } from '@verbund/functions/platform/invoke';
import type { HttpRegistration } from '@verbund/functions/platform/registration';
import type { Services } from '@verbund/functions/platform/services';
import { registrations } from '@verbund/functions/registrations';
import { readBody } from './body.ts';
import { respond, respondProblem } from './respond.ts';

const routes = registrations.filter((registration) => registration.kind === 'http');

/** The parameters of a route such as `cover/{requestId}`, or `null` when the path is another one. */
export const matchRoute = (route: string, path: string): Record<string, string> | null => {
  const [wanted, given] = [route.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [position, part] of wanted.entries()) {
    const value = given[position] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined && part !== value) return null;
    if (name !== undefined) params[name] = decodeURIComponent(value);
  }
  return params;
};

const toHttpRequest = async (
  incoming: IncomingMessage,
  params: Record<string, string>,
): Promise<HttpRequest> => {
  const method = incoming.method ?? 'GET';
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new HttpRequest({
    method,
    url: `http://${incoming.headers.host}${incoming.url}`,
    headers,
    params,
    ...(hasBody ? { body: { bytes: await readBody(incoming) } } : {}),
  });
};

const send = async (response: ServerResponse, init: HttpResponseInit): Promise<void> => {
  const answer = new HttpResponse(init);
  const body = Buffer.from(await answer.arrayBuffer());
  respond(response, answer.status, body, Object.fromEntries(answer.headers));
};

/** @param path below `/api/`, without the query. */
export const answerFunction = async (
  services: Services,
  path: string,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const found = routes.flatMap((route): { route: HttpRegistration; params: Record<string, string> }[] => {
    const params = matchRoute(route.route, path);
    return params ? [{ route, params }] : [];
  });
  if (found.length === 0) return respondProblem(response, 404, 'Diese Adresse gibt es nicht.');
  const match = found.find(({ route }) => route.methods.some((method) => method === incoming.method));
  if (!match) return respondProblem(response, 405, 'Das geht mit dieser Adresse nicht.');
  await send(response, await invokeHttp(match.route, services, await toHttpRequest(incoming, match.params)));
};
