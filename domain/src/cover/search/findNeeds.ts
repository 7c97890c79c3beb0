import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { publicHoliday } from '../../kernel/holidays.ts';
import {
  compareDays,
  compareHalfDays,
  type Half,
  halfDayKey,
  type Instant,
  momentAt,
  type PlainDate,
  type PlainTime,
} from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { CoverDraft } from '../types.ts';

/** A half-day on which somebody would be missed, before anybody asked for it. */
export type FoundNeed = {
  deskId: string;
  deskName: string;
  day: PlainDate;
  half: Half;
  startsAt: Instant;
  endsAt: Instant;
  areaCodes: string[];
  dutyId: string | null;
};

const isIn = ({ ranges, dayPart }: CoverDraft, day: PlainDate, half: Half): boolean =>
  (dayPart === 'full' || dayPart === half) &&
  ranges.some(({ from, to }) => compareDays(day, from) >= 0 && compareDays(day, to) <= 0);

type Row = {
  deskId: string;
  deskName: string;
  day: PlainDate;
  half: Half;
  opens: PlainTime;
  closes: PlainTime;
  areaCodes: string[];
  dutyId: string | null;
};

/** The areas of a desk, whichever query it stands in. */
const areasOfDesk = sql<string[]>`array(
  select area_code from desk_area
  where desk_area.cooperation_id = desk.cooperation_id and desk_area.desk_id = desk.id
  order by area_code
)`;

/** Half-days of `[first, last]` on which she is on duty at an open desk. */
const loadDuties = async (
  trx: Trx,
  scope: Scope,
  staffId: string,
  first: PlainDate,
  last: PlainDate,
): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select desk.id as desk_id, desk.name as desk_name, duty.day, duty.half, hours.opens, hours.closes,
      duty.id as duty_id, ${areasOfDesk} as area_codes
    from duty
    join desk on desk.cooperation_id = duty.cooperation_id and desk.id = duty.desk_id
    join opening_hours as hours
      on hours.cooperation_id = duty.cooperation_id and hours.desk_id = duty.desk_id
      and hours.weekday = extract(isodow from duty.day) and hours.half = duty.half
      and hours.valid_from <= duty.day and (hours.valid_until is null or hours.valid_until > duty.day)
    where duty.cooperation_id = ${scope.cooperationId} and duty.staff_id = ${staffId}
      and duty.day between ${first} and ${last} and duty.origin = 'roster' and duty.state = 'planned'
      and not exists (
        select 1 from desk_closure
        where desk_closure.cooperation_id = duty.cooperation_id and desk_closure.desk_id = duty.desk_id
          and desk_closure.day = duty.day
      )`.execute(trx);
  return rows;
};

/** Half-days of `[first, last]` that the roster does not reach, by her pattern at her usual desk. */
const loadPattern = async (
  trx: Trx,
  scope: Scope,
  staffId: string,
  first: PlainDate,
  last: PlainDate,
): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    with reach as (
      select max(duty.day) as day
      from staff
      join desk on desk.cooperation_id = staff.cooperation_id and desk.municipality_id = staff.municipality_id
      join duty on duty.cooperation_id = desk.cooperation_id and duty.desk_id = desk.id and duty.origin = 'roster'
      where staff.cooperation_id = ${scope.cooperationId} and staff.id = ${staffId}
    )
    select desk.id as desk_id, desk.name as desk_name, wanted.day::date as day, pattern.half, hours.opens,
      hours.closes, null as duty_id, ${areasOfDesk} as area_codes
    from reach
    cross join generate_series(${first}::date, ${last}::date, interval '1 day') as wanted (day)
    join working_pattern as pattern
      on pattern.cooperation_id = ${scope.cooperationId} and pattern.staff_id = ${staffId}
      and pattern.weekday = extract(isodow from wanted.day) and pattern.valid_from <= wanted.day::date
      and (pattern.valid_until is null or pattern.valid_until > wanted.day::date)
    join staff_desk as usual
      on usual.cooperation_id = pattern.cooperation_id and usual.staff_id = pattern.staff_id
    join desk on desk.cooperation_id = usual.cooperation_id and desk.id = usual.desk_id
    join opening_hours as hours
      on hours.cooperation_id = usual.cooperation_id and hours.desk_id = usual.desk_id
      and hours.weekday = pattern.weekday and hours.half = pattern.half
      and hours.valid_from <= wanted.day::date
      and (hours.valid_until is null or hours.valid_until > wanted.day::date)
    where (reach.day is null or wanted.day::date > reach.day)
      and not exists (
        select 1 from desk_closure
        where desk_closure.cooperation_id = usual.cooperation_id and desk_closure.desk_id = usual.desk_id
          and desk_closure.day = wanted.day::date
      )`.execute(trx);
  return rows;
};

/** Two small queries, the second only where needed, are planned in a fraction of the time of one for both. */
const loadHalfDays = async (
  trx: Trx,
  scope: Scope,
  staffId: string,
  first: PlainDate,
  last: PlainDate,
): Promise<Row[]> => {
  const duties = await loadDuties(trx, scope, staffId, first, last);
  // Whoever is on duty on the last day is so by a roster that reaches it.
  if (duties.some(({ day }) => day.equals(last))) return duties.sort(compareHalfDays);
  const pattern = await loadPattern(trx, scope, staffId, first, last);
  const onDuty = new Set(duties.map(halfDayKey));
  return [...duties, ...pattern.filter((halfDay) => !onDuty.has(halfDayKey(halfDay)))].sort(compareHalfDays);
};

/**
 * The half-days on which somebody would be missed: her duties, and, on days that the roster of her
 * municipality does not reach yet, the half-days of her working pattern at her usual desk. Closed desks,
 * holidays, days on which she is not on duty, and half-days that are over need nobody.
 */
export const findNeeds = async (
  trx: Trx,
  scope: Scope,
  draft: CoverDraft,
  now: Instant,
): Promise<FoundNeed[]> => {
  const first = draft.ranges.map(({ from }) => from).sort(compareDays)[0];
  const last = draft.ranges
    .map(({ to }) => to)
    .sort(compareDays)
    .at(-1);
  if (!first || !last) return [];
  return (await loadHalfDays(trx, scope, draft.forStaffId, first, last))
    .filter(({ day, half }) => isIn(draft, day, half) && publicHoliday(day) === null)
    .map(({ opens, closes, ...halfDay }) => ({
      ...halfDay,
      startsAt: momentAt(halfDay.day, opens),
      endsAt: momentAt(halfDay.day, closes),
      areaCodes: draft.areaCodes.length > 0 ? [...draft.areaCodes] : halfDay.areaCodes,
    }))
    .filter(
      ({ endsAt, areaCodes }) => endsAt.epochMilliseconds > now.epochMilliseconds && areaCodes.length > 0,
    );
};
