import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareInstants, type Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { openMeeting, updateMeeting, whyNot } from '../record.ts';
import { type Quorum, quorumAmong } from '../rules.ts';
import type { MeetingRefusal } from '../types.ts';

/**
 * Says that a meeting took place, before the timer does when it has ended.
 *
 * @returns whether enough municipalities were there; `null` when attendance was not noted.
 */
export const closeMeeting = async (
  trx: Trx,
  scope: StaffScope,
  { meetingId }: { meetingId: string },
  now: Instant,
): Promise<Result<{ quorum: Quorum | null }, MeetingRefusal>> => {
  const opened = await openMeeting(trx, scope, meetingId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (record.state !== 'held') {
    const isEarly = record.startsAt !== null && compareInstants(record.startsAt, now) > 0;
    if (actions.includes('cancel') && (isEarly || !actions.includes('close'))) return refused('not_begun');
    if (!actions.includes('close')) return refused(whyNot(record));
    await updateMeeting(trx, scope, meetingId, { state: 'held' }, { tellCalendars: false }, now);
    await appendEvent(trx, scope, { kind: 'meeting.held', subjectId: meetingId }, now);
  }
  const noted = await trx
    .selectFrom('meetingParticipant as p')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.cooperationId', '=', 'p.cooperationId').onRef('s.id', '=', 'p.staffId'),
    )
    .select(['s.municipalityId', 'p.attendance'])
    .where('p.cooperationId', '=', scope.cooperationId)
    .where('p.meetingId', '=', meetingId)
    .execute();
  return ok({ quorum: quorumAmong(noted, record.quorumShare) });
};
