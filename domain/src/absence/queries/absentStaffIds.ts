import type { Trx } from '../../db/types.ts';
import type { HalfDay } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

/** Everyone who is absent on this half-day. */
export const absentStaffIds = async (
  trx: Trx,
  scope: Scope,
  { day, half }: HalfDay,
): Promise<Set<string>> => {
  const rows = await trx
    .selectFrom('absence')
    .select('staffId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('cancelledAt', 'is', null)
    .where('fromDay', '<=', day)
    .where('untilDay', '>', day)
    .where('dayPart', 'in', ['full', half])
    .execute();
  return new Set(rows.map((row) => row.staffId));
};
