/** Twelve municipalities with five people each, whose three months are as full as those of an office are. */
import type { Db } from '@verbund/domain/db/types';
import { newId } from '@verbund/domain/kernel/ids';
import { daysIn, HALVES, momentAt, plainDate, Temporal } from '@verbund/domain/kernel/time';
import { isWorkingDay } from '@verbund/domain/kernel/workingTime';
import type { BusyTimes } from '@verbund/domain/meeting/slots/types';
import { aCooperation, NOW, type TestCooperation } from '@verbund/domain/testing/builders';

export const DAYS = 90;
const FROM = plainDate('2026-12-01');
export const WINDOW = { from: FROM, until: FROM.add({ days: DAYS }) };
const MUNICIPALITIES = 12;

/** Pseudo-random but the same in every run: a number from 0 to `below` - 1. */
const chances = () => {
  let state = 20261201;
  return (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

export type Seeded = {
  cooperation: TestCooperation;
  staffIds: string[];
  requiredIds: string[];
  busy: BusyTimes;
};

export const seedCooperation = async (db: Db): Promise<Seeded> => {
  const chance = chances();
  const cooperation = await aCooperation(db, {
    secondments: 'none',
    agreements: 'none',
    authorities: 'none',
    municipalities: Array.from({ length: MUNICIPALITIES }, (_, place) => ({
      name: `Kommune ${place}`,
      ags: String(5974000 + place).padStart(8, '0'),
      lead: `Leitung ${place}`,
      caseworkers: [1, 2, 3, 4].map((number) => ({ name: `Person ${place}.${number}` })),
    })),
  });
  const { municipalities } = cooperation;
  const days = [...daysIn(WINDOW)].filter(isWorkingDay);
  const people = municipalities.flatMap(({ lead, caseworkers, desk }) =>
    [lead, ...caseworkers].map((person) => ({ person, desk })),
  );
  const cooperationId = cooperation.id;
  // Every third half-day at the counter; two absences of a few days.
  const duties = people.flatMap(({ person, desk }) =>
    days.flatMap((day) =>
      HALVES.filter(() => person.roles.includes('caseworker') && chance(3) === 0).map((half) => ({
        cooperationId,
        id: newId(NOW),
        deskId: desk.id,
        staffId: person.id,
        day,
        half,
        origin: 'roster' as const,
        state: 'planned' as const,
        needId: null,
        seniorStaffId: null,
        secondmentId: null,
        secondmentHalfDays: null,
        shareWeek: null,
        shareSlot: null,
        createdAt: NOW,
      })),
    ),
  );
  for (let at = 0; at < duties.length; at += 1000) {
    await db
      .insertInto('duty')
      .values(duties.slice(at, at + 1000))
      .execute();
  }
  await db
    .insertInto('absence')
    .values(
      people.flatMap(({ person }) =>
        [0, 1].map(() => {
          const fromDay = FROM.add({ days: chance(DAYS) });
          return {
            cooperationId,
            id: newId(NOW),
            staffId: person.id,
            fromDay,
            untilDay: fromDay.add({ days: 1 + chance(5) }),
            dayPart: 'full' as const,
            cancelledAt: null,
            createdAt: NOW,
          };
        }),
      ),
    )
    .execute();
  const ids = municipalities.map(({ id }) => id).toSorted();
  await db
    .insertInto('travelTime')
    .values(
      ids.flatMap((a, index) =>
        ids.slice(index + 1).map((b) => ({
          cooperationId,
          aMunicipalityId: a,
          bMunicipalityId: b,
          minutes: 10 + chance(40),
        })),
      ),
    )
    .execute();
  // Half of them keep a calendar elsewhere, with two meetings a day.
  const busy = new Map(
    people
      .filter((_, index) => index % 2 === 0)
      .map(({ person }) => [
        person.id,
        days.flatMap((day) =>
          [8, 14].map((hour) => {
            const from = momentAt(
              day,
              Temporal.PlainTime.from({ hour: hour + chance(3), minute: 5 * chance(12) }),
            );
            return { from, until: from.add({ minutes: 30 + 15 * chance(3) }) };
          }),
        ),
      ]),
  );
  return {
    cooperation,
    staffIds: people.map(({ person }) => person.id),
    requiredIds: municipalities.slice(0, 4).map(({ lead }) => lead.id),
    busy,
  };
};
