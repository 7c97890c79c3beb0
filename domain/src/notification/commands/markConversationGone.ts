import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

/** Notes that the platform refuses messages to somebody: the bot is not installed there, or blocked. */
export const markConversationGone = async (
  trx: Trx,
  scope: Scope,
  input: { staffId: string; conversationId: string },
  now: Instant,
): Promise<void> => {
  await trx
    .updateTable('conversationReference')
    .set({ goneAt: now })
    .where('cooperationId', '=', scope.cooperationId)
    .where('conversationId', '=', input.conversationId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('staff as s')
          .select('s.id')
          .where('s.id', '=', input.staffId)
          .whereRef('s.cooperationId', '=', 'conversationReference.cooperationId')
          .whereRef('s.tenantId', '=', 'conversationReference.tenantId')
          .whereRef('s.objectId', '=', 'conversationReference.objectId'),
      ),
    )
    .execute();
};
