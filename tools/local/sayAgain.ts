import type { Trx } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import type { Scope } from '@verbund/domain/membership/scope';

/** As long as a message waits for somebody anyway. */
export const SAID_AGAIN_WITHIN = { hours: 24 } as const;

/**
 * Lets what went by mail while somebody's chat window was closed come into her chat as well: whoever tries the
 * demo opens windows one after the other. What has become pointless is not said again.
 */
export const sayAgain = async (trx: Trx, scope: Scope, staffId: string, now: Instant): Promise<void> => {
  await trx
    .updateTable('outbox')
    .set({ state: 'pending', sentBy: null, digestId: null, attempts: 0, dueAt: now, finishedAt: null })
    .where('cooperationId', '=', scope.cooperationId)
    .where('recipientStaffId', '=', staffId)
    .where('state', '=', 'sent')
    .where('sentBy', '=', 'mail')
    .where('kind', '<>', 'meeting_invitation')
    .where('finishedAt', '>', now.subtract(SAID_AGAIN_WITHIN))
    .execute();
};
