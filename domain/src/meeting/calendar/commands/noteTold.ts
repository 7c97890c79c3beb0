import { appendEvent } from '../../../db/events.ts';
import type { Trx } from '../../../db/types.ts';
import type { Instant } from '../../../kernel/time.ts';
import type { Scope } from '../../../membership/scope.ts';
import { lockTelling } from './lockTelling.ts';

export type NewlyTold = {
  meetingId: string;
  claim: Instant;
  /** What the calendar was told; the meeting may have moved on since. */
  sequence: number;
  /** `null`: there never was an event. */
  event: { eventId: string; etag: string | null; joinUrl: string | null; ofStaffId: string } | null;
};

/** Notes what the organiser's calendar was told; a meeting that has changed meanwhile is due again at once. */
export const noteTold = async (trx: Trx, scope: Scope, input: NewlyTold, now: Instant): Promise<void> => {
  const locked = await lockTelling(trx, scope, input);
  if (!locked) return;
  const { event } = input;
  await trx
    .updateTable('meetingCalendar')
    .set({
      channel: 'graph',
      toldSequence: input.sequence,
      dueAt: locked.sequence > input.sequence ? now : null,
      claimedUntil: null,
      attempts: 0,
      lastStatus: null,
      ...(event && {
        eventId: event.eventId,
        etag: event.etag,
        joinUrl: event.joinUrl,
        eventOfStaffId: event.ofStaffId,
      }),
    })
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', input.meetingId)
    .execute();
  const data = { channel: 'graph', sequence: input.sequence };
  await appendEvent(trx, scope, { kind: 'meeting.calendars_told', subjectId: input.meetingId, data }, now);
};
