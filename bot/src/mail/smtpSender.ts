/** The one place that knows `nodemailer`. */
import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Log } from '../teams/types.ts';
import { isMailAddress, type MailSettings } from './settings.ts';
import { resultOfError } from './smtpResult.ts';
import type { Mail, MailResult, MailSender } from './types.ts';

/** All of it lies below the time a dispatcher claims a notification for. */
const LIMITS_MS = { connect: 5_000, greeting: 5_000, silence: 8_000, all: 15_000 };
const CONNECTIONS = 3;

export type SmtpSender = MailSender & { close(): void };

/** Line ends would begin another header; what is left of control characters shows as nothing. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** The same for the same notification and recipient; says nothing about either. */
export const messageIdOf = (mail: Pick<Mail, 'to'>, key: string, from: string): string => {
  const digest = createHash('sha256').update(`${key}\n${mail.to.address.toLowerCase()}`).digest('hex');
  return `<${digest.slice(0, 40)}@${from.slice(from.lastIndexOf('@') + 1)}>`;
};

/** Names and meetings do not cross a network in the clear; on this machine there is no network. */
const isHere = (url: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);

export const createSmtpSender = (
  { url, from }: MailSettings,
  { log, limitsMs = LIMITS_MS }: { log: Log; limitsMs?: typeof LIMITS_MS },
): SmtpSender => {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    connectionTimeout: limitsMs.connect,
    greetingTimeout: limitsMs.greeting,
    dnsTimeout: limitsMs.connect,
    socketTimeout: limitsMs.silence,
    requireTLS: !isHere(url),
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  const deliver = async ({ to, subject, text, html, invitation }: Mail, key: string): Promise<void> => {
    await transport.sendMail({
      from,
      to: { name: oneLine(to.name), address: to.address },
      envelope: { from: from.address, to: to.address },
      subject: oneLine(subject),
      messageId: messageIdOf({ to }, key, from.address),
      text,
      html,
      // Nobody's out-of-office note is to answer, and no list is to pass it on.
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      ...(invitation
        ? {
            icalEvent: {
              method: invitation.method,
              filename: invitation.method === 'CANCEL' ? 'absage.ics' : 'einladung.ics',
              content: invitation.write(from),
            },
          }
        : {}),
    });
  };

  const answerOf = async (mail: Mail, key: string): Promise<MailResult> => {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<never>((_, reject) => {
      timer = setTimeout(reject, limitsMs.all, new Error('The mail server did not answer in time.'));
    });
    const delivery = deliver(mail, key);
    // When patience ended first nobody listens any more.
    delivery.catch(() => undefined);
    try {
      await Promise.race([delivery, patience]);
      return { kind: 'sent' };
    } finally {
      clearTimeout(timer);
    }
  };

  return {
    send: async (mail, key) => {
      if (!isMailAddress(mail.to.address)) return { kind: 'rejected', status: null };
      try {
        return await answerOf(mail, key);
      } catch (error) {
        const result = resultOfError(error);
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        // No message and no answer of the server: both may quote the address.
        log.warn({ result: result.kind, status: result.status, code }, 'A mail did not go out');
        return result;
      }
    },
    close: () => transport.close(),
  };
};
