import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { loadPeople, type Person } from '../../membership/queries/loadPeople.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadInvited } from '../invited.ts';
import { judgeTime } from '../judgeTime.ts';
import type { BusyTimes } from '../slots/types.ts';

/** Whom the time of a fixed meeting does not suit; that they cannot, never why. */
export const listUnsuited = async (
  trx: Trx,
  scope: Scope,
  { meetingId, busy }: { meetingId: string; busy: BusyTimes },
  now: Instant,
): Promise<Person[]> => {
  const meeting = await trx
    .selectFrom('meeting')
    .select(['startsAt', 'state', 'durationMinutes', 'mode', 'placeMunicipalityId', 'minShare'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', meetingId)
    .executeTakeFirst();
  if (meeting?.state !== 'fixed' || meeting.startsAt === null) return [];
  const { startsAt, durationMinutes, mode, placeMunicipalityId, minShare } = meeting;
  const participants = await loadInvited(trx, scope, meetingId);
  const judged = {
    durationMinutes,
    mode,
    placeMunicipalityId,
    minShare,
    participants,
    ownMeetingId: meetingId,
  };
  const { cannot } = await judgeTime(trx, scope, { judged, startsAt }, { busy, now });
  const people = await loadPeople(trx, scope, cannot);
  return cannot.flatMap((staffId) => people.get(staffId) ?? []);
};
