import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { insertImprovement } from '../../improvement/record.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { claimKey, openMeeting, whyNot } from '../record.ts';
import type { MeetingRefusal } from '../types.ts';

export type NewDecision = {
  meetingId: string;
  clientKey: string;
  text: GuardedText;
  ownerStaffId: string | null;
  dueOn: PlainDate | null;
};

/** Notes a decision. With an owner or a day there is something to do about it: it goes onto the improvement list. */
export const addDecision = async (
  trx: Trx,
  scope: StaffScope,
  { meetingId, clientKey, text, ownerStaffId, dueOn }: NewDecision,
  now: Instant,
): Promise<Result<null, MeetingRefusal>> => {
  const opened = await openMeeting(trx, scope, meetingId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  const decisionId = newId(now);
  if ((await claimKey(trx, scope, { clientKey, subjectId: decisionId })) !== decisionId) return ok(null);
  if (!actions.includes('decide'))
    return refused(actions.includes('cancel') ? 'not_begun' : whyNot({ ...record, state: 'fixed' }));
  let improvementId: string | null = null;
  if (ownerStaffId !== null || dueOn !== null) {
    const entry = { improvementId: newId(now), text, ownerStaffId, dueOn, meetingId };
    const added = await insertImprovement(trx, scope, entry, now);
    if (!added.ok) return added;
    improvementId = added.value.improvementId;
  }
  await trx
    .insertInto('meetingDecision')
    .values({
      cooperationId: scope.cooperationId,
      id: decisionId,
      meetingId,
      text,
      improvementId,
      createdByStaffId: scope.actor.staffId,
      createdAt: now,
    })
    .execute();
  await appendEvent(trx, scope, { kind: 'meeting.decided', subjectId: meetingId }, now);
  return ok(null);
};
