import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { cutoffsAt } from '../rules.ts';

/** Deletes printed rosters that nobody needs any more. There are few: no batches. @returns how many. */
export const expireEmergencyRosters = async (trx: Trx, scope: Scope, now: Instant): Promise<number> => {
  const { numDeletedRows } = await trx
    .deleteFrom('emergencyRoster')
    .where('cooperationId', '=', scope.cooperationId)
    .where('day', '<', cutoffsAt(now).emergencyRosters)
    .executeTakeFirst();
  return Number(numDeletedRows);
};
