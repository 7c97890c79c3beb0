import type { HttpResponseInit } from '@azure/functions';
import type { Problem } from '@verbund/domain/contract';

const problem = (status: number, title: string, detail?: string): HttpResponseInit => ({
  status,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  jsonBody: { type: 'about:blank', title, status, ...(detail ? { detail } : {}) } satisfies Problem,
});

/** Errors as RFC 9457 has them, with a German sentence for the person in front of the screen. */
export const problems = {
  badRequest: (title: string): HttpResponseInit => problem(400, title),
  notSignedIn: (): HttpResponseInit => problem(401, 'Bitte melde dich an.'),
  failed: (): HttpResponseInit =>
    problem(500, 'Das hat leider nicht geklappt. Bitte versuche es in einer Minute noch einmal.'),
  unavailable: (detail: string): HttpResponseInit =>
    problem(
      503,
      'Verbund ist im Augenblick nicht erreichbar. Bitte versuche es in einer Minute noch einmal.',
      detail,
    ),
};
