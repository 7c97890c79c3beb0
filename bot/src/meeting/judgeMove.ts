import { momentAt, plainDate, Temporal } from '@verbund/domain/kernel/time';
import { meetingRefusalWords } from '@verbund/domain/language/words/meetings';
import { loadInvited } from '@verbund/domain/meeting/invited';
import { judgeTime } from '@verbund/domain/meeting/judgeTime';
import { checkTime } from '@verbund/domain/meeting/rules';
import type { MeetingDetail } from '@verbund/domain/meeting/schema';
import { loadPeople } from '@verbund/domain/membership/queries/loadPeople';
import type { Visit } from '../visit.ts';
import type { MoveForm } from './ask.card.ts';
import { NOBODY_BUSY } from './search.ts';

/** The fields for a new time, and whom it would not suit once it is said in full. */
export const judgeMove = async (
  { read, now, language }: Visit,
  view: MeetingDetail,
  { day, at }: { day: string | null; at: string | null },
): Promise<MoveForm> => {
  const typed = { day: day ?? '', time: at ?? '', cannot: null, problem: null };
  if (day === null || at === null) return typed;
  const { meetingId, durationMinutes, mode, place, minShare } = view;
  const startsAt = momentAt(plainDate(day), Temporal.PlainTime.from(at));
  const checked = checkTime({ startsAt, durationMinutes }, now);
  if (!checked.ok) return { ...typed, problem: meetingRefusalWords[language][checked.reason] };
  const cannot = await read(async (trx, scope) => {
    const participants = await loadInvited(trx, scope, meetingId);
    const placeMunicipalityId = place?.municipalityId ?? null;
    const judged = {
      durationMinutes,
      mode,
      placeMunicipalityId,
      minShare,
      participants,
      ownMeetingId: meetingId,
    };
    const { cannot: ids } = await judgeTime(trx, scope, { judged, startsAt }, { busy: NOBODY_BUSY, now });
    const people = await loadPeople(trx, scope, ids);
    return ids.flatMap((id) => people.get(id) ?? []);
  });
  return { ...typed, cannot };
};
