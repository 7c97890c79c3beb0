import type { Trx } from '@verbund/domain/db/types';
import { HALVES, Temporal } from '@verbund/domain/kernel/time';
import { BEGIN, type DemoCalendar } from './calendar.ts';
import { closures, DESK_KEYS, desk, deskId, openings } from './desks.ts';
import { COOPERATION_ID } from './ids.ts';
import { municipalityId } from './municipalities.ts';
import { PERSON_KEYS, type PersonKey, person, staffId } from './people.ts';

const own = { cooperationId: COOPERATION_ID };

/** Desks with their hours, and who usually works when and where. */
export const loadDesks = async (trx: Trx, calendar: DemoCalendar): Promise<void> => {
  await trx
    .insertInto('desk')
    .values(
      DESK_KEYS.map((key, index) => ({
        ...own,
        // Numbers nobody is reached at.
        phone: `02921 000${String(index + 10).padStart(3, '0')}`,
        id: deskId(key),
        municipalityId: municipalityId(desk(key).municipality),
        name: desk(key).name,
        kind: desk(key).kind,
        needsAuthority: desk(key).needsAuthority,
      })),
    )
    .execute();
  await trx
    .insertInto('deskArea')
    .values(
      DESK_KEYS.flatMap((key) =>
        Object.entries(desk(key).areas).map(([areaCode, minLevel]) => ({
          ...own,
          deskId: deskId(key),
          areaCode,
          minLevel,
        })),
      ),
    )
    .execute();
  const usualDesks = new Map<PersonKey, string>();
  for (const key of DESK_KEYS) {
    for (const who of desk(key).crew) if (!usualDesks.has(who)) usualDesks.set(who, deskId(key));
  }
  await trx
    .insertInto('staffDesk')
    .values([...usualDesks].map(([who, usual]) => ({ ...own, staffId: staffId(who), deskId: usual })))
    .execute();
  await trx
    .insertInto('openingHours')
    .values(
      openings(calendar).map((opening) => ({
        ...own,
        deskId: deskId(opening.desk),
        weekday: opening.weekday,
        half: opening.half,
        opens: Temporal.PlainTime.from(opening.opens),
        closes: Temporal.PlainTime.from(opening.closes),
        minStaff: opening.minStaff,
        validFrom: opening.validFrom,
        validUntil: opening.validUntil,
      })),
    )
    .execute();
  await trx
    .insertInto('deskClosure')
    .values(closures(calendar).map((closure) => ({ ...own, deskId: deskId(closure.desk), day: closure.day })))
    .execute();
  await trx
    .insertInto('workingPattern')
    .values(
      PERSON_KEYS.flatMap((key) => {
        const { mornings, afternoons, remote } = person(key).week;
        return HALVES.flatMap((half) =>
          (half === 'morning' ? mornings : afternoons).map((weekday) => ({
            ...own,
            staffId: staffId(key),
            weekday,
            half,
            remote: (remote ?? []).includes(weekday),
            validFrom: BEGIN,
            validUntil: null,
          })),
        );
      }),
    )
    .execute();
};
