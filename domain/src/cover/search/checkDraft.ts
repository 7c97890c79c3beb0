import type { Trx } from '../../db/types.ts';
import { ok, type Refused, type Result, refused } from '../../kernel/result.ts';
import { compareDays, dayOf, halfDayKey, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { Settings } from '../../membership/settings.ts';
import { mayRequestFor } from '../policy.ts';
import type { CoverDraft, CoverRefusal, Person } from '../types.ts';
import { type FoundNeed, findNeeds } from './findNeeds.ts';

export type CheckedDraft = {
  person: Person;
  municipalityId: string;
  /** The half-days nobody has asked for yet. */
  needs: FoundNeed[];
  /** A running request of the same person that shares half-days with this draft. */
  overlappingRequestId: string | null;
};

/** Half-days of the draft that were asked for before. */
const loadAskedBefore = async (trx: Trx, scope: Scope, draft: CoverDraft) => {
  const rows = await trx
    .selectFrom('coverNeed')
    .select(['requestId', 'day', 'half'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('forStaffId', '=', draft.forStaffId)
    .where('state', '<>', 'withdrawn')
    .where((where) =>
      where.or(
        draft.ranges.map(({ from, to }) => where.and([where('day', '>=', from), where('day', '<=', to)])),
      ),
    )
    .orderBy('startsAt')
    .execute();
  return rows.filter(({ half }) => draft.dayPart === 'full' || draft.dayPart === half);
};

const refuseSpan = (draft: CoverDraft, now: Instant, settings: Settings): Refused<CoverRefusal> | null => {
  const today = dayOf(now);
  const spans = draft.ranges.map(({ from, to }) => from.until(to, { largestUnit: 'days' }).days + 1);
  if (spans.length === 0 || spans.some((days) => days < 1)) return refused('nothing_to_cover');
  if (spans.reduce((sum, days) => sum + days, 0) > settings.longestRequestDays) return refused('too_long');
  if (draft.ranges.every(({ to }) => compareDays(to, today) < 0)) return refused('in_the_past');
  return null;
};

/** Whether the draft may be asked for, by this actor, and which half-days it comes to. */
export const checkDraft = async (
  trx: Trx,
  scope: Scope,
  draft: CoverDraft,
  now: Instant,
  settings: Settings,
): Promise<Result<CheckedDraft, CoverRefusal>> => {
  const wrongSpan = refuseSpan(draft, now, settings);
  if (wrongSpan) return wrongSpan;
  const person = await trx
    .selectFrom('staff')
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'staff.cooperationId')
        .onRef('municipality.id', '=', 'staff.municipalityId'),
    )
    .select(['staff.id', 'staff.displayName', 'staff.municipalityId', 'municipality.name'])
    .where('staff.cooperationId', '=', scope.cooperationId)
    .where('staff.id', '=', draft.forStaffId)
    .executeTakeFirst();
  if (!person) return refused('not_found');
  if (!mayRequestFor(scope, { staffId: person.id, municipalityId: person.municipalityId })) {
    return refused('not_allowed');
  }
  if (draft.areaCodes.length > 0) {
    const known = await trx
      .selectFrom('subjectArea')
      .select('code')
      .where('cooperationId', '=', scope.cooperationId)
      .where('code', 'in', draft.areaCodes)
      .execute();
    if (known.length < new Set(draft.areaCodes).size) return refused('unknown_area');
  }
  const before = await loadAskedBefore(trx, scope, draft);
  const askedFor = new Set(before.map(halfDayKey));
  const needs = (await findNeeds(trx, scope, draft, now)).filter((need) => !askedFor.has(halfDayKey(need)));
  const overlappingRequestId = before[0]?.requestId ?? null;
  if (needs.length === 0) return refused(overlappingRequestId ? 'already_requested' : 'nothing_to_cover');
  return ok({
    person: { staffId: person.id, name: person.displayName, municipalityName: person.name },
    municipalityId: person.municipalityId,
    needs,
    overlappingRequestId,
  });
};
