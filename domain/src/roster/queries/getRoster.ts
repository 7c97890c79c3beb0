import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';
import { planCells } from '../rules.ts';
import type { RosterView } from '../types.ts';
import { loadRosterFacts, type RosterFilter } from './loadRosterFacts.ts';

/** Who is on duty where in the span, over all municipalities or in one. */
export const getRoster = async (trx: Trx, scope: Scope, filter: RosterFilter): Promise<RosterView> => {
  const facts = await loadRosterFacts(trx, scope, filter);
  return {
    desks: facts.desks.map(({ joinedOn: _joinedOn, leftOn: _leftOn, ...desk }) => desk),
    cells: planCells(filter.span, facts),
    absences: facts.absences
      .filter((absence) => filter.municipalityId === null || absence.municipalityId === filter.municipalityId)
      .map((absence) => ({
        municipalityId: absence.municipalityId,
        staffId: absence.staffId,
        name: absence.name,
        from: absence.fromDay,
        to: absence.untilDay.subtract({ days: 1 }),
      })),
  };
};
