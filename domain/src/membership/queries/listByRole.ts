import type { Role } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../scope.ts';

/** Everybody active on that day who has a role, by id. */
export const listByRole = async (
  trx: Trx,
  scope: Scope,
  { role, day }: { role: Role; day: PlainDate },
): Promise<string[]> => {
  const rows = await trx
    .selectFrom('staff')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where('roles', '@>', (where) => where.val([role]))
    .where('activeFrom', '<=', day)
    .where((where) => where.or([where('activeUntil', 'is', null), where('activeUntil', '>', day)]))
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
};
