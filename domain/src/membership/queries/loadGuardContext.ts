import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant } from '../../kernel/time.ts';
import type { GuardContext } from '../../language/guard/finding.ts';
import type { Scope } from '../scope.ts';

/** Names of colleagues are no social data of citizens. */
export const loadGuardContext = async (
  trx: Trx,
  { cooperationId }: Scope,
  now: Instant,
): Promise<GuardContext> => {
  const rows = await trx
    .selectFrom('staff')
    .select('displayName')
    .where('cooperationId', '=', cooperationId)
    .execute();
  return { colleagues: rows.map(({ displayName }) => displayName), today: dayOf(now) };
};
