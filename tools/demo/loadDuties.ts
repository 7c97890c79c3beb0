import type { Trx } from '@verbund/domain/db/types';
import { compareDays, halfDayKey, type Instant } from '@verbund/domain/kernel/time';
import { absences } from './absences.ts';
import { at, type DemoCalendar, dayInWeek } from './calendar.ts';
import { coverStories } from './coverHistory.ts';
import { coverRows } from './coverRows.ts';
import { closures, deskId, openings } from './desks.ts';
import { COOPERATION_ID, demoId } from './ids.ts';
import { PERSON_KEYS, staffId } from './people.ts';
import { makeRoster, type RosterDuty } from './roster.ts';
import { secondments } from './secondments.ts';

const own = { cooperationId: COOPERATION_ID };

const rosterRow = (duty: RosterDuty, createdAt: Instant) => ({
  ...own,
  id: duty.id,
  deskId: deskId(duty.desk),
  staffId: staffId(duty.person),
  day: duty.day,
  half: duty.half,
  origin: 'roster' as const,
  state: 'planned' as const,
  needId: null,
  seniorStaffId: null,
  secondmentId: null,
  secondmentHalfDays: null,
  shareWeek: null,
  shareSlot: null,
  createdAt,
});

/** Absences, the roster, and the covers of the past weeks with their whole record. */
export const loadDuties = async (trx: Trx, calendar: DemoCalendar): Promise<void> => {
  const away = absences(calendar);
  await trx
    .insertInto('absence')
    .values(
      away.map((absence) => ({
        ...own,
        id: demoId(`absence ${absence.person} ${absence.from}`),
        staffId: staffId(absence.person),
        fromDay: absence.from,
        untilDay: absence.until,
        dayPart: absence.dayPart,
        cancelledAt: null,
        createdAt: absence.createdAt,
      })),
    )
    .execute();

  const hours = openings(calendar);
  const span = { from: calendar.rosterFrom, until: calendar.rosterUntil };
  const roster = makeRoster(span, hours, closures(calendar), away);
  const covers = coverRows(calendar, coverStories(calendar), hours, roster, secondments(calendar));
  const made = at(dayInWeek(calendar, -14, 2), '09:00');
  await trx
    .insertInto('duty')
    .values(
      [...roster, ...covers.handedOver.earlier].map((duty) => ({
        ...rosterRow(duty, made),
        state: covers.handedOver.ids.has(duty.id) ? ('handed_over' as const) : ('planned' as const),
      })),
    )
    .execute();
  await trx.insertInto('coverRequest').values(covers.requests).execute();
  await trx.insertInto('coverRequestKey').values(covers.keys).execute();
  await trx.insertInto('coverNeed').values(covers.needs).execute();
  await trx.insertInto('coverRound').values(covers.rounds).execute();
  await trx.insertInto('coverOffer').values(covers.offers).execute();
  await trx.insertInto('coverOfferNeed').values(covers.offerNeeds).execute();
  await trx.insertInto('duty').values(covers.duties).execute();
  await trx.insertInto('event').values(covers.events).execute();
};

/** Appends the weeks the roster does not hold yet; whoever has a cover or a request there is left alone. */
export const continueRoster = async (trx: Trx, calendar: DemoCalendar): Promise<void> => {
  const last = await trx
    .selectFrom('duty')
    .select((select) => select.fn.max('day').as('day'))
    .where('cooperationId', '=', COOPERATION_ID)
    .where('origin', '=', 'roster')
    .executeTakeFirst();
  const from = (last?.day ?? calendar.rosterFrom).add({ days: 1 });
  if (compareDays(from, calendar.rosterUntil) >= 0) return;
  const engaged = await trx
    .selectFrom('duty')
    .select(['staffId', 'day', 'half'])
    .where('cooperationId', '=', COOPERATION_ID)
    .where('day', '>=', from)
    .where('state', '=', 'planned')
    .union(
      trx
        .selectFrom('coverNeed')
        .select((need) => [need.ref('forStaffId').$notNull().as('staffId'), 'day', 'half'])
        .where('forStaffId', 'is not', null)
        .where('cooperationId', '=', COOPERATION_ID)
        .where('day', '>=', from)
        .where('state', '<>', 'withdrawn'),
    )
    .execute();
  const personOf = new Map(PERSON_KEYS.map((key) => [staffId(key), key]));
  const taken = engaged.map((row) => `${personOf.get(row.staffId)} ${halfDayKey(row)}`);
  const roster = makeRoster({ from, until: calendar.rosterUntil }, openings(calendar), [], [], taken);
  if (roster.length === 0) return;
  const made = at(calendar.monday, '09:00');
  await trx
    .insertInto('duty')
    .values(roster.map((duty) => rosterRow(duty, made)))
    .execute();
};
