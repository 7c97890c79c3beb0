import type { CalendarRefusal } from '@verbund/domain/meeting/calendar/port';
import type { GraphAnswer } from './graphRequest.ts';

export type GraphFailure = Extract<GraphAnswer, { ok: false }>;

/** The event is not there; a mailbox that is not there has other names. */
export const isItemGone = ({ status, code }: GraphFailure): boolean =>
  status === 404 && code === 'ErrorItemNotFound';

/** The transaction's number was used before, for an event that says something else. */
export const isDuplicate = ({ status, code }: GraphFailure): boolean =>
  status === 409 && code === 'ErrorDuplicateTransactionId';

/** Worth another try: no answer, too many questions, a conflict of two writers, a fault over there. */
const PASSING = new Set([401, 408, 409, 412, 423, 429]);

export const refusalOf = ({ status, retryAfterMs }: GraphFailure): CalendarRefusal => {
  if (status === null || PASSING.has(status) || status >= 500)
    return { kind: 'retry', status, ...(retryAfterMs === null ? {} : { retryAfterMs }) };
  if (status === 403) return { kind: 'no_consent', status };
  if (status === 404) return { kind: 'no_calendar', status };
  return { kind: 'rejected', status };
};
