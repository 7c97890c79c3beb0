/** What the start page asks for: the overview, setting the clock ahead, beginning anew. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { STEPS, type Step } from '../demoClock.ts';
import type { Overview } from '../overview/overview.ts';
import { readJsonBody } from './body.ts';
import { isSameOrigin } from './loopback.ts';
import { respond, respondJson, respondProblem } from './respond.ts';

export type DemoActions = {
  overview(): Promise<Overview>;
  advance(step: Step): Promise<void>;
  reset(): Promise<void>;
};

const stepSchema = z.strictObject({ by: z.enum(STEPS) });
const nothingSchema = z.strictObject({});

/** @param path with its leading slash, without the query. */
export const answerDemo = async (
  actions: DemoActions,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (path === '/demo/overview') {
    if (request.method !== 'GET') return respondProblem(response, 405, 'Das geht mit dieser Adresse nicht.');
    return respondJson(response, 200, await actions.overview());
  }
  if (path !== '/demo/clock' && path !== '/demo/reset') {
    return respondProblem(response, 404, 'Diese Adresse gibt es nicht.');
  }
  if (request.method !== 'POST') return respondProblem(response, 405, 'Das geht mit dieser Adresse nicht.');
  if (!isSameOrigin(request.headers.origin, request.headers.host)) {
    return respondProblem(response, 403, 'Das darf nur die Startseite selbst.');
  }
  const body = await readJsonBody(request);
  if (path === '/demo/reset') {
    if (!nothingSchema.safeParse(body).success)
      return respondProblem(response, 400, 'Das kann ich nicht lesen.');
    await actions.reset();
    return respond(response, 204);
  }
  const step = stepSchema.safeParse(body);
  if (!step.success) return respondProblem(response, 400, 'So weit kann ich die Uhr nicht vorstellen.');
  await actions.advance(step.data.by);
  respond(response, 204);
};
