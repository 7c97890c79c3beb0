import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { TeamsAdapter } from '@verbund/bot/teams/adapter';
import { errorFacts, type Log } from '@verbund/functions/platform/log';
import type { Services } from '@verbund/functions/platform/services';
import { ISSUER_PATH, type LocalIssuer } from '../issuer/localIssuer.ts';
import { answerIssuer } from '../issuer/routes.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { answerMails, MAILS_PATH } from '../mail/mailRoutes.ts';
import { TAB_DIST } from '../tabBuild.ts';
import { BodyRefused, readJsonBody } from './body.ts';
import { answerDemo, type DemoActions } from './demoRoutes.ts';
import { answerFunction } from './functionsHost.ts';
import { isLoopbackHost } from './loopback.ts';
import { respond, respondJson, respondProblem } from './respond.ts';
import { sendFile } from './staticFiles.ts';

const PAGES: Readonly<Record<string, string>> = { '/': 'landing.html', '/postausgang': 'postausgang.html' };
const LANDING = fileURLToPath(new URL('../landing', import.meta.url));

const BODY_PROBLEMS = {
  400: 'Das kann ich nicht lesen.',
  413: 'Das ist zu lang.',
  415: 'Hier werden nur Daten im Format JSON angenommen.',
} as const;

export type ServerTools = {
  services: Services;
  adapter: TeamsAdapter;
  issuer: LocalIssuer;
  mailbox: Mailbox;
  demo: DemoActions;
  log: Log;
};

/** Everything on one port: the start page, the tab, the bot and the functions. Answers this machine only. */
export const createLocalServer = (tools: ServerTools): Server =>
  createServer((request, response) => {
    answer(tools, request, response).catch((error: unknown) => {
      if (error instanceof BodyRefused)
        return respondProblem(response, error.status, BODY_PROBLEMS[error.status]);
      tools.log.error(errorFacts(error), 'A request failed');
      if (response.headersSent) response.destroy();
      else
        respondProblem(
          response,
          500,
          'Das hat leider nicht geklappt. Näheres steht in .data/logs/verbund.log.',
        );
    });
  });

const answer = async (
  { services, adapter, issuer, mailbox, demo }: ServerTools,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (!isLoopbackHost(request.headers.host)) {
    return respondProblem(response, 403, 'Verbund antwortet hier nur diesem Rechner.');
  }
  const path = pathOf(request);
  if (path === null) return respondProblem(response, 400, 'Diese Adresse kann ich nicht lesen.');
  if (path === '/api/messages') {
    if (request.method !== 'POST') return respondProblem(response, 405, 'Das geht mit dieser Adresse nicht.');
    const { status, body } = await adapter.process({
      headers: request.headers,
      body: await readJsonBody(request),
    });
    return body === undefined ? respond(response, status) : respondJson(response, status, body);
  }
  if (path.startsWith('/api/'))
    return answerFunction(services, path.slice('/api/'.length), request, response);
  if (path.startsWith(ISSUER_PATH)) return answerIssuer(issuer, path, request, response);
  if (path === MAILS_PATH || path.startsWith(`${MAILS_PATH}/`))
    return answerMails(mailbox, path, request, response);
  if (path.startsWith('/demo/')) return answerDemo(demo, path, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return respondProblem(response, 405, 'Das geht mit dieser Adresse nicht.');
  }
  if (path === '/tab') return respond(response, 308, undefined, { location: `/tab/${queryOf(request)}` });
  if (path.startsWith('/tab/')) return sendTab(response, path.slice('/tab/'.length));
  return sendFile(response, LANDING, PAGES[path] ?? path.slice(1));
};

/** Pages of the tab have addresses of their own; what is no file is the tab itself. */
const sendTab = (response: ServerResponse, file: string): Promise<void> =>
  sendFile(response, TAB_DIST, /\.\w+$/.test(file) ? file : 'index.html');

const queryOf = ({ url = '/' }: IncomingMessage): string =>
  url.includes('?') ? url.slice(url.indexOf('?')) : '';

const pathOf = ({ url = '/' }: IncomingMessage): string | null => {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '/');
  } catch {
    return null;
  }
};
