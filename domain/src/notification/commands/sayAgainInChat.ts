import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { REACHABLE_WITHIN } from '../rules.ts';

/**
 * Lets what went by mail, because there was no chat with somebody, come into her chat as well, now that there is one: what
 * has to be answered can be answered on its card only. Whoever wishes to be told by mail is not told again, and what has
 * become pointless is not said again.
 */
export const sayAgainInChat = async (
  trx: Trx,
  scope: Scope,
  staffId: string,
  now: Instant,
): Promise<void> => {
  await trx
    .updateTable('outbox')
    .set({ state: 'pending', sentBy: null, digestId: null, attempts: 0, dueAt: now, finishedAt: null })
    .where('cooperationId', '=', scope.cooperationId)
    .where('recipientStaffId', '=', staffId)
    .where('state', '=', 'sent')
    .where('sentBy', '=', 'mail')
    .where('kind', '<>', 'meeting_invitation')
    .where('finishedAt', '>', now.subtract(REACHABLE_WITHIN))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('notificationPreference as p')
            .select('p.staffId')
            .whereRef('p.cooperationId', '=', 'outbox.cooperationId')
            .whereRef('p.staffId', '=', 'outbox.recipientStaffId')
            .where('p.channel', '<>', 'chat'),
        ),
      ),
    )
    .execute();
};
