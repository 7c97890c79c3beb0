import type { Trx } from '../../db/types.ts';
import type { DaySpan, PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { type DeskFact, type DutyFact, planCells } from '../rules.ts';
import type { RosterView } from '../types.ts';

type Filter = { span: DaySpan; municipalityId: string | null };

/** Who is on duty where in the span, over all municipalities or in one. */
export const getRoster = async (trx: Trx, scope: Scope, filter: Filter): Promise<RosterView> => {
  const desks = await loadDesks(trx, scope, filter);
  const absences = await loadAbsences(trx, scope, filter.span);
  const cells = planCells(filter.span, {
    desks,
    absences,
    hours: await loadHours(trx, scope),
    closures: await loadClosures(trx, scope, filter.span),
    duties: await loadDuties(trx, scope, filter.span),
    remote: await loadRemote(trx, scope),
    reaches: await loadReaches(trx, scope),
  });
  return {
    desks: desks.map(({ joinedOn: _joinedOn, leftOn: _leftOn, ...desk }) => desk),
    cells,
    absences: absences
      .filter((absence) => filter.municipalityId === null || absence.municipalityId === filter.municipalityId)
      .map((absence) => ({
        municipalityId: absence.municipalityId,
        name: absence.name,
        from: absence.fromDay,
        to: absence.untilDay.subtract({ days: 1 }),
      })),
  };
};

/** Desks of the municipalities that belong to the cooperation on some day of the span. */
const loadDesks = (trx: Trx, scope: Scope, { span, municipalityId }: Filter): Promise<DeskFact[]> =>
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
    ])
    .where('desk.cooperationId', '=', scope.cooperationId)
    .where('municipality.joinedOn', '<', span.until)
    .where((row) =>
      row.or([row('municipality.leftOn', 'is', null), row('municipality.leftOn', '>', span.from)]),
    )
    .$if(municipalityId !== null, (query) => query.where('desk.municipalityId', '=', municipalityId))
    .orderBy('municipality.name')
    .orderBy('desk.name')
    .execute();

const loadHours = (trx: Trx, scope: Scope) =>
  trx
    .selectFrom('openingHours')
    .select(['deskId', 'weekday', 'half', 'opens', 'closes', 'minStaff', 'validFrom', 'validUntil'])
    .where('cooperationId', '=', scope.cooperationId)
    .execute();

const loadClosures = (trx: Trx, scope: Scope, span: DaySpan) =>
  trx
    .selectFrom('deskClosure')
    .select(['deskId', 'day'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('day', '>=', span.from)
    .where('day', '<', span.until)
    .execute();

const loadDuties = async (trx: Trx, scope: Scope, span: DaySpan): Promise<DutyFact[]> => {
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

const loadRemote = (trx: Trx, scope: Scope) =>
  trx
    .selectFrom('workingPattern')
    .select(['staffId', 'weekday', 'half', 'validFrom', 'validUntil'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('remote', '=', true)
    .execute();

const loadReaches = async (trx: Trx, scope: Scope): Promise<Map<string, PlainDate>> => {
  const rows = await trx
    .selectFrom('duty')
    .innerJoin('desk', (join) =>
      join.onRef('desk.cooperationId', '=', 'duty.cooperationId').onRef('desk.id', '=', 'duty.deskId'),
    )
    .select((select) => ['desk.municipalityId', select.fn.max('duty.day').as('lastDay')])
    .where('duty.cooperationId', '=', scope.cooperationId)
    .where('duty.origin', '=', 'roster')
    .groupBy('desk.municipalityId')
    .execute();
  return new Map(rows.flatMap(({ municipalityId, lastDay }) => (lastDay ? [[municipalityId, lastDay]] : [])));
};
