import { runCommand } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import type { Scope } from '@verbund/domain/membership/scope';

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
