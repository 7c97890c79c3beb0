import type { ServerResponse } from 'node:http';

const SECURITY = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  // Teams shows the tab in a frame of its own.
  'content-security-policy': "frame-ancestors 'self' https://teams.microsoft.com https://*.cloud.microsoft",
};

export const respond = (
  response: ServerResponse,
  status: number,
  body?: string | Buffer,
  headers: Record<string, string> = {},
): void => {
  response.writeHead(status, { ...SECURITY, ...headers });
  response.end(body);
};

export const respondJson = (response: ServerResponse, status: number, body: unknown): void =>
  respond(response, status, JSON.stringify(body), {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });

/** What is wrong, in a sentence for the page. */
export const respondProblem = (response: ServerResponse, status: number, title: string): void =>
  respond(response, status, JSON.stringify({ type: 'about:blank', title, status }), {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
