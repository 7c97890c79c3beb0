import type { Trx } from '../../db/types.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../scope.ts';

/** The municipalities that belong to the cooperation on that day, by name. */
export const listMunicipalities = (
  trx: Trx,
  scope: Scope,
  { day }: { day: PlainDate },
): Promise<{ id: string; name: string }[]> =>
  trx
    .selectFrom('municipality')
    .select(['id', 'name'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('joinedOn', '<=', day)
    .where((where) => where.or([where('leftOn', 'is', null), where('leftOn', '>', day)]))
    .orderBy('name')
    .execute();
