import type { Trx } from '../../db/types.ts';
import { compareDays, type Half, type Instant, type PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadRosterFacts } from '../../roster/queries/loadRosterFacts.ts';
import { missingStaff, planCells } from '../../roster/rules.ts';
import type { RosterCell, RosterDesk } from '../../roster/types.ts';
import { daysOnPaper } from '../rules.ts';
import type { EmergencyCell, EmergencyDesk, EmergencyRoster } from '../types.ts';

const toCell = (cell: RosterCell | undefined): EmergencyCell | null =>
  cell
    ? {
        opens: cell.opens,
        closes: cell.closes,
        people: cell.onDuty.map(({ name, municipalityName, isCover, isRemote }) => ({
          name,
          municipalityName,
          isCover,
          isRemote,
        })),
        missing: missingStaff(cell),
      }
    : null;

/**
 * The roster of one municipality as it stands, made to be printed; `null` for a municipality that has no desks
 * or is not of the cooperation on that day.
 */
export const getEmergencyRoster = async (
  trx: Trx,
  scope: Scope,
  { municipalityId, day }: { municipalityId: string; day: PlainDate },
  now: Instant,
): Promise<EmergencyRoster | null> => {
  const days = daysOnPaper(day);
  const until = (days.at(-1) ?? day).add({ days: 1 });
  const span = { from: day, until };
  const facts = await loadRosterFacts(trx, scope, { span, municipalityId: null });
  const cells = planCells(span, facts);
  const own = facts.desks.filter((desk) => desk.municipalityId === municipalityId);
  const municipalityName = own[0]?.municipalityName;
  if (municipalityName === undefined) return null;

  const deskOn =
    (on: PlainDate) =>
    ({ deskId, deskName, phone }: RosterDesk): EmergencyDesk => {
      const at = (half: Half) =>
        toCell(
          cells.find(
            (cell) => cell.deskId === deskId && cell.half === half && compareDays(cell.day, on) === 0,
          ),
        );
      return { deskName, phone, halves: { morning: at('morning'), afternoon: at('afternoon') } };
    };
  const partners = Map.groupBy(
    facts.desks.filter((desk) => desk.municipalityId !== municipalityId),
    (desk) => desk.municipalityName,
  );
  return {
    municipalityName,
    asOf: now,
    days: days.map((on) => ({ day: on, desks: own.map(deskOn(on)) })),
    partners: [...partners].map(([name, desks]) => ({
      municipalityName: name,
      desks: desks.map(deskOn(day)),
    })),
  };
};
