import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Trx } from '../../../db/types.ts';
import { dayOf, type Instant } from '../../../kernel/time.ts';
import { inBoth } from '../../../language/language.ts';
import { seriesRuleWords } from '../../../language/words/seriesRule.ts';
import { loadPeople, type Person } from '../../../membership/queries/loadPeople.ts';
import type { StaffScope } from '../../../membership/scope.ts';
import { maySchedule } from '../../policy.ts';
import type { SeriesList, SeriesRow } from '../schema.ts';
import type { SeriesRecord } from '../types.ts';
import { upcomingOf } from '../upcoming.ts';
import { loadSeriesParts, type SeriesParts } from './loadSeriesParts.ts';

/** As many dates people see at once. */
const SHOWN_OCCURRENCES = 8;

type Found = Omit<SeriesRecord, 'skips'> & { placeName: string | null };

/** Everybody's for whoever schedules, else those she is invited to or organises. Of the table as `s`. */
const seenBy = (scope: StaffScope): RawBuilder<SqlBool> => {
  const { staffId } = scope.actor;
  return sql<SqlBool>`(${maySchedule(scope)} or s.organiser_staff_id = ${staffId} or exists (
    select 1 from meeting_series_participant as p
    where p.cooperation_id = s.cooperation_id and p.series_id = s.id and p.staff_id = ${staffId}
  ))`;
};

const select = async (trx: Trx, scope: StaffScope, where: RawBuilder<SqlBool>): Promise<Found[]> => {
  const { rows } = await sql<Found>`
    select s.id, s.template, s.title, s.rule, s.starts_on, s.at, s.duration_minutes, s.ends_before, s.on_holiday,
      s.mode, s.place_municipality_id, place.name as place_name, s.organiser_staff_id, s.changed_at
    from meeting_series as s
    left join municipality as place
      on place.cooperation_id = s.cooperation_id and place.id = s.place_municipality_id
    where s.cooperation_id = ${scope.cooperationId} and ${seenBy(scope)} and ${where}
    order by s.title, s.id`.execute(trx);
  return rows;
};

const nobody = (staffId: string): Person => ({ staffId, name: '', municipalityName: '' });

const byHome = (a: Person, b: Person): number =>
  a.municipalityName.localeCompare(b.municipalityName, 'de') || a.name.localeCompare(b.name, 'de');

const rowOf = (
  scope: StaffScope,
  found: Found,
  { parts, people }: { parts: SeriesParts; people: ReadonlyMap<string, Person> },
  now: Instant,
): SeriesRow => {
  const { id, placeMunicipalityId, organiserStaffId, endsBefore, rule } = found;
  const at = found.at.toString({ smallestUnit: 'minute' });
  const schedules = maySchedule(scope);
  const hasEnded = endsBefore !== null && endsBefore.since(dayOf(now)).days <= 0;
  const invited = parts.invited.get(id) ?? [];
  const plan = { ...found, skips: parts.skips.get(id) ?? [] };
  return {
    seriesId: id,
    template: found.template,
    title: found.title,
    rule,
    ruleWords: inBoth((language) => seriesRuleWords(rule, at, language)),
    startsOn: found.startsOn.toString(),
    at,
    durationMinutes: found.durationMinutes,
    endsBefore: endsBefore?.toString() ?? null,
    onHoliday: found.onHoliday,
    mode: found.mode,
    place:
      placeMunicipalityId === null
        ? null
        : { municipalityId: placeMunicipalityId, name: found.placeName ?? '' },
    organiser: people.get(organiserStaffId) ?? nobody(organiserStaffId),
    participants: invited
      .map(({ staffId, required }) => ({ ...(people.get(staffId) ?? nobody(staffId)), required }))
      .sort(byHome),
    isOrganiser: organiserStaffId === scope.actor.staffId,
    isParticipant: invited.some(({ staffId }) => staffId === scope.actor.staffId),
    occurrences: upcomingOf(plan, parts.meetings.get(id) ?? [], { now, most: SHOWN_OCCURRENCES }).map(
      ({ occursOn, startsAt, endsAt, action, ...one }) => ({
        ...one,
        occursOn: occursOn.toString(),
        startsAt: startsAt.toString(),
        endsAt: endsAt.toString(),
        action: schedules ? action : null,
      }),
    ),
    changedAt: found.changedAt.toString(),
    actions: schedules && !hasEnded ? ['change', 'end'] : [],
  };
};

const rowsOf = async (
  trx: Trx,
  scope: StaffScope,
  found: readonly Found[],
  now: Instant,
): Promise<SeriesRow[]> => {
  const parts = await loadSeriesParts(
    trx,
    scope,
    found.map(({ id }) => id),
    now,
  );
  const people = await loadPeople(trx, scope, [
    ...found.map(({ organiserStaffId }) => organiserStaffId),
    ...[...parts.invited.values()].flat().map(({ staffId }) => staffId),
  ]);
  return found.map((one) => rowOf(scope, one, { parts, people }, now));
};

/** The series that have not ended and the acting person may see. */
export const listSeries = async (trx: Trx, scope: StaffScope, now: Instant): Promise<SeriesList> => {
  const goesOn = sql<SqlBool>`(s.ends_before is null or s.ends_before > ${dayOf(now)})`;
  return {
    asOf: now.toString(),
    maySchedule: maySchedule(scope),
    series: await rowsOf(trx, scope, await select(trx, scope, goesOn), now),
  };
};

/** One series, also when it has ended; `undefined` for one the acting person may not see. */
export const getSeries = async (
  trx: Trx,
  scope: StaffScope,
  seriesId: string,
  now: Instant,
): Promise<SeriesRow | undefined> => {
  const [row] = await rowsOf(trx, scope, await select(trx, scope, sql<SqlBool>`s.id = ${seriesId}`), now);
  return row;
};
