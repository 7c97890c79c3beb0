import type { DayPart } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import { publicHoliday } from '../../kernel/holidays.ts';
import {
  compareDays,
  daysIn,
  HALVES,
  type Half,
  halfDayKey,
  type Instant,
  isWithin,
  momentAt,
  type PlainDate,
} from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { CoverDraft } from '../types.ts';

/** A half-day that would have to be covered, before anybody asked for it. */
export type FoundNeed = {
  deskId: string;
  deskName: string;
  day: PlainDate;
  half: Half;
  startsAt: Instant;
  endsAt: Instant;
  areaCodes: string[];
  dutyId: string | null;
};

const halvesOf = (part: DayPart): readonly Half[] => (part === 'full' ? HALVES : [part]);

/** Every half-day the draft names, once, in order. */
const halfDaysOf = (draft: CoverDraft): { day: PlainDate; half: Half }[] => {
  const days = new Map<string, PlainDate>();
  for (const { from, to } of draft.ranges) {
    for (const day of daysIn({ from, until: to.add({ days: 1 }) })) days.set(day.toString(), day);
  }
  return [...days.values()]
    .sort(compareDays)
    .flatMap((day) => halvesOf(draft.dayPart).map((half) => ({ day, half })));
};

/**
 * The half-days on which somebody would be missed: her duties, and, on days that the roster of her
 * municipality does not reach yet, the half-days of her working pattern at her usual desk. Closed desks,
 * holidays, days on which she is not on duty, and half-days that are over need nobody.
 */
export const findNeeds = async (
  trx: Trx,
  scope: Scope,
  draft: CoverDraft,
  now: Instant,
): Promise<FoundNeed[]> => {
  const wanted = halfDaysOf(draft);
  const first = wanted[0]?.day;
  const last = wanted.at(-1)?.day;
  if (!first || !last) return [];
  const { cooperationId } = scope;

  const duties = await trx
    .selectFrom('duty')
    .select(['id', 'deskId', 'day', 'half'])
    .where('cooperationId', '=', cooperationId)
    .where('staffId', '=', draft.forStaffId)
    .where('origin', '=', 'roster')
    .where('state', '=', 'planned')
    .where('day', '>=', first)
    .where('day', '<=', last)
    .execute();
  const reach = await trx
    .selectFrom('duty')
    .innerJoin('desk', (join) =>
      join.onRef('desk.cooperationId', '=', 'duty.cooperationId').onRef('desk.id', '=', 'duty.deskId'),
    )
    .innerJoin('staff', (join) =>
      join
        .onRef('staff.cooperationId', '=', 'desk.cooperationId')
        .onRef('staff.municipalityId', '=', 'desk.municipalityId'),
    )
    .select((select) => select.fn.max('duty.day').as('day'))
    .where('duty.cooperationId', '=', cooperationId)
    .where('duty.origin', '=', 'roster')
    .where('staff.id', '=', draft.forStaffId)
    .executeTakeFirst();
  const pattern = await trx
    .selectFrom('workingPattern')
    .innerJoin('staffDesk', (join) =>
      join
        .onRef('staffDesk.cooperationId', '=', 'workingPattern.cooperationId')
        .onRef('staffDesk.staffId', '=', 'workingPattern.staffId'),
    )
    .select([
      'staffDesk.deskId',
      'workingPattern.weekday',
      'workingPattern.half',
      'workingPattern.validFrom',
      'workingPattern.validUntil',
    ])
    .where('workingPattern.cooperationId', '=', cooperationId)
    .where('workingPattern.staffId', '=', draft.forStaffId)
    .execute();
  const deskIds = [...new Set([...duties, ...pattern].map((row) => row.deskId))];
  if (deskIds.length === 0) return [];

  const desks = await trx
    .selectFrom('desk')
    .select(['id', 'name'])
    .where('cooperationId', '=', cooperationId)
    .where('id', 'in', deskIds)
    .execute();
  const deskAreas = await trx
    .selectFrom('deskArea')
    .select(['deskId', 'areaCode'])
    .where('cooperationId', '=', cooperationId)
    .where('deskId', 'in', deskIds)
    .orderBy('areaCode')
    .execute();
  const hours = await trx
    .selectFrom('openingHours')
    .select(['deskId', 'weekday', 'half', 'opens', 'closes', 'validFrom', 'validUntil'])
    .where('cooperationId', '=', cooperationId)
    .where('deskId', 'in', deskIds)
    .execute();
  const closures = await trx
    .selectFrom('deskClosure')
    .select(['deskId', 'day'])
    .where('cooperationId', '=', cooperationId)
    .where('deskId', 'in', deskIds)
    .execute();

  const dutyOn = new Map(duties.map((duty) => [halfDayKey(duty), duty]));
  const closed = new Set(closures.map(({ deskId, day }) => `${deskId} ${day}`));
  const rosterEnds = reach?.day ?? null;

  const found: FoundNeed[] = [];
  for (const { day, half } of wanted) {
    const duty = dutyOn.get(halfDayKey({ day, half }));
    const isPlanned = rosterEnds !== null && compareDays(day, rosterEnds) <= 0;
    const usual = isPlanned
      ? undefined
      : pattern.find(
          (slot) =>
            slot.weekday === day.dayOfWeek &&
            slot.half === half &&
            isWithin(day, slot.validFrom, slot.validUntil),
        );
    const deskId = duty?.deskId ?? usual?.deskId;
    const desk = desks.find(({ id }) => id === deskId);
    if (!desk || closed.has(`${desk.id} ${day}`) || publicHoliday(day) !== null) continue;
    const open = hours.find(
      (slot) =>
        slot.deskId === desk.id &&
        slot.weekday === day.dayOfWeek &&
        slot.half === half &&
        isWithin(day, slot.validFrom, slot.validUntil),
    );
    if (!open) continue;
    const endsAt = momentAt(day, open.closes);
    if (endsAt.epochMilliseconds <= now.epochMilliseconds) continue;
    found.push({
      deskId: desk.id,
      deskName: desk.name,
      day,
      half,
      startsAt: momentAt(day, open.opens),
      endsAt,
      areaCodes:
        draft.areaCodes.length > 0
          ? [...draft.areaCodes]
          : deskAreas.filter((area) => area.deskId === desk.id).map((area) => area.areaCode),
      dutyId: duty?.id ?? null,
    });
  }
  return found.filter((need) => need.areaCodes.length > 0);
};
