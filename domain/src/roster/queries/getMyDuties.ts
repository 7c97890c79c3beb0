import { sql } from 'kysely';
import type { DayPart } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import { publicHoliday } from '../../kernel/holidays.ts';
import { compareDays, type DaySpan, daysIn, type Instant, type PlainDate } from '../../kernel/time.ts';
import type { Scope, StaffScope } from '../../membership/scope.ts';
import type { MyDuties } from '../schema.ts';
import type { DutyRow } from '../types.ts';

/** The planned duties of one person over a span, in order; `opens` is `null` where the desk is closed then. */
export const loadDutiesOf = async (
  trx: Trx,
  scope: Scope,
  { staffId, span }: { staffId: string; span: DaySpan },
): Promise<DutyRow[]> => {
  const { rows } = await sql<DutyRow>`
    select duty.id as duty_id, duty.day, duty.half, hours.opens, hours.closes, desk.name as desk_name,
      municipality.name as municipality_name, desk.phone, covered.display_name as covers_for_name,
      duty.origin = 'cover' as is_cover, senior.display_name as senior_name, duty.may_sign,
      coalesce(pattern.remote, false) as is_remote
    from duty
    join desk on desk.cooperation_id = duty.cooperation_id and desk.id = duty.desk_id
    join municipality
      on municipality.cooperation_id = desk.cooperation_id and municipality.id = desk.municipality_id
    left join opening_hours as hours
      on hours.cooperation_id = duty.cooperation_id and hours.desk_id = duty.desk_id and hours.half = duty.half
      and hours.weekday = extract(isodow from duty.day)
      and hours.valid_from <= duty.day and (hours.valid_until is null or hours.valid_until > duty.day)
    left join working_pattern as pattern
      on pattern.cooperation_id = duty.cooperation_id and pattern.staff_id = duty.staff_id
      and pattern.half = duty.half and pattern.weekday = extract(isodow from duty.day)
      and pattern.valid_from <= duty.day and (pattern.valid_until is null or pattern.valid_until > duty.day)
    left join cover_need as need on need.cooperation_id = duty.cooperation_id and need.id = duty.need_id
    left join staff as covered
      on covered.cooperation_id = need.cooperation_id and covered.id = need.for_staff_id
    left join staff as senior
      on senior.cooperation_id = duty.cooperation_id and senior.id = duty.senior_staff_id
    where duty.cooperation_id = ${scope.cooperationId} and duty.staff_id = ${staffId}
      and duty.state = 'planned' and duty.day >= ${span.from} and duty.day < ${span.until}
    -- Morning comes after afternoon in the alphabet.
    order by duty.day, duty.half desc`.execute(trx);
  return rows;
};

/** The absences of one person that touch the span. */
export const loadAbsencesOf = (
  trx: Trx,
  scope: Scope,
  { staffId, span }: { staffId: string; span: DaySpan },
): Promise<{ fromDay: PlainDate; untilDay: PlainDate; dayPart: DayPart }[]> =>
  trx
    .selectFrom('absence')
    .select(['fromDay', 'untilDay', 'dayPart'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('staffId', '=', staffId)
    .where('cancelledAt', 'is', null)
    .where('fromDay', '<', span.until)
    .where('untilDay', '>', span.from)
    .execute();

/** What the acting person has to do in the span, and when she is away; by day, mornings first. */
export const getMyDuties = async (
  trx: Trx,
  scope: StaffScope,
  span: DaySpan,
  now: Instant,
): Promise<MyDuties> => {
  const mine = { staffId: scope.actor.staffId, span };
  const duties = Map.groupBy(await loadDutiesOf(trx, scope, mine), ({ day }) => day.toString());
  const absences = await loadAbsencesOf(trx, scope, mine);
  return {
    asOf: now.toString(),
    days: [...daysIn(span)].map((day) => ({
      day: day.toString(),
      holiday: publicHoliday(day),
      absent:
        absences.find(
          ({ fromDay, untilDay }) => compareDays(fromDay, day) <= 0 && compareDays(day, untilDay) < 0,
        )?.dayPart ?? null,
      duties: (duties.get(day.toString()) ?? []).map(({ day: _day, opens, closes, ...duty }) => ({
        ...duty,
        opens: opens?.toString({ smallestUnit: 'minute' }) ?? null,
        closes: closes?.toString({ smallestUnit: 'minute' }) ?? null,
      })),
    })),
  };
};
