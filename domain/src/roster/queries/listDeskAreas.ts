import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';

export type DeskArea = { code: string; nameDe: string; nameEn: string };

/** The subject areas that the desks of a municipality serve, by code. */
export const listDeskAreas = (
  trx: Trx,
  scope: Scope,
  { municipalityId }: { municipalityId: string },
): Promise<DeskArea[]> =>
  trx
    .selectFrom('deskArea')
    .innerJoin('desk', (join) =>
      join
        .onRef('desk.cooperationId', '=', 'deskArea.cooperationId')
        .onRef('desk.id', '=', 'deskArea.deskId'),
    )
    .innerJoin('subjectArea', (join) =>
      join
        .onRef('subjectArea.cooperationId', '=', 'deskArea.cooperationId')
        .onRef('subjectArea.code', '=', 'deskArea.areaCode'),
    )
    .select(['subjectArea.code', 'subjectArea.nameDe', 'subjectArea.nameEn'])
    .distinct()
    .where('deskArea.cooperationId', '=', scope.cooperationId)
    .where('desk.municipalityId', '=', municipalityId)
    .orderBy('subjectArea.code')
    .execute();
