import { sql } from 'kysely';
import type { IsoDay, IsoSpan } from '../../cover/eligibility/facts.ts';
import type { DayPart } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import { type Instant, momentAt, type PlainTime, Temporal } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type {
  DeskDutyFact,
  InvitedFact,
  OpenDeskFact,
  OtherMeetingFact,
  SlotFacts,
  WorksFact,
} from './facts.ts';
import { wayKey } from './facts.ts';
import { minuteOf } from './frame.ts';
import type { WantedSlot } from './types.ts';

type OfPerson<T> = T & { staffId: string };

/** Reads what {@link findSlots} needs, in as many statements however many are invited and however long the window is. */
export const loadSlotFacts = async (trx: Trx, scope: Scope, wanted: WantedSlot): Promise<SlotFacts> => {
  const ids = [...new Set(wanted.participants.map(({ staffId }) => staffId))];
  const people = await loadPeople(trx, scope, ids);
  const works = Map.groupBy(await loadWorks(trx, scope, ids, wanted), ({ staffId }) => staffId);
  const absences = Map.groupBy(await loadAbsences(trx, scope, ids, wanted), ({ staffId }) => staffId);
  const duties = Map.groupBy(await loadDuties(trx, scope, ids, wanted), ({ staffId }) => staffId);
  const meetings = Map.groupBy(await loadMeetings(trx, scope, ids, wanted), ({ staffId }) => staffId);
  const municipalityIds = [...new Set(people.map(({ municipalityId }) => municipalityId))];
  return {
    people: people.map(
      ({ staffId, municipalityId, from, until }): InvitedFact => ({
        staffId,
        municipalityId,
        active: { from, until },
        works: works.get(staffId) ?? [],
        absences: absences.get(staffId) ?? [],
        duties: duties.get(staffId) ?? [],
        meetings: meetings.get(staffId) ?? [],
      }),
    ),
    desks: await loadDesks(trx, scope, municipalityIds, wanted),
    travel: await loadTravel(trx, scope),
  };
};

const loadPeople = async (trx: Trx, { cooperationId }: Scope, ids: readonly string[]) => {
  const { rows } = await sql<OfPerson<IsoSpan & { municipalityId: string }>>`
    select staff.id as staff_id, staff.municipality_id,
      greatest(staff.active_from, municipality.joined_on)::text as "from",
      least(staff.active_until, municipality.left_on)::text as until
    from staff
    join municipality
      on municipality.cooperation_id = staff.cooperation_id and municipality.id = staff.municipality_id
    where staff.cooperation_id = ${cooperationId} and staff.id = any(${ids}::uuid[])`.execute(trx);
  return rows;
};

const loadWorks = async (trx: Trx, { cooperationId }: Scope, ids: readonly string[], wanted: WantedSlot) => {
  const { rows } = await sql<OfPerson<WorksFact>>`
    select staff_id, weekday, half, remote, valid_from::text as "from", valid_until::text as until
    from working_pattern
    where cooperation_id = ${cooperationId} and staff_id = any(${ids}::uuid[])
      and valid_from < ${wanted.windowUntil} and (valid_until is null or valid_until > ${wanted.windowFrom})`.execute(
    trx,
  );
  return rows;
};

const loadAbsences = async (
  trx: Trx,
  { cooperationId }: Scope,
  ids: readonly string[],
  wanted: WantedSlot,
) => {
  const { rows } = await sql<OfPerson<IsoSpan & { dayPart: DayPart }>>`
    select staff_id, from_day::text as "from", until_day::text as until, day_part
    from absence
    where cooperation_id = ${cooperationId} and staff_id = any(${ids}::uuid[]) and cancelled_at is null
      and from_day < ${wanted.windowUntil} and until_day > ${wanted.windowFrom}`.execute(trx);
  return rows;
};

type DutyRow = { staffId: string; day: IsoDay; opens: PlainTime; closes: PlainTime };

/** Planned duties, also covers. A duty at a desk that is closed then keeps nobody from coming. */
const loadDuties = async (
  trx: Trx,
  { cooperationId }: Scope,
  ids: readonly string[],
  wanted: WantedSlot,
): Promise<OfPerson<DeskDutyFact>[]> => {
  const { rows } = await sql<DutyRow>`
    select duty.staff_id, duty.day::text as day, hours.opens, hours.closes
    from duty
    join opening_hours as hours
      on hours.cooperation_id = duty.cooperation_id and hours.desk_id = duty.desk_id and hours.half = duty.half
      and hours.weekday = extract(isodow from duty.day)
      and hours.valid_from <= duty.day and (hours.valid_until is null or hours.valid_until > duty.day)
    left join desk_closure as closure
      on closure.cooperation_id = duty.cooperation_id and closure.desk_id = duty.desk_id
      and closure.day = duty.day
    where duty.cooperation_id = ${cooperationId} and duty.staff_id = any(${ids}::uuid[])
      and duty.state = 'planned' and closure.day is null
      and duty.day >= ${wanted.windowFrom} and duty.day < ${wanted.windowUntil}`.execute(trx);
  return rows.map(({ staffId, day, opens, closes }) => ({
    staffId,
    day,
    from: minuteOf(opens),
    until: minuteOf(closes),
  }));
};

const MIDNIGHT = Temporal.PlainTime.from('00:00');

/** Other meetings with a time, to which she is invited or invites. */
const loadMeetings = async (
  trx: Trx,
  { cooperationId }: Scope,
  ids: readonly string[],
  { windowFrom, windowUntil, ownMeetingId }: WantedSlot,
): Promise<OfPerson<OtherMeetingFact>[]> => {
  const [from, until] = [momentAt(windowFrom, MIDNIGHT), momentAt(windowUntil, MIDNIGHT)];
  const { rows } = await sql<OfPerson<{ from: Instant; until: Instant; placeMunicipalityId: string | null }>>`
    with fixed as (
      select id, organiser_staff_id, starts_at, ends_at,
        case when mode = 'on_site' then place_municipality_id end as place_municipality_id
      from meeting
      where cooperation_id = ${cooperationId} and state = 'fixed'
        and starts_at < ${until} and ends_at > ${from} and id is distinct from ${ownMeetingId ?? null}::uuid
    ), comes as (
      select participant.meeting_id, participant.staff_id
      from meeting_participant as participant
      where participant.cooperation_id = ${cooperationId}
        and participant.meeting_id in (select id from fixed) and participant.staff_id = any(${ids}::uuid[])
      union
      select id, organiser_staff_id from fixed where organiser_staff_id = any(${ids}::uuid[])
    )
    select comes.staff_id, fixed.starts_at as "from", fixed.ends_at as until, fixed.place_municipality_id
    from comes join fixed on fixed.id = comes.meeting_id`.execute(trx);
  return rows;
};

type HoursRow = {
  deskId: string;
  weekday: number;
  opens: PlainTime;
  closes: PlainTime;
  from: IsoDay;
  until: IsoDay | null;
};

/** What the public finds open; behind the scenes a meeting closes nothing. */
const loadDesks = async (
  trx: Trx,
  { cooperationId }: Scope,
  municipalityIds: readonly string[],
  wanted: WantedSlot,
): Promise<OpenDeskFact[]> => {
  const { rows: hours } = await sql<HoursRow>`
    select hours.desk_id, hours.weekday, hours.opens, hours.closes,
      hours.valid_from::text as "from", hours.valid_until::text as until
    from opening_hours as hours
    join desk on desk.cooperation_id = hours.cooperation_id and desk.id = hours.desk_id
    where hours.cooperation_id = ${cooperationId} and desk.municipality_id = any(${municipalityIds}::uuid[])
      and desk.kind in ('counter', 'phone')
      and hours.valid_from < ${wanted.windowUntil}
      and (hours.valid_until is null or hours.valid_until > ${wanted.windowFrom})`.execute(trx);
  const { rows: closures } = await sql<{ deskId: string; day: IsoDay }>`
    select desk_id, day::text as day from desk_closure
    where cooperation_id = ${cooperationId}
      and day >= ${wanted.windowFrom} and day < ${wanted.windowUntil}`.execute(trx);
  const closed = Map.groupBy(closures, ({ deskId }) => deskId);
  return [...Map.groupBy(hours, ({ deskId }) => deskId)].map(([deskId, rows]) => ({
    hours: rows.map(({ weekday, opens, closes, from, until }) => ({
      weekday,
      from,
      until,
      opens: minuteOf(opens),
      closes: minuteOf(closes),
    })),
    closedOn: new Set((closed.get(deskId) ?? []).map(({ day }) => day)),
  }));
};

const loadTravel = async (trx: Trx, { cooperationId }: Scope): Promise<Map<string, number>> => {
  const rows = await trx
    .selectFrom('travelTime')
    .select(['aMunicipalityId', 'bMunicipalityId', 'minutes'])
    .where('cooperationId', '=', cooperationId)
    .execute();
  return new Map(
    rows.map(({ aMunicipalityId, bMunicipalityId, minutes }) => [
      wayKey(aMunicipalityId, bMunicipalityId),
      minutes,
    ]),
  );
};
