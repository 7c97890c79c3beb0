import type { Trx } from '../../db/types.ts';
import { type Half, halfDayKey, type Instant, type PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadRosterFacts } from '../../roster/queries/loadRosterFacts.ts';
import { planCells } from '../../roster/rules.ts';
import type { RosterDesk } from '../../roster/types.ts';
import { daysOnPaper } from '../rules.ts';
import type { EmergencyDesk, EmergencyRoster } from '../types.ts';

/**
 * The rosters of some municipalities as they stand, made to be printed and read from one picture. One that has no
 * desks or is not of the cooperation on that day has none.
 */
export const getEmergencyRosters = async (
  trx: Trx,
  scope: Scope,
  { municipalityIds, day }: { municipalityIds: readonly string[]; day: PlainDate },
  now: Instant,
): Promise<EmergencyRoster[]> => {
  const days = daysOnPaper(day);
  const span = { from: day, until: (days.at(-1) ?? day).add({ days: 1 }) };
  const facts = await loadRosterFacts(trx, scope, { span, municipalityId: null });
  const cells = new Map(planCells(span, facts).map((cell) => [`${cell.deskId} ${halfDayKey(cell)}`, cell]));
  const deskOn =
    (on: PlainDate) =>
    ({ deskId, deskName, phone }: RosterDesk): EmergencyDesk => {
      const at = (half: Half) => cells.get(`${deskId} ${halfDayKey({ day: on, half })}`) ?? null;
      return { deskName, phone, halves: { morning: at('morning'), afternoon: at('afternoon') } };
    };
  const places = [...Map.groupBy(facts.desks, ({ municipalityId }) => municipalityId)].map(
    ([municipalityId, desks]) => ({
      municipalityId,
      municipalityName: desks[0]?.municipalityName ?? '',
      desks,
    }),
  );
  return places
    .filter(({ municipalityId }) => municipalityIds.includes(municipalityId))
    .map(({ desks: own, ...place }) => ({
      ...place,
      asOf: now,
      days: days.map((on) => ({ day: on, desks: own.map(deskOn(on)) })),
      partners: places
        .filter(({ municipalityId }) => municipalityId !== place.municipalityId)
        .map(({ municipalityName, desks }) => ({ municipalityName, desks: desks.map(deskOn(day)) })),
    }));
};
