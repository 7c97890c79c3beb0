import {
  type DaySpan,
  daysIn,
  HALVES,
  type Half,
  halfDayKey,
  type PlainDate,
} from '@verbund/domain/kernel/time';
import { isWorkingDay } from '@verbund/domain/kernel/workingTime';
import { type Absence, coversHalf } from './absences.ts';
import { DESK_KEYS, type DeskKey, desk, type Opening, openingAt } from './desks.ts';
import { demoId } from './ids.ts';
import { type PersonKey, person } from './people.ts';

export type RosterDuty = { id: string; desk: DeskKey; person: PersonKey; day: PlainDate; half: Half };

export const dutyId = (key: DeskKey, who: PersonKey, day: PlainDate, half: Half): string =>
  demoId(`duty ${key} ${who} ${halfDayKey({ day, half })}`);

const works = (who: PersonKey, day: PlainDate, half: Half, away: boolean): boolean => {
  const { mornings, afternoons, remote } = person(who).week;
  const weekdays = half === 'morning' ? mornings : afternoons;
  // From home one can answer the phone and work on files, not stand at a counter.
  return weekdays.includes(day.dayOfWeek) && (away || !(remote ?? []).includes(day.dayOfWeek));
};

/**
 * Puts the crew of every open desk on duty, in the order of the crew, as far as its minimum asks.
 *
 * @param taken half-days on which a person is already on duty elsewhere, as `person halfDayKey`.
 */
export const makeRoster = (
  span: DaySpan,
  openings: readonly Opening[],
  closed: readonly { desk: DeskKey; day: PlainDate }[],
  absences: readonly Absence[],
  taken: Iterable<string> = [],
): RosterDuty[] => {
  const busy = new Set(taken);
  const duties: RosterDuty[] = [];
  for (const day of daysIn(span)) {
    if (!isWorkingDay(day)) continue;
    for (const half of HALVES) {
      for (const key of DESK_KEYS) {
        const opening = openingAt(openings, key, day, half);
        if (!opening || closed.some((one) => one.desk === key && one.day.equals(day))) continue;
        const { crew, kind } = desk(key);
        const onDuty = crew
          .filter(
            (who) =>
              works(who, day, half, kind !== 'counter') &&
              !busy.has(`${who} ${halfDayKey({ day, half })}`) &&
              !absences.some((one) => one.announced && one.person === who && coversHalf(one, day, half)),
          )
          .slice(0, opening.minStaff);
        for (const who of onDuty) {
          busy.add(`${who} ${halfDayKey({ day, half })}`);
          duties.push({ id: dutyId(key, who, day, half), desk: key, person: who, day, half });
        }
      }
    }
  }
  return duties;
};
