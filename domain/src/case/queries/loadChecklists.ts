import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';

export type Checklist = { de: string; en: string }[];

/** What has to be thought of, by area. */
export const loadChecklists = async (
  trx: Trx,
  scope: Scope,
  areaCodes: readonly string[],
): Promise<Map<string, Checklist>> => {
  if (areaCodes.length === 0) return new Map();
  const rows = await trx
    .selectFrom('checklistItem')
    .select(['areaCode', 'textDe', 'textEn'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('areaCode', 'in', areaCodes)
    .orderBy('areaCode')
    .orderBy('position')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ areaCode }) => areaCode)].map(([areaCode, items]) => [
      areaCode,
      items.map(({ textDe, textEn }) => ({ de: textDe, en: textEn })),
    ]),
  );
};
