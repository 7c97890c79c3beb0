import { runCommand } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import type { Scope } from '@verbund/domain/membership/scope';

/**
 * Teams delivers again what it thinks was lost.
 *
 * @returns whether this delivery is the one to answer.
 */
export const claimActivity = (db: Db, scope: Scope, activityKey: string, now: Instant): Promise<boolean> =>
  runCommand(db, scope, async (trx) => {
    const claimed = await trx
      .insertInto('inboundActivity')
      .values({ cooperationId: scope.cooperationId, activityKey, receivedAt: now })
      .onConflict((conflict) => conflict.columns(['cooperationId', 'activityKey']).doNothing())
      .returning('activityKey')
      .executeTakeFirst();
    return claimed !== undefined;
  });

/** An answer that failed may be tried again by the next delivery. */
export const releaseActivity = async (db: Db, scope: Scope, activityKey: string): Promise<void> => {
  await runCommand(db, scope, (trx) =>
    trx
      .deleteFrom('inboundActivity')
      .where('cooperationId', '=', scope.cooperationId)
      .where('activityKey', '=', activityKey)
      .execute(),
  );
};
