import type { DayPart } from '../db/tables.ts';
import { publicHoliday } from '../kernel/holidays.ts';
import {
  compareDays,
  type DaySpan,
  daysIn,
  HALVES,
  type Half,
  type HalfDay,
  halfDayKey,
  isWithin,
  type PlainDate,
  type PlainTime,
} from '../kernel/time.ts';
import type { OnDuty, RosterCell, RosterDesk } from './types.ts';

type Validity = { validFrom: PlainDate; validUntil: PlainDate | null };

export type DeskFact = RosterDesk & { joinedOn: PlainDate; leftOn: PlainDate | null };
export type HoursFact = Validity & {
  deskId: string;
  weekday: number;
  half: Half;
  opens: PlainTime;
  closes: PlainTime;
  minStaff: number;
};
export type DutyFact = HalfDay & Omit<OnDuty, 'isRemote'> & { deskId: string };
export type AbsenceFact = { staffId: string; fromDay: PlainDate; untilDay: PlainDate; dayPart: DayPart };
export type RemoteFact = Validity & { staffId: string; weekday: number; half: Half };

export type RosterFacts = {
  desks: readonly DeskFact[];
  hours: readonly HoursFact[];
  closures: readonly { deskId: string; day: PlainDate }[];
  /** Planned duties only. */
  duties: readonly DutyFact[];
  absences: readonly AbsenceFact[];
  /** Half-days that people work from elsewhere. */
  remote: readonly RemoteFact[];
  /** The last day the roster of each municipality reaches. */
  reaches: ReadonlyMap<string, PlainDate>;
};

/** How many people are missing at an open desk; 0 before the roster reaches that day. */
export const missingStaff = (cell: Pick<RosterCell, 'isPlanned' | 'minStaff' | 'onDuty'>): number =>
  cell.isPlanned ? Math.max(0, cell.minStaff - cell.onDuty.length) : 0;

/** Whether an absence takes this half-day. */
export const takesHalfDay = (
  { fromDay, untilDay, dayPart }: Omit<AbsenceFact, 'staffId'>,
  { day, half }: HalfDay,
): boolean => isWithin(day, fromDay, untilDay) && (dayPart === 'full' || dayPart === half);

/** The duties of every open desk and half-day in the span. Whoever is absent is not on duty. */
export const planCells = (span: DaySpan, facts: RosterFacts): RosterCell[] => {
  const closed = new Set(facts.closures.map(({ deskId, day }) => `${deskId} ${day}`));
  const hoursOf = Map.groupBy(facts.hours, (hours) => hours.deskId);
  const dutiesOf = Map.groupBy(facts.duties, (duty) => `${duty.deskId} ${halfDayKey(duty)}`);
  const absencesOf = Map.groupBy(facts.absences, (absence) => absence.staffId);
  const remoteOf = Map.groupBy(facts.remote, (pattern) => pattern.staffId);
  const days = [...daysIn(span)].filter((day) => publicHoliday(day) === null);

  const isAbsent = (duty: DutyFact): boolean =>
    (absencesOf.get(duty.staffId) ?? []).some((absence) => takesHalfDay(absence, duty));
  const isRemote = ({ staffId, day, half }: DutyFact): boolean =>
    (remoteOf.get(staffId) ?? []).some(
      (pattern) =>
        pattern.weekday === day.dayOfWeek &&
        pattern.half === half &&
        isWithin(day, pattern.validFrom, pattern.validUntil),
    );

  return facts.desks.flatMap(({ joinedOn, leftOn, ...desk }) =>
    days
      .filter((day) => isWithin(day, joinedOn, leftOn) && !closed.has(`${desk.deskId} ${day}`))
      .flatMap((day) =>
        HALVES.flatMap((half): RosterCell[] => {
          const open = hoursOf
            .get(desk.deskId)
            ?.find(
              (hours) =>
                hours.weekday === day.dayOfWeek &&
                hours.half === half &&
                isWithin(day, hours.validFrom, hours.validUntil),
            );
          if (!open) return [];
          const planned = dutiesOf.get(`${desk.deskId} ${halfDayKey({ day, half })}`) ?? [];
          const lastDay = facts.reaches.get(desk.municipalityId);
          return [
            {
              ...desk,
              day,
              half,
              opens: open.opens,
              closes: open.closes,
              minStaff: open.minStaff,
              onDuty: planned
                .filter((duty) => !isAbsent(duty))
                .map((duty) => ({
                  staffId: duty.staffId,
                  name: duty.name,
                  municipalityName: duty.municipalityName,
                  isCover: duty.isCover,
                  coversForName: duty.coversForName,
                  seniorName: duty.seniorName,
                  isRemote: isRemote(duty),
                })),
              absent: planned.filter(isAbsent).map(({ staffId, name }) => ({ staffId, name })),
              isPlanned: lastDay !== undefined && compareDays(day, lastDay) <= 0,
            },
          ];
        }),
      ),
  );
};
