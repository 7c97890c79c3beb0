/** What the pictures of the roster are made of, read for one span of days. */
import type { Trx } from '../../db/types.ts';
import type { DaySpan, PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { DeskFact, DutyFact, RosterFacts } from '../rules.ts';

export type RosterFilter = {
  span: DaySpan;
  municipalityId: string | null;
  /** Only this desk. */
  deskId?: string;
};

export type AbsenceRecord = RosterFacts['absences'][number] & { municipalityId: string; name: string };

/** As many statements whatever the span; none of them reads what lies outside it. */
export const loadRosterFacts = async (
  trx: Trx,
  scope: Scope,
  filter: RosterFilter,
): Promise<Omit<RosterFacts, 'absences'> & { absences: AbsenceRecord[] }> => {
  const { span } = filter;
  return {
    desks: await loadDesks(trx, scope, filter),
    absences: await loadAbsences(trx, scope, span),
    hours: await loadHours(trx, scope, span),
    closures: await loadClosures(trx, scope, span),
    duties: await loadDuties(trx, scope, filter),
    remote: await loadRemote(trx, scope, span),
    reaches: await loadReaches(trx, scope, span),
  };
};

/** Desks of the municipalities that belong to the cooperation on some day of the span. */
const loadDesks = (
  trx: Trx,
  scope: Scope,
  { span, municipalityId, deskId }: RosterFilter,
): Promise<DeskFact[]> =>
  trx
    .selectFrom('desk')
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'desk.cooperationId')
        .onRef('municipality.id', '=', 'desk.municipalityId'),
    )
    .select([
      'municipality.id as municipalityId',
      'municipality.name as municipalityName',
      'municipality.joinedOn',
      'municipality.leftOn',
      'desk.id as deskId',
      'desk.name as deskName',
      'desk.kind as deskKind',
      'desk.phone',
      'desk.needsAuthority',
    ])
    .where('desk.cooperationId', '=', scope.cooperationId)
    .where('municipality.joinedOn', '<', span.until)
    .where((row) =>
      row.or([row('municipality.leftOn', 'is', null), row('municipality.leftOn', '>', span.from)]),
    )
    .$if(municipalityId !== null, (query) => query.where('desk.municipalityId', '=', municipalityId))
    .$if(deskId !== undefined, (query) => query.where('desk.id', '=', deskId ?? ''))
    .orderBy('municipality.name')
    .orderBy('desk.name')
    .execute();

const loadHours = (trx: Trx, scope: Scope, span: DaySpan) =>
  trx
    .selectFrom('openingHours')
    .select(['deskId', 'weekday', 'half', 'opens', 'closes', 'minStaff', 'validFrom', 'validUntil'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('validFrom', '<', span.until)
    .where((row) => row.or([row('validUntil', 'is', null), row('validUntil', '>', span.from)]))
    .execute();

const loadClosures = (trx: Trx, scope: Scope, span: DaySpan) =>
  trx
    .selectFrom('deskClosure')
    .select(['deskId', 'day'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('day', '>=', span.from)
    .where('day', '<', span.until)
    .execute();

const loadDuties = async (trx: Trx, scope: Scope, { span, deskId }: RosterFilter): Promise<DutyFact[]> => {
  const rows = await trx
    .selectFrom('duty')
    .innerJoin('staff', (join) =>
      join.onRef('staff.cooperationId', '=', 'duty.cooperationId').onRef('staff.id', '=', 'duty.staffId'),
    )
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'staff.cooperationId')
        .onRef('municipality.id', '=', 'staff.municipalityId'),
    )
    .leftJoin('staff as senior', (join) =>
      join
        .onRef('senior.cooperationId', '=', 'duty.cooperationId')
        .onRef('senior.id', '=', 'duty.seniorStaffId'),
    )
    .leftJoin('coverNeed', (join) =>
      join
        .onRef('coverNeed.cooperationId', '=', 'duty.cooperationId')
        .onRef('coverNeed.id', '=', 'duty.needId'),
    )
    .leftJoin('staff as covered', (join) =>
      join
        .onRef('covered.cooperationId', '=', 'coverNeed.cooperationId')
        .onRef('covered.id', '=', 'coverNeed.forStaffId'),
    )
    .select([
      'duty.deskId',
      'duty.day',
      'duty.half',
      'duty.origin',
      'staff.id as staffId',
      'staff.displayName as name',
      'municipality.name as municipalityName',
      'senior.displayName as seniorName',
      'covered.displayName as coversForName',
    ])
    .where('duty.cooperationId', '=', scope.cooperationId)
    .where('duty.state', '=', 'planned')
    .where('duty.day', '>=', span.from)
    .where('duty.day', '<', span.until)
    .$if(deskId !== undefined, (query) => query.where('duty.deskId', '=', deskId ?? ''))
    .orderBy('staff.displayName')
    .orderBy('staff.id')
    .execute();
  return rows.map(({ origin, ...duty }) => ({ ...duty, isCover: origin === 'cover' }));
};

const loadAbsences = (trx: Trx, scope: Scope, span: DaySpan) =>
  trx
    .selectFrom('absence')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.cooperationId', '=', 'absence.cooperationId')
        .onRef('staff.id', '=', 'absence.staffId'),
    )
    .select([
      'staff.id as staffId',
      'staff.municipalityId',
      'staff.displayName as name',
      'absence.fromDay',
      'absence.untilDay',
      'absence.dayPart',
    ])
    .where('absence.cooperationId', '=', scope.cooperationId)
    .where('absence.cancelledAt', 'is', null)
    .where('absence.fromDay', '<', span.until)
    .where('absence.untilDay', '>', span.from)
    .orderBy('staff.displayName')
    .orderBy('absence.fromDay')
    .execute();

const loadRemote = (trx: Trx, scope: Scope, span: DaySpan) =>
  trx
    .selectFrom('workingPattern')
    .select(['staffId', 'weekday', 'half', 'validFrom', 'validUntil'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('remote', '=', true)
    .where('validFrom', '<', span.until)
    .where((row) => row.or([row('validUntil', 'is', null), row('validUntil', '>', span.from)]))
    .execute();

/** The days before the span do not matter to it: however long the roster grows, as much is read. */
const loadReaches = async (trx: Trx, scope: Scope, span: DaySpan): Promise<Map<string, PlainDate>> => {
  const rows = await trx
    .selectFrom('duty')
    .innerJoin('desk', (join) =>
      join.onRef('desk.cooperationId', '=', 'duty.cooperationId').onRef('desk.id', '=', 'duty.deskId'),
    )
    .select((select) => ['desk.municipalityId', select.fn.max('duty.day').as('lastDay')])
    .where('duty.cooperationId', '=', scope.cooperationId)
    .where('duty.origin', '=', 'roster')
    .where('duty.day', '>=', span.from)
    .groupBy('desk.municipalityId')
    .execute();
  return new Map(rows.flatMap(({ municipalityId, lastDay }) => (lastDay ? [[municipalityId, lastDay]] : [])));
};
