import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { readJsonBody } from '../http/body.ts';
import { isLoopbackHost, isSameOrigin } from '../http/loopback.ts';
import { respondJson, respondProblem } from '../http/respond.ts';
import { ISSUER_PATH, type LocalIssuer } from './localIssuer.ts';

const KEYS = /^[0-9a-f-]{36}\/discovery\/v2\.0\/keys$/;
const askedSchema = z.strictObject({ persona: z.string() });

/** Answers this machine only, and hands tokens to pages of this host only. */
export const answerIssuer = async (
  issuer: LocalIssuer,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (!isLoopbackHost(request.headers.host))
    return respondProblem(response, 403, 'Verbund antwortet hier nur diesem Rechner.');
  const asked = path.slice(ISSUER_PATH.length);
  if (request.method === 'GET' && KEYS.test(asked)) return respondJson(response, 200, issuer.keys);
  if (asked !== 'token') return respondProblem(response, 404, 'Diese Adresse gibt es nicht.');
  if (request.method !== 'POST') return respondProblem(response, 405, 'Das geht mit dieser Adresse nicht.');
  if (!isSameOrigin(request.headers.origin, request.headers.host))
    return respondProblem(response, 403, 'Das darf nur der Dienstplan dieses Rechners.');
  const body = askedSchema.safeParse(await readJsonBody(request));
  const token = body.success ? await issuer.tokenFor(body.data.persona) : null;
  if (token === null) return respondProblem(response, 400, 'Diese Person gibt es im Beispiel nicht.');
  return respondJson(response, 200, { token });
};
