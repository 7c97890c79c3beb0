import type { Trx } from '../../db/types.ts';
import type { Half, PlainDate, PlainTime } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { getRoster } from '../../roster/queries/getRoster.ts';
import { missingStaff } from '../../roster/rules.ts';

export type Gap = {
  opens: PlainTime;
  closes: PlainTime;
  /** How many people are missing to the minimum. */
  missing: number;
  /** Numbers for those of them whom nobody has asked for yet. */
  freeSlots: number[];
  areaCodes: string[];
};

/** What is missing at a desk on one half-day; `null` when it is closed then or serves no area. */
export const findGap = async (
  trx: Trx,
  scope: Scope,
  {
    deskId,
    municipalityId,
    day,
    half,
  }: { deskId: string; municipalityId: string; day: PlainDate; half: Half },
): Promise<Gap | null> => {
  const { cells } = await getRoster(trx, scope, {
    span: { from: day, until: day.add({ days: 1 }) },
    municipalityId,
  });
  const cell = cells.find((one) => one.deskId === deskId && one.half === half);
  const areas = await trx
    .selectFrom('deskArea')
    .select('areaCode')
    .where('cooperationId', '=', scope.cooperationId)
    .where('deskId', '=', deskId)
    .orderBy('areaCode')
    .execute();
  if (!cell || areas.length === 0) return null;
  const asked = await trx
    .selectFrom('coverNeed')
    .select(['gapSlot', 'state'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('deskId', '=', deskId)
    .where('day', '=', day)
    .where('half', '=', half)
    .where('state', '<>', 'withdrawn')
    .execute();
  const missing = missingStaff(cell);
  // Whoever is absent and has asked for cover herself is missing too, and looked for already.
  const lookedFor = asked.filter(({ state }) => state !== 'covered').length;
  const taken = new Set(asked.map(({ gapSlot }) => gapSlot));
  const slots = Array.from({ length: missing + taken.size }, (_, index) => index + 1);
  return {
    opens: cell.opens,
    closes: cell.closes,
    missing,
    freeSlots: slots.filter((slot) => !taken.has(slot)).slice(0, Math.max(0, missing - lookedFor)),
    areaCodes: areas.map(({ areaCode }) => areaCode),
  };
};
