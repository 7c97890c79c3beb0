import { mayRequestFor } from '../../cover/policy.ts';
import { undoLimit } from '../../cover/rules.ts';
import type { Trx } from '../../db/types.ts';
import { compareInstants, type Instant } from '../../kernel/time.ts';
import type { Person } from '../../membership/queries/loadPeople.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import type { AbsenceView } from '../types.ts';

export type ReportedAbsenceView = {
  absenceIds: string[];
  person: Person;
  ranges: AbsenceView['ranges'];
  cancelled: boolean;
  /** Until when the report can be taken back; `null` when it no longer can. */
  undoUntil: Instant | null;
};

/** What was reported at one time; `null` for whoever may not know, as if there were none. */
export const getReportedAbsence = async (
  trx: Trx,
  scope: Scope,
  { absenceIds }: { absenceIds: readonly string[] },
  now: Instant,
): Promise<ReportedAbsenceView | null> => {
  const rows = await trx
    .selectFrom('absence')
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.cooperationId', '=', 'absence.cooperationId')
        .onRef('staff.id', '=', 'absence.staffId'),
    )
    .innerJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'staff.cooperationId')
        .onRef('municipality.id', '=', 'staff.municipalityId'),
    )
    .select([
      'absence.id',
      'absence.staffId',
      'absence.fromDay',
      'absence.untilDay',
      'absence.dayPart',
      'absence.createdAt',
      'absence.cancelledAt',
      'staff.displayName',
      'staff.municipalityId',
      'municipality.name as municipalityName',
    ])
    .where('absence.cooperationId', '=', scope.cooperationId)
    .where('absence.id', 'in', absenceIds)
    .orderBy('absence.fromDay')
    .execute();
  const [first] = rows;
  if (!first || !rows.every((row) => mayRequestFor(scope, row))) return null;
  const settings = await loadSettings(trx, scope);
  const undoUntil = rows.map((row) => undoLimit(row.createdAt, settings)).sort(compareInstants)[0];
  return {
    absenceIds: rows.map((row) => row.id),
    person: { staffId: first.staffId, name: first.displayName, municipalityName: first.municipalityName },
    ranges: rows.map((row) => ({
      from: row.fromDay,
      to: row.untilDay.subtract({ days: 1 }),
      dayPart: row.dayPart,
    })),
    cancelled: rows.every((row) => row.cancelledAt !== null),
    undoUntil: undoUntil && compareInstants(now, undoUntil) <= 0 ? undoUntil : null,
  };
};
