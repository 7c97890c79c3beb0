/** What the page of the outbox asks for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { respond, respondJson, respondProblem } from '../http/respond.ts';
import type { Mailbox } from './mailbox.ts';

export const MAILS_PATH = '/demo/mails';

const NOT_THERE = 'Diese Mail gibt es nicht mehr.';
/** A mail may bring its looks and nothing else: no scripts, no pictures from elsewhere, no forms. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** Links lead out of the frame they are shown in. */
const withOwnWindows = (html: string): string =>
  html.replace(/<head>/i, '<head><base target="_blank">').replace(/<a /gi, '<a rel="noopener" ');

/** @param path with its leading slash, without the query. */
export const answerMails = (
  mailbox: Mailbox,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): void => {
  if (request.method !== 'GET') {
    respondProblem(response, 405, 'Das geht mit dieser Adresse nicht.');
    return;
  }
  const [, id, part, number] =
    /^\/demo\/mails(?:\/(\d+)(?:\/(html|dateien)(?:\/(\d+))?)?)?$/.exec(path) ?? [];
  if (path === MAILS_PATH) respondJson(response, 200, mailbox.list());
  else if (id && part === 'html') sendHtml(response, mailbox.htmlOf(id));
  else if (id && part === 'dateien' && number) sendMailFile(response, mailbox, id, Number(number));
  else if (id && part === undefined) {
    const mail = mailbox.show(id);
    if (mail) respondJson(response, 200, mail);
    else respondProblem(response, 404, NOT_THERE);
  } else respondProblem(response, 404, 'Diese Adresse gibt es nicht.');
};

const sendHtml = (response: ServerResponse, html: string | null): void => {
  if (html === null) {
    respondProblem(response, 404, NOT_THERE);
    return;
  }
  respond(response, 200, withOwnWindows(html), {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': MAIL_POLICY,
    'cache-control': 'no-store',
  });
};

const sendMailFile = (response: ServerResponse, mailbox: Mailbox, id: string, number: number): void => {
  const file = mailbox.fileOf(id, number);
  if (!file) {
    respondProblem(response, 404, NOT_THERE);
    return;
  }
  respond(response, 200, Buffer.from(file.content), {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'cache-control': 'no-store',
  });
};
