/** Outlook calendars through Microsoft Graph. */
import type {
  CalendarRefusal,
  CalendarService,
  CalendarUser,
  KnownEvent,
  ToldEvent,
} from '@verbund/domain/meeting/calendar/port';
import { type AppTokens, createAppTokens } from './appTokens.ts';
import { createFreeBusy } from './freeBusy.ts';
import { createSendGraph, type GraphCall } from './graphRequest.ts';
import { isDuplicate, isItemGone, refusalOf } from './refusals.ts';
import {
  bodyWithin,
  changesOf,
  currentAnswer,
  eventAnswer,
  foundAnswer,
  MEETING_PROPERTY,
  newEventOf,
  saysAlready,
  transactionIdOf,
} from './shapes.ts';

/** Of the app registration with the permission Calendars.ReadWrite. */
export type GraphSettings = { appId: string; secret: string };

const SELECTED = 'subject,start,end,location,attendees,isOnlineMeeting,onlineMeeting,body';

/** Graph answered with something it does not document. */
const UNREADABLE: CalendarRefusal = { kind: 'rejected', status: 200 };

const toldOf = (body: unknown): ToldEvent | CalendarRefusal => {
  const read = eventAnswer.safeParse(body);
  if (!read.success) return UNREADABLE;
  const { id, '@odata.etag': etag = null, onlineMeeting } = read.data;
  return { kind: 'told', eventId: id, etag, joinUrl: onlineMeeting?.joinUrl ?? null };
};

/**
 * @param options for tests: how requests travel, and where tokens come from.
 */
export const createGraphCalendars = (
  settings: GraphSettings,
  { fetchFrom, tokens = createAppTokens(settings) }: { fetchFrom?: typeof fetch; tokens?: AppTokens } = {},
): CalendarService => {
  const send = createSendGraph(tokens, fetchFrom);
  const call = (
    user: CalendarUser,
    method: GraphCall['method'],
    below: string,
    more: Partial<GraphCall> = {},
  ) =>
    send({
      tenantId: user.tenantId,
      method,
      path: `/users/${encodeURIComponent(user.objectId)}/events${below}`,
      ...more,
    });
  const at = (eventId: string): string => `/${encodeURIComponent(eventId)}`;

  const findEvent: CalendarService['findEvent'] = async (organiser, meetingId) => {
    const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${MEETING_PROPERTY}' and ep/value eq '${meetingId}')`;
    const answer = await call(organiser, 'GET', `?$filter=${encodeURIComponent(filter)}&$select=id`);
    if (!answer.ok) return refusalOf(answer);
    const read = foundAnswer.safeParse(answer.body);
    if (!read.success) return UNREADABLE;
    const [found] = read.data.value;
    return { kind: 'found', event: found ? { eventId: found.id, etag: found['@odata.etag'] ?? null } : null };
  };

  const read = async (organiser: CalendarUser, eventId: string) => {
    const answer = await call(organiser, 'GET', `${at(eventId)}?$select=${SELECTED}`, {
      headers: { Prefer: 'outlook.timezone="UTC"' },
    });
    if (!answer.ok) return answer;
    const current = currentAnswer.safeParse(answer.body);
    return { ok: true as const, current: current.success ? current.data : {} };
  };

  const updateEvent: CalendarService['updateEvent'] = async (organiser, known: KnownEvent, event) => {
    let failed: Parameters<typeof refusalOf>[0] | undefined;
    // The second time for an event that somebody changed in between.
    for (let round = 0; round < 2; round += 1) {
      const answer = await read(organiser, known.eventId);
      if (!answer.ok) return isItemGone(answer) ? { kind: 'gone' } : refusalOf(answer);
      const { current } = answer;
      const etag = current['@odata.etag'] ?? known.etag;
      if (saysAlready(current, event)) {
        const joinUrl = current.onlineMeeting?.joinUrl ?? null;
        return { kind: 'told', eventId: known.eventId, etag, joinUrl };
      }
      const content = current.body ? bodyWithin(current.body.content, event) : null;
      const changed = await call(organiser, 'PATCH', at(known.eventId), {
        headers: etag === null ? {} : { 'If-Match': etag },
        body: {
          ...changesOf(event),
          ...(content === null ? {} : { body: { contentType: 'html', content } }),
        },
      });
      if (changed.ok) return toldOf(changed.body);
      if (isItemGone(changed)) return { kind: 'gone' };
      failed = changed;
      if (changed.status !== 412) break;
    }
    return failed ? refusalOf(failed) : UNREADABLE;
  };

  const createEvent: CalendarService['createEvent'] = async (organiser, event, replaces) => {
    // The second number for one that was made, of which no answer came, and that somebody has deleted since.
    for (const again of ['', String(event.sequence)]) {
      const transactionId = transactionIdOf(event.meetingId, replaces, again);
      const answer = await call(organiser, 'POST', '', { body: newEventOf(event, transactionId) });
      if (answer.ok) return toldOf(answer.body);
      if (!isDuplicate(answer)) return refusalOf(answer);
      const found = await findEvent(organiser, event.meetingId);
      if (found.kind !== 'found') return found;
      const updated = found.event && (await updateEvent(organiser, found.event, event));
      if (updated && updated.kind !== 'gone') return updated;
    }
    return { kind: 'retry', status: 409 };
  };

  const cancelEvent: CalendarService['cancelEvent'] = async (organiser, eventId, comment) => {
    const answer = await call(organiser, 'POST', `${at(eventId)}/cancel`, { body: { comment } });
    if (answer.ok) return { kind: 'cancelled' };
    return isItemGone(answer) ? { kind: 'gone' } : refusalOf(answer);
  };

  return { freeBusy: createFreeBusy(send), findEvent, createEvent, updateEvent, cancelEvent };
};
