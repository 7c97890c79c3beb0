import { publicHoliday } from '../kernel/holidays.ts';
import { compareDays, HALVES, type Half, type Instant, type PlainDate } from '../kernel/time.ts';
import { missingStaff } from './rules.ts';
import type { RosterDay, RosterHalfDay } from './schema.ts';
import type { RosterCell, RosterView } from './types.ts';

const closed = (half: Half): RosterHalfDay => ({
  half,
  hours: null,
  onDuty: [],
  absent: [],
  minStaff: 0,
  missing: 0,
  isPlanned: true,
});

const open = (cell: RosterCell): RosterHalfDay => ({
  half: cell.half,
  hours: { opens: cell.opens.toString(), closes: cell.closes.toString() },
  onDuty: cell.onDuty,
  absent: cell.absent,
  minStaff: cell.minStaff,
  missing: missingStaff(cell),
  isPlanned: cell.isPlanned,
});

/** One day of the roster as the contract has it: by municipality, desk and half-day. */
export const toRosterDay = (view: RosterView, day: PlainDate, now: Instant): RosterDay => {
  const cells = new Map(
    view.cells.filter((cell) => cell.day.equals(day)).map((cell) => [`${cell.deskId} ${cell.half}`, cell]),
  );
  const halfOf = (deskId: string, half: Half): RosterHalfDay => {
    const cell = cells.get(`${deskId} ${half}`);
    return cell ? open(cell) : closed(half);
  };
  const absentIn = (municipalityId: string): string[] => [
    ...new Set(
      view.absences
        .filter((absence) => absence.municipalityId === municipalityId)
        .filter(({ from, to }) => compareDays(from, day) <= 0 && compareDays(day, to) <= 0)
        .map(({ name }) => name),
    ),
  ];
  return {
    day: day.toString(),
    asOf: now.toString(),
    holiday: publicHoliday(day),
    municipalities: [...Map.groupBy(view.desks, (desk) => desk.municipalityId)].map(
      ([municipalityId, desks]) => ({
        municipalityId,
        name: desks[0]?.municipalityName ?? '',
        desks: desks.map(({ deskId, deskName, deskKind }) => ({
          deskId,
          deskName,
          kind: deskKind,
          halves: HALVES.map((half) => halfOf(deskId, half)),
        })),
        absent: absentIn(municipalityId),
      }),
    ),
  };
};
