/** What a draft comes to: who is invited, and which times there are. */
import { ok, type Result } from '@verbund/domain/kernel/result';
import { compareDays, dayOf, instant, momentAt, plainDate, Temporal } from '@verbund/domain/kernel/time';
import { judgeTime } from '@verbund/domain/meeting/judgeTime';
import { listMeetings } from '@verbund/domain/meeting/queries/listMeetings';
import { planSlots } from '@verbund/domain/meeting/queries/planSlots';
import { checkTime, endOf } from '@verbund/domain/meeting/rules';
import type { MeetingRow, SlotSearchView } from '@verbund/domain/meeting/schema';
import type { BusyTimes } from '@verbund/domain/meeting/slots/types';
import type { MeetingRefusal } from '@verbund/domain/meeting/types';
import { type Colleague, listColleagues } from '@verbund/domain/membership/queries/listColleagues';
import type { Visit } from '../visit.ts';
import { type InvitedColleague, invitedBy, isOneTime, type MeetingDraft, wantedOf } from './draft.ts';
import type { Place } from './draftOfWish.ts';
import type { PlanView } from './plan.card.ts';

export const NOBODY_BUSY: BusyTimes = new Map();

export type Around = { colleagues: readonly Colleague[]; municipalities: readonly Place[] };

/** Who and which municipalities there are today. */
export const aroundOf = async (visit: Visit): Promise<Around> => {
  const today = dayOf(visit.now);
  const { municipalities } = await visit.directory();
  return {
    colleagues: await visit.read((trx, scope) => listColleagues(trx, scope, today)),
    municipalities: municipalities.filter(
      ({ joinedOn, leftOn }) =>
        compareDays(joinedOn, today) <= 0 && (leftOn === null || compareDays(today, leftOn) < 0),
    ),
  };
};

export const startOf = ({ from, at }: MeetingDraft) =>
  momentAt(plainDate(from), Temporal.PlainTime.from(at ?? '00:00'));

const isInHalf = (startsAt: string, half: MeetingDraft['half']): boolean => {
  if (half === 'full') return true;
  const isMorning = instant(startsAt).toZonedDateTimeISO('Europe/Berlin').hour < 12;
  return isMorning === (half === 'morning');
};

/** Times of the half of the day that was asked for; all of them when none is there. */
const inHalf = (search: SlotSearchView, { half }: MeetingDraft): SlotSearchView => {
  const there = search.proposals.filter(({ startsAt }) => isInHalf(startsAt, half));
  return there.length === 0 ? search : { ...search, proposals: there };
};

type Found = Pick<PlanView, 'search' | 'wanted'>;

const findWindow = async (
  { read, now }: Visit,
  draft: MeetingDraft,
  invited: readonly InvitedColleague[],
): Promise<Result<Found, MeetingRefusal>> => {
  const wanted = { ...wantedOf(draft, invited), busy: NOBODY_BUSY };
  const found = await read((trx, scope) => planSlots(trx, scope, wanted, now));
  return found.ok ? ok({ search: inHalf(found.value, draft), wanted: null }) : found;
};

const judgeOne = async (
  { read, now }: Visit,
  draft: MeetingDraft,
  invited: readonly InvitedColleague[],
): Promise<Result<Found, MeetingRefusal>> => {
  const startsAt = startOf(draft);
  const checked = checkTime({ startsAt, durationMinutes: draft.minutes }, now);
  if (!checked.ok) return checked;
  const { cannot } = await read((trx, scope) =>
    judgeTime(trx, scope, { judged: wantedOf(draft, invited), startsAt }, { busy: NOBODY_BUSY, now }),
  );
  return ok({
    search: null,
    wanted: {
      startsAt: startsAt.toString(),
      endsAt: endOf(startsAt, draft.minutes).toString(),
      cannot: invited.filter(({ staffId }) => cannot.includes(staffId)),
    },
  });
};

/** Another meeting of the same kind in the same time: planned twice it would be no use. */
const findTwin = async (
  { read, now }: Visit,
  { template, from, until }: MeetingDraft,
): Promise<MeetingRow | null> => {
  if (template === 'other') return null;
  const { all, upcoming } = await read((trx, scope) => listMeetings(trx, scope, now));
  const overlaps = (row: MeetingRow): boolean =>
    row.startsAt === null
      ? row.windowFrom <= until && from < row.windowUntil
      : dayOf(instant(row.startsAt)).toString() >= from && dayOf(instant(row.startsAt)).toString() <= until;
  return (all ?? upcoming).find((row) => row.template === template && overlaps(row)) ?? null;
};

/** Everything the card of a plan shows; a refusal says what of the draft has to change. */
export const searchTimes = async (
  visit: Visit,
  draft: MeetingDraft,
  { colleagues, municipalities }: Around,
): Promise<Result<PlanView, MeetingRefusal>> => {
  const invited = invitedBy(draft, colleagues, visit.known.staffId);
  if (invited.every(({ staffId }) => staffId === visit.known.staffId))
    return { ok: false, reason: 'no_participants' };
  const found = await (isOneTime(draft) ? judgeOne : findWindow)(visit, draft, invited);
  if (!found.ok) return found;
  return ok({
    draft,
    invited,
    placeName: municipalities.find(({ id }) => id === draft.placeId)?.name ?? null,
    twin: await findTwin(visit, draft),
    problem: null,
    ...found.value,
  });
};
