/** Who is rung for an urgent case, and in which order. */
import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Half, type Instant, timeOf } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { listWhoMayTake } from '../queries/listWhoMayTake.ts';

/** Why somebody is rung; codes, put into words when shown. */
export type RingReason = 'on_duty_there' | 'home' | 'seconded';

export type Candidate = {
  staffId: string;
  reason: RingReason;
  openCases: number;
  lastRungAt: Instant | null;
};

type Facts = {
  staffId: string;
  works: boolean;
  absent: boolean;
  onDutyThere: boolean;
  openCases: number;
  lastRungAt: Instant | null;
};

const NOON_HOUR = 13;

export const halfOf = (now: Instant): Half => (timeOf(now).hour < NOON_HOUR ? 'morning' : 'afternoon');

const loadFacts = async (
  trx: Trx,
  scope: Scope,
  staffIds: readonly string[],
  municipalityId: string,
  now: Instant,
): Promise<Map<string, Facts>> => {
  const day = dayOf(now);
  const half = halfOf(now);
  const { rows } = await sql<Facts>`
    select staff.id as staff_id,
      exists (
        select 1 from working_pattern as p
        where p.cooperation_id = staff.cooperation_id and p.staff_id = staff.id and p.weekday = ${day.dayOfWeek}
          and p.half = ${half} and p.valid_from <= ${day} and (p.valid_until is null or p.valid_until > ${day})
      ) as works,
      exists (
        select 1 from absence as a
        where a.cooperation_id = staff.cooperation_id and a.staff_id = staff.id and a.cancelled_at is null
          and a.from_day <= ${day} and a.until_day > ${day} and a.day_part in ('full', ${half})
      ) as absent,
      exists (
        select 1 from duty join desk on desk.cooperation_id = duty.cooperation_id and desk.id = duty.desk_id
        where duty.cooperation_id = staff.cooperation_id and duty.staff_id = staff.id and duty.state = 'planned'
          and duty.day = ${day} and duty.half = ${half} and desk.municipality_id = ${municipalityId}
      ) as on_duty_there,
      (
        select count(*) from queue_case as c
        where c.cooperation_id = staff.cooperation_id and c.owner_staff_id = staff.id
      ) as open_cases,
      (
        select max(asked_at) from case_ring_offer as o
        where o.cooperation_id = staff.cooperation_id and o.staff_id = staff.id
      ) as last_rung_at
    from staff
    where staff.cooperation_id = ${scope.cooperationId} and staff.id = any(${[...staffIds]}::uuid[])`.execute(
    trx,
  );
  return new Map(rows.map((row) => [row.staffId, { ...row, openCases: Number(row.openCases) }]));
};

const REASONS: readonly RingReason[] = ['on_duty_there', 'home', 'seconded'];

/**
 * The order of ringing: on duty there, then at home there, then seconded; among them whoever has the fewest open
 * cases, then whoever was rung longest ago. Ties by id, so that the same facts give the same order.
 */
export const compareCandidates = (a: Candidate, b: Candidate): number =>
  REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) ||
  a.openCases - b.openCases ||
  (a.lastRungAt?.epochMilliseconds ?? 0) - (b.lastRungAt?.epochMilliseconds ?? 0) ||
  (a.staffId < b.staffId ? -1 : 1);

/** Everybody who may take the case, works now and is there, in the order of ringing. */
export const ringCandidates = async (
  trx: Trx,
  scope: Scope,
  { caseId, municipalityId }: { caseId: string; municipalityId: string },
  now: Instant,
): Promise<Candidate[]> => {
  const able = await listWhoMayTake(trx, scope, [caseId], now);
  const facts = await loadFacts(
    trx,
    scope,
    able.map(({ staffId }) => staffId),
    municipalityId,
    now,
  );
  return able
    .flatMap(({ staffId, municipalityId: home }): Candidate[] => {
      const known = facts.get(staffId);
      if (!known?.works || known.absent) return [];
      const reason = known.onDutyThere ? 'on_duty_there' : home === municipalityId ? 'home' : 'seconded';
      return [{ staffId, reason, openCases: known.openCases, lastRungAt: known.lastRungAt }];
    })
    .sort(compareCandidates);
};
