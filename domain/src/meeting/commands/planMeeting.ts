import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareDays, compareInstants, dayOf, type Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { checkInvited, checkPlace } from '../invited.ts';
import { maySchedule } from '../policy.ts';
import { settleOn, storeSlots } from '../poll.ts';
import { claimKey } from '../record.ts';
import { checkSlots, checkTime, checkWindow, DURATION_MINUTES } from '../rules.ts';
import type { BusyTimes } from '../slots/types.ts';
import type { MeetingRefusal, NewMeeting } from '../types.ts';

const check = (input: NewMeeting, now: Instant): Result<null, MeetingRefusal> => {
  const { durationMinutes, startsAt, slots, windowFrom, windowUntil } = input;
  if (durationMinutes < DURATION_MINUTES.least || durationMinutes > DURATION_MINUTES.most)
    return refused('bad_duration');
  if (startsAt !== null) return checkTime({ startsAt, durationMinutes }, now);
  const window = checkWindow({ from: windowFrom, until: windowUntil }, now);
  return window.ok ? checkSlots(slots, durationMinutes, now) : window;
};

/** The first day on which everybody has to be there. */
const firstDay = ({ startsAt, slots, windowFrom }: NewMeeting, now: Instant) => {
  const [first] = startsAt === null ? slots.toSorted(compareInstants) : [startsAt];
  if (first) return dayOf(first);
  return compareDays(windowFrom, dayOf(now)) > 0 ? windowFrom : dayOf(now);
};

/**
 * Plans a meeting with the chosen slots, best first, or fixes it at once and tells everybody. Whoever plans it organises
 * it. The same client key is the same meeting.
 *
 * @param input.busy what calendars elsewhere say, for the reasons of the slots.
 */
export const planMeeting = async (
  trx: Trx,
  scope: StaffScope,
  input: NewMeeting & { busy: BusyTimes },
  now: Instant,
): Promise<Result<{ meetingId: string }, MeetingRefusal>> => {
  const { clientKey } = input;
  const meetingId = newId(now);
  const holder = await claimKey(trx, scope, { clientKey, subjectId: meetingId });
  if (holder !== meetingId) return ok({ meetingId: holder });
  if (!maySchedule(scope)) return refused('not_allowed');
  const checked = check(input, now);
  if (!checked.ok) return checked;
  const place = await checkPlace(trx, scope, input);
  if (!place.ok) return place;
  const organiserStaffId = scope.actor.staffId;
  const invited = await checkInvited(trx, scope, { ...input, organiserStaffId, on: firstDay(input, now) });
  if (!invited.ok) return invited;

  const { template, title, durationMinutes, mode, placeMunicipalityId, minShare, quorumShare } = input;
  const { startsAt, slots, at, busy } = input;
  const day = startsAt === null ? null : dayOf(startsAt);
  const windowFrom = day ?? input.windowFrom;
  const windowUntil = day?.add({ days: 1 }) ?? input.windowUntil;
  const { cooperationId } = scope;
  await trx
    .insertInto('meeting')
    .values({
      cooperationId,
      id: meetingId,
      seriesId: null,
      occursOn: null,
      template,
      title,
      organiserStaffId,
      state: 'planning',
      durationMinutes,
      windowFrom,
      windowUntil,
      mode,
      placeMunicipalityId,
      minShare,
      quorumShare,
      startsAt: null,
      endsAt: null,
      pollClosesAt: null,
      createdAt: now,
      changedAt: now,
    })
    .execute();
  await trx
    .insertInto('meetingParticipant')
    .values(
      invited.value.map(({ staffId, required }) => ({
        cooperationId,
        meetingId,
        staffId,
        required,
        attendance: null,
      })),
    )
    .execute();
  await appendEvent(trx, scope, { kind: 'meeting.planned', subjectId: meetingId }, now);
  if (startsAt !== null) {
    await settleOn(trx, scope, { id: meetingId, durationMinutes }, startsAt, now);
    return ok({ meetingId });
  }
  const judged = { durationMinutes, mode, placeMunicipalityId, minShare, participants: invited.value };
  const window = { windowFrom, windowUntil, at };
  await storeSlots(trx, scope, { meetingId, slots, judged, window, busy }, now);
  return ok({ meetingId });
};
