import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

/** Deletes links to a self-disclosure that nobody opened in time. @returns how many. */
export const expireDisclosureLinks = async (trx: Trx, scope: Scope, now: Instant): Promise<number> => {
  const { numDeletedRows } = await trx
    .deleteFrom('disclosureLink')
    .where('cooperationId', '=', scope.cooperationId)
    .where('expiresAt', '<=', now)
    .executeTakeFirst();
  return Number(numDeletedRows);
};
