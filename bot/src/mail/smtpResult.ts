import type { MailResult } from './types.ts';

/** The mailbox is not there, has moved, or was closed (RFC 3463). */
const NO_MAILBOX = /\b5\.(1\.(1|2|3|6|10)|2\.1)\b/;

/** Sign-in and encryption are settings of ours: what waits goes out when somebody has mended them. */
const OURS = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'ECONFIG']);

/** A mail that cannot be written, whoever tries. */
const UNWRITABLE = new Set(['EENVELOPE', 'EMESSAGE', 'EMAXRECIPIENTS']);

const field = (error: unknown, name: 'code' | 'response' | 'responseCode'): unknown =>
  typeof error === 'object' && error !== null && name in error
    ? (error as Record<string, unknown>)[name]
    : undefined;

/** What an error of the transport means for the mail; not to have been answered means: later. */
export const resultOfError = (error: unknown): Exclude<MailResult, { kind: 'sent' }> => {
  const code = field(error, 'code');
  const answered = field(error, 'responseCode');
  const status = typeof answered === 'number' ? answered : null;
  if (typeof code === 'string' && OURS.has(code)) return { kind: 'retry', status };
  if (status === null)
    return typeof code === 'string' && UNWRITABLE.has(code)
      ? { kind: 'rejected', status }
      : { kind: 'retry', status };
  if (status < 500) return { kind: 'retry', status };
  const response = field(error, 'response');
  return typeof response === 'string' && NO_MAILBOX.test(response)
    ? { kind: 'gone', status }
    : { kind: 'rejected', status };
};
