import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { ok, type Refused, type Result, refused } from '../../kernel/result.ts';
import { compareDays, dayOf, type Half, halfDayKey, type Instant, plainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { type Settings, settingsSchema } from '../../membership/settings.ts';
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
  settings: Settings;
};

const refuseSpan = (draft: CoverDraft, now: Instant, settings: Settings): Refused<CoverRefusal> | null => {
  const today = dayOf(now);
  const spans = draft.ranges.map(({ from, to }) => from.until(to, { largestUnit: 'days' }).days + 1);
  if (spans.some((days) => days < 1)) return refused('nothing_to_cover');
  if (spans.reduce((sum, days) => sum + days, 0) > settings.longestRequestDays) return refused('too_long');
  if (draft.ranges.every(({ to }) => compareDays(to, today) < 0)) return refused('in_the_past');
  return null;
};

type Row = {
  name: string;
  municipalityId: string;
  municipalityName: string;
  settings: unknown;
  knownAreas: number;
  asked: { requestId: string; day: string; half: Half }[];
};

/** Whom the draft is for, what her cooperation has set, and what she was asked cover for before, in one query. */
const loadFacts = async (
  trx: Trx,
  { cooperationId }: Scope,
  { forStaffId, areaCodes, ranges }: CoverDraft,
): Promise<Row | undefined> => {
  const days = sql.join(
    ranges.map(({ from, to }) => sql`(cover_need.day between ${from} and ${to})`),
    sql` or `,
  );
  const { rows } = await sql<Row>`
    select staff.display_name as name, staff.municipality_id, municipality.name as municipality_name,
      cooperation.settings,
      (
        select count(*) from subject_area
        where subject_area.cooperation_id = ${cooperationId} and code = any(${[...areaCodes]}::text[])
      ) as known_areas,
      (
        select coalesce(json_agg(json_build_object('requestId', request_id, 'day', day, 'half', half)
          order by starts_at), '[]')
        from cover_need
        where cooperation_id = ${cooperationId} and for_staff_id = ${forStaffId} and state <> 'withdrawn'
          and (${days})
      ) as asked
    from staff
    join municipality
      on municipality.cooperation_id = staff.cooperation_id and municipality.id = staff.municipality_id
    join cooperation on cooperation.id = staff.cooperation_id
    where staff.cooperation_id = ${cooperationId} and staff.id = ${forStaffId}`.execute(trx);
  return rows[0];
};

/** Whether the draft may be asked for, by this actor, and which half-days it comes to. */
export const checkDraft = async (
  trx: Trx,
  scope: Scope,
  draft: CoverDraft,
  now: Instant,
): Promise<Result<CheckedDraft, CoverRefusal>> => {
  if (draft.ranges.length === 0) return refused('nothing_to_cover');
  const found = await loadFacts(trx, scope, draft);
  if (!found) return refused('not_found');
  const { name, municipalityId, municipalityName, knownAreas } = found;
  const settings = settingsSchema.parse(found.settings);
  const wrongSpan = refuseSpan(draft, now, settings);
  if (wrongSpan) return wrongSpan;
  if (!mayRequestFor(scope, { staffId: draft.forStaffId, municipalityId })) return refused('not_allowed');
  if (knownAreas < new Set(draft.areaCodes).size) return refused('unknown_area');
  const asked = found.asked.filter(({ half }) => draft.dayPart === 'full' || draft.dayPart === half);
  const askedFor = new Set(asked.map(({ day, half }) => halfDayKey({ day: plainDate(day), half })));
  const needs = (await findNeeds(trx, scope, draft, now)).filter((need) => !askedFor.has(halfDayKey(need)));
  const overlappingRequestId = asked[0]?.requestId ?? null;
  if (needs.length === 0) return refused(overlappingRequestId ? 'already_requested' : 'nothing_to_cover');
  return ok({
    person: { staffId: draft.forStaffId, name, municipalityName },
    municipalityId,
    needs,
    overlappingRequestId,
    settings,
  });
};
