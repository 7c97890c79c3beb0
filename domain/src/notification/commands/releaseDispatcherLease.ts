import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

/** Lets others dispatch at once. The holder's name stays, so that it knows later whether anybody did. */
export const releaseDispatcherLease = async (
  trx: Trx,
  scope: Scope,
  input: { holder: string },
  now: Instant,
): Promise<void> => {
  await trx
    .updateTable('dispatcherLease')
    .set({ expiresAt: now })
    .where('cooperationId', '=', scope.cooperationId)
    .where('holder', '=', input.holder)
    .execute();
};
