import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import { compareDays, type Half, type Instant, type PlainDate, weekStart } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type {
  AbsenceFact,
  AuthorityFact,
  CompetenceFact,
  DutyFact,
  NeedFact,
  PersonFacts,
  SecondmentFact,
  WorkingFact,
} from './facts.ts';

/** What a set of needs asks about, so that only rows that can matter are read. */
export type Extent = {
  first: PlainDate;
  last: PlainDate;
  days: readonly PlainDate[];
  weeks: readonly PlainDate[];
  weekdays: readonly number[];
  halves: readonly Half[];
  municipalityIds: readonly string[];
  areaCodes: readonly string[];
};

const distinct = <T>(values: readonly T[], keyOf: (value: T) => string = String): T[] => [
  ...new Map(values.map((value) => [keyOf(value), value])).values(),
];

/** `null` when there is no need at all. */
export const extentOf = (needs: readonly NeedFact[]): Extent | null => {
  const days = distinct(needs.map(({ day }) => day)).sort(compareDays);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  return {
    first,
    last,
    days,
    weeks: distinct(days.map(weekStart)),
    weekdays: distinct(days.map(({ dayOfWeek }) => dayOfWeek)),
    halves: distinct(needs.map(({ half }) => half)),
    municipalityIds: distinct(needs.map(({ municipalityId }) => municipalityId)),
    areaCodes: distinct(needs.flatMap(({ areaCodes }) => areaCodes)),
  };
};

/** A person while her facts are being gathered. */
type Gathering = Omit<PersonFacts, 'lastAskedAt'> & {
  competences: CompetenceFact[];
  secondments: SecondmentFact[];
  authorities: AuthorityFact[];
  works: WorkingFact[];
  absences: AbsenceFact[];
  duties: DutyFact[];
  mentorIds: Set<string>;
  coversAt: Map<string, number>;
  lastAskedAt: Instant | null;
};

export type PeopleFilter = {
  /** Only these, and whoever they might need as a senior; absent: everybody. */
  staffIds?: readonly string[];
  /** A duty that is judged again: it counts neither as another duty nor as used share. */
  ignoreDutyId?: string;
};

/** A day as text, the form in which facts hold days. */
const isoDay = <T extends string | null = string>(column: string) => sql<T>`${sql.ref(column)}::text`;

const among = (column: string, ids: readonly string[] | null): RawBuilder<SqlBool> =>
  ids ? sql<SqlBool>`${sql.ref(column)} = any(${ids}::uuid[])` : sql<SqlBool>`true`;

/** Who might be named as senior: only asked for when one of these people is a junior. */
const loadSeniorIds = async (
  trx: Trx,
  scope: Scope,
  { areaCodes, first, last }: Extent,
  staffIds: readonly string[],
): Promise<string[]> => {
  const competent = trx
    .selectFrom('competence')
    .where('cooperationId', '=', scope.cooperationId)
    .where('areaCode', 'in', areaCodes)
    .where('validFrom', '<=', last)
    .where((where) => where.or([where('validUntil', 'is', null), where('validUntil', '>', first)]));
  const juniors = await competent
    .select('staffId')
    .where('level', '=', 'junior')
    .where(among('staffId', staffIds))
    .limit(1)
    .execute();
  if (juniors.length === 0) return [];
  const seniors = await competent.select('staffId').distinct().where('level', '<>', 'junior').execute();
  return seniors.map(({ staffId }) => staffId);
};

/** Reads what a judgement needs to know about people, in the same few queries however many people there are. */
export const loadPeople = async (
  trx: Trx,
  scope: Scope,
  extent: Extent,
  today: PlainDate,
  { staffIds, ignoreDutyId }: PeopleFilter,
): Promise<Map<string, PersonFacts>> => {
  const { cooperationId } = scope;
  const { first, last, areaCodes, municipalityIds } = extent;
  /** Who is judged, and who is judged or may be a senior. */
  const judged = staffIds ?? null;
  const reached = staffIds ? [...staffIds, ...(await loadSeniorIds(trx, scope, extent, staffIds))] : null;

  const staff = await trx
    .selectFrom('staff')
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'staff.cooperationId')
        .onRef('municipality.id', '=', 'staff.municipalityId'),
    )
    .select([
      'staff.id',
      'staff.displayName',
      'staff.municipalityId',
      sql<string>`greatest(staff.active_from, municipality.joined_on)::text`.as('from'),
      sql<string | null>`least(staff.active_until, municipality.left_on)::text`.as('until'),
    ])
    .where('staff.cooperationId', '=', cooperationId)
    .where(among('staff.id', reached))
    .orderBy('staff.id')
    .execute();
  const people = new Map(
    staff.map(({ id, displayName, municipalityId, from, until }): [string, Gathering] => [
      id,
      {
        id,
        name: displayName,
        municipalityId,
        active: { from, until },
        competences: [],
        secondments: [],
        authorities: [],
        works: [],
        absences: [],
        duties: [],
        mentorIds: new Set(),
        coversAt: new Map(),
        lastAskedAt: null,
      },
    ]),
  );

  const competences = await trx
    .selectFrom('competence')
    .select([
      'staffId',
      'areaCode',
      'level',
      isoDay('validFrom').as('from'),
      isoDay<string | null>('validUntil').as('until'),
    ])
    .where('cooperationId', '=', cooperationId)
    .where(among('staffId', reached))
    .where('areaCode', 'in', areaCodes)
    .where('validFrom', '<=', last)
    .where((where) => where.or([where('validUntil', 'is', null), where('validUntil', '>', first)]))
    .execute();
  for (const { staffId, ...competence } of competences) people.get(staffId)?.competences.push(competence);

  const works = await trx
    .selectFrom('workingPattern')
    .select([
      'staffId',
      'weekday',
      'half',
      isoDay('validFrom').as('from'),
      isoDay<string | null>('validUntil').as('until'),
    ])
    .where('cooperationId', '=', cooperationId)
    .where(among('staffId', reached))
    .where('weekday', 'in', extent.weekdays)
    .where('half', 'in', extent.halves)
    .where('validFrom', '<=', last)
    .where((where) => where.or([where('validUntil', 'is', null), where('validUntil', '>', first)]))
    .execute();
  for (const { staffId, ...slot } of works) people.get(staffId)?.works.push(slot);

  const absences = await trx
    .selectFrom('absence')
    .select(['staffId', 'dayPart', isoDay('fromDay').as('from'), isoDay('untilDay').as('until')])
    .where('cooperationId', '=', cooperationId)
    .where(among('staffId', reached))
    .where('cancelledAt', 'is', null)
    .where('fromDay', '<=', last)
    .where('untilDay', '>', first)
    .execute();
  for (const { staffId, ...absence } of absences) people.get(staffId)?.absences.push(absence);

  // Those that are over or yet to come as well: they say why somebody is not eligible.
  const secondments = await trx
    .selectFrom('secondment')
    .select([
      'id',
      'staffId',
      'hostMunicipalityId',
      'weekdays',
      'weeklyHalfDays',
      isoDay('startsOn').as('from'),
      isoDay('endsBefore').as('until'),
    ])
    .where('cooperationId', '=', cooperationId)
    .where(among('staffId', judged))
    .where('hostMunicipalityId', 'in', municipalityIds)
    .execute();
  for (const { staffId, ...secondment } of secondments) people.get(staffId)?.secondments.push(secondment);

  const authorities = await trx
    .selectFrom('signingAuthority')
    .select([
      'staffId',
      'municipalityId',
      'areaCode',
      'formula',
      isoDay('validFrom').as('from'),
      isoDay<string | null>('validUntil').as('until'),
      sql<boolean>`revoked_at is not null`.as('revoked'),
    ])
    .where('cooperationId', '=', cooperationId)
    .where(among('staffId', judged))
    .where('municipalityId', 'in', municipalityIds)
    .where('areaCode', 'in', areaCodes)
    .execute();
  for (const { staffId, ...authority } of authorities) people.get(staffId)?.authorities.push(authority);

  const duties = await trx
    .selectFrom('duty')
    .innerJoin('desk', (join) =>
      join.onRef('desk.cooperationId', '=', 'duty.cooperationId').onRef('desk.id', '=', 'duty.deskId'),
    )
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'desk.cooperationId')
        .onRef('municipality.id', '=', 'desk.municipalityId'),
    )
    .select([
      'duty.staffId',
      'duty.half',
      isoDay('duty.day').as('day'),
      'desk.name as deskName',
      'municipality.name as municipalityName',
      'duty.secondmentId',
      isoDay<string | null>('duty.shareWeek').as('week'),
    ])
    .where('duty.cooperationId', '=', cooperationId)
    .where(among('duty.staffId', judged))
    .where('duty.state', '=', 'planned')
    .where((where) =>
      where.or([
        where('duty.day', 'in', extent.days).and('duty.half', 'in', extent.halves),
        where('duty.shareWeek', 'in', extent.weeks),
      ]),
    )
    .$if(ignoreDutyId !== undefined, (query) => query.where('duty.id', '<>', ignoreDutyId ?? ''))
    .execute();
  for (const { staffId, secondmentId, week, ...duty } of duties) {
    const share = secondmentId !== null && week !== null ? { secondmentId, week } : null;
    people.get(staffId)?.duties.push({ ...duty, share });
  }

  const mentors = await trx
    .selectFrom('mentorPair')
    .select(['juniorStaffId', 'seniorStaffId'])
    .where('cooperationId', '=', cooperationId)
    .where(among('juniorStaffId', judged))
    .execute();
  for (const { juniorStaffId, seniorStaffId } of mentors)
    people.get(juniorStaffId)?.mentorIds.add(seniorStaffId);

  const covers = await trx
    .selectFrom('duty')
    .innerJoin('desk', (join) =>
      join.onRef('desk.cooperationId', '=', 'duty.cooperationId').onRef('desk.id', '=', 'duty.deskId'),
    )
    .select((select) => ['duty.staffId', 'desk.municipalityId', select.fn.countAll<number>().as('halfDays')])
    .where('duty.cooperationId', '=', cooperationId)
    .where(among('duty.staffId', judged))
    .where('duty.origin', '=', 'cover')
    .where('duty.state', '=', 'planned')
    .where('duty.day', '<', today)
    .where('desk.municipalityId', 'in', municipalityIds)
    .groupBy(['duty.staffId', 'desk.municipalityId'])
    .execute();
  for (const { staffId, municipalityId, halfDays } of covers) {
    people.get(staffId)?.coversAt.set(municipalityId, halfDays);
  }

  const asked = await trx
    .selectFrom('coverOffer')
    .select((select) => ['staffId', select.fn.max('lastAskedAt').as('at')])
    .where('cooperationId', '=', cooperationId)
    .where(among('staffId', judged))
    .groupBy('staffId')
    .execute();
  for (const { staffId, at } of asked) {
    const person = people.get(staffId);
    if (person) person.lastAskedAt = at;
  }
  return people;
};
