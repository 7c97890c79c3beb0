import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadItemIds, placeItems } from '../agenda.ts';
import { openMeeting, whyNot } from '../record.ts';
import type { MeetingRefusal } from '../types.ts';

/**
 * Gives an item another place on the agenda.
 *
 * @param input.position from 1; behind the last is the last.
 */
export const moveItem = async (
  trx: Trx,
  scope: StaffScope,
  { meetingId, itemId, position }: { meetingId: string; itemId: string; position: number },
  now: Instant,
): Promise<Result<null, MeetingRefusal>> => {
  const opened = await openMeeting(trx, scope, meetingId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (!actions.includes('order_agenda')) return refused(whyNot(record));
  const items = await loadItemIds(trx, scope, meetingId);
  const moved = items.find(({ id }) => id === itemId);
  if (!moved) return refused('unknown_item');
  await placeItems(trx, scope, items.filter((item) => item !== moved).toSpliced(position - 1, 0, moved));
  await appendEvent(trx, scope, { kind: 'meeting.agenda_changed', subjectId: meetingId }, now);
  return ok(null);
};
