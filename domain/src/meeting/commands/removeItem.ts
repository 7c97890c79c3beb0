import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadItemIds, placeItems } from '../agenda.ts';
import { openMeeting, whyNot } from '../record.ts';
import type { MeetingRefusal } from '../types.ts';

/** Takes an item off the agenda; one that is off already is off. */
export const removeItem = async (
  trx: Trx,
  scope: StaffScope,
  { meetingId, itemId }: { meetingId: string; itemId: string },
  now: Instant,
): Promise<Result<null, MeetingRefusal>> => {
  const opened = await openMeeting(trx, scope, meetingId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (!actions.includes('order_agenda')) return refused(whyNot(record));
  const { numDeletedRows } = await trx
    .deleteFrom('meetingItem')
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .where('id', '=', itemId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return ok(null);
  await placeItems(trx, scope, await loadItemIds(trx, scope, meetingId));
  await appendEvent(trx, scope, { kind: 'meeting.agenda_changed', subjectId: meetingId }, now);
  return ok(null);
};
