import type { Trx } from '../../db/types.ts';
import { publicHoliday } from '../../kernel/holidays.ts';
import { type DaySpan, daysIn, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { missingStaff, planCells } from '../rules.ts';
import type { RosterSpan, RosterSpanCell } from '../schema.ts';
import type { RosterCell } from '../types.ts';
import { loadRosterFacts } from './loadRosterFacts.ts';

type Person = RosterSpan['people'][number];

/** Names every person once; the cells point at her. */
class People {
  readonly list: Person[] = [];
  readonly #positions = new Map<string, number>();

  positionOf(person: Person): number {
    const known = this.#positions.get(person.staffId);
    if (known !== undefined) return known;
    this.#positions.set(person.staffId, this.list.length);
    return this.list.push(person) - 1;
  }
}

const loadDeskAreas = async (trx: Trx, scope: Scope): Promise<Map<string, string[]>> => {
  const rows = await trx
    .selectFrom('deskArea')
    .select(['deskId', 'areaCode'])
    .where('cooperationId', '=', scope.cooperationId)
    .orderBy('areaCode')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ deskId }) => deskId)].map(([deskId, areas]) => [
      deskId,
      areas.map(({ areaCode }) => areaCode),
    ]),
  );
};

/** Running and given-up searches by desk, day and half. */
const loadAsked = async (
  trx: Trx,
  scope: Scope,
  span: DaySpan,
): Promise<Map<string, NonNullable<RosterSpanCell['asked']>>> => {
  const rows = await trx
    .selectFrom('coverNeed')
    .select(['deskId', 'day', 'half', 'requestId', 'state'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('day', '>=', span.from)
    .where('day', '<', span.until)
    .where('state', 'in', ['open', 'left_open'])
    // What is still looked for hides what was given up.
    .orderBy('state', 'desc')
    .execute();
  return new Map(
    rows.map(({ deskId, day, half, requestId, state }) => [
      `${deskId} ${day} ${half}`,
      { requestId, state: state === 'open' ? 'open' : 'left_open' },
    ]),
  );
};

/** Every desk over a span of days, compact enough for the whole cooperation and four weeks. */
export const getRosterSpan = async (
  trx: Trx,
  scope: Scope,
  span: DaySpan,
  now: Instant,
): Promise<RosterSpan> => {
  const facts = await loadRosterFacts(trx, scope, { span, municipalityId: null });
  const areas = await loadDeskAreas(trx, scope);
  const asked = await loadAsked(trx, scope, span);
  const days = [...daysIn(span)];
  const position = new Map(days.map((day, index) => [day.toString(), index]));
  const people = new People();
  const employers = new Map(
    facts.desks.map(({ municipalityId, municipalityName }) => [municipalityId, municipalityName]),
  );

  const toCell = (cell: RosterCell): RosterSpanCell => {
    const search = asked.get(`${cell.deskId} ${cell.day} ${cell.half}`);
    const absent = cell.absent.map(({ staffId, name }) =>
      people.positionOf({ staffId, name, municipalityName: cell.municipalityName }),
    );
    return {
      d: position.get(cell.day.toString()) ?? 0,
      half: cell.half,
      opens: cell.opens.toString({ smallestUnit: 'minute' }),
      closes: cell.closes.toString({ smallestUnit: 'minute' }),
      minStaff: cell.minStaff,
      missing: missingStaff(cell),
      on: cell.onDuty.map(({ staffId, name, municipalityName, ...duty }) => ({
        p: people.positionOf({ staffId, name, municipalityName }),
        ...(duty.isCover ? { cover: duty.coversForName } : {}),
        ...(duty.seniorName ? { senior: duty.seniorName } : {}),
        ...(duty.isRemote ? { remote: true as const } : {}),
      })),
      ...(cell.isPlanned ? {} : { notPlanned: true as const }),
      ...(absent.length > 0 ? { absent } : {}),
      ...(search ? { asked: search } : {}),
    };
  };

  const cellsOf = Map.groupBy(planCells(span, facts), ({ deskId }) => deskId);
  const absencesOf = Map.groupBy(facts.absences, ({ municipalityId }) => municipalityId);
  const municipalities = [...Map.groupBy(facts.desks, ({ municipalityId }) => municipalityId)].map(
    ([municipalityId, desks]) => ({
      municipalityId,
      name: employers.get(municipalityId) ?? '',
      desks: desks.map((desk) => ({
        deskId: desk.deskId,
        name: desk.deskName,
        kind: desk.deskKind,
        phone: desk.phone,
        needsAuthority: desk.needsAuthority,
        areaCodes: areas.get(desk.deskId) ?? [],
        cells: (cellsOf.get(desk.deskId) ?? []).map(toCell),
      })),
      absences: (absencesOf.get(municipalityId) ?? []).map(({ staffId, name, fromDay, untilDay }) => ({
        p: people.positionOf({ staffId, name, municipalityName: employers.get(municipalityId) ?? '' }),
        from: fromDay.toString(),
        to: untilDay.subtract({ days: 1 }).toString(),
      })),
    }),
  );
  return {
    asOf: now.toString(),
    days: days.map((day) => ({ day: day.toString(), holiday: publicHoliday(day) })),
    people: people.list,
    municipalities,
  };
};
