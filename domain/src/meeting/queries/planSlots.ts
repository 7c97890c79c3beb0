import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { loadPeople } from '../../membership/queries/loadPeople.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { checkPlace } from '../invited.ts';
import { maySchedule } from '../policy.ts';
import { checkWindow, DURATION_MINUTES } from '../rules.ts';
import type { SlotBlockerView, SlotSearchView } from '../schema.ts';
import { proposeSlots } from '../slots/proposeSlots.ts';
import type { BusyTimes, SlotBlocker, WantedSlot } from '../slots/types.ts';
import type { MeetingRefusal } from '../types.ts';

const loadMunicipalityNames = async (trx: Trx, scope: StaffScope): Promise<Map<string, string>> => {
  const rows = await trx
    .selectFrom('municipality')
    .select(['id', 'name'])
    .where('cooperationId', '=', scope.cooperationId)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Times that suit, with names, or whom every time fails on. Nothing is stored. */
export const planSlots = async (
  trx: Trx,
  scope: StaffScope,
  wanted: WantedSlot & { busy: BusyTimes },
  now: Instant,
): Promise<Result<SlotSearchView, MeetingRefusal>> => {
  if (!maySchedule(scope)) return refused('not_allowed');
  const { durationMinutes, windowFrom, windowUntil, participants, busy } = wanted;
  if (durationMinutes < DURATION_MINUTES.least || durationMinutes > DURATION_MINUTES.most)
    return refused('bad_duration');
  const window = checkWindow({ from: windowFrom, until: windowUntil }, now);
  if (!window.ok) return window;
  const place = await checkPlace(trx, scope, wanted);
  if (!place.ok) return place;
  if (participants.length === 0) return refused('no_participants');
  const people = await loadPeople(
    trx,
    scope,
    participants.map(({ staffId }) => staffId),
  );
  if (participants.some(({ staffId }) => !people.has(staffId))) return refused('unknown_person');

  const search = await proposeSlots(trx, scope, wanted, { busy, now });
  const personOf = (staffId: string) => people.get(staffId) ?? { staffId, name: '', municipalityName: '' };
  const names =
    search.blockers.length > 0 ? await loadMunicipalityNames(trx, scope) : new Map<string, string>();
  const blockerOf = (blocker: SlotBlocker): SlotBlockerView => {
    if (blocker.kind === 'window') return blocker;
    const { slots } = blocker;
    if (blocker.kind === 'person') return { kind: 'person', person: personOf(blocker.staffId), slots };
    const { municipalityId } = blocker;
    return {
      kind: 'municipality',
      municipality: { municipalityId, name: names.get(municipalityId) ?? '' },
      slots,
    };
  };
  return ok({
    proposals: search.proposals.map(({ startsAt, endsAt, reasons, cannot }) => ({
      startsAt: startsAt.toString(),
      endsAt: endsAt.toString(),
      reasons,
      cannot: cannot.map(personOf),
    })),
    blockers: search.blockers.map(blockerOf),
  });
};
