import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { ConversationReference } from '../schema.ts';

/** Keeps where somebody can be reached; writes only what changed. Whoever writes to the bot is reachable again. */
export const rememberConversation = async (
  trx: Trx,
  scope: Scope,
  input: { tenantId: string; objectId: string; reference: ConversationReference },
  now: Instant,
): Promise<void> => {
  await trx
    .insertInto('conversationReference')
    .values({
      cooperationId: scope.cooperationId,
      tenantId: input.tenantId,
      objectId: input.objectId,
      conversationId: input.reference.conversationId,
      reference: JSON.stringify(input.reference),
      goneAt: null,
      updatedAt: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['cooperationId', 'tenantId', 'objectId'])
        .doUpdateSet((row) => ({
          conversationId: row.ref('excluded.conversationId'),
          reference: row.ref('excluded.reference'),
          goneAt: null,
          updatedAt: now,
        }))
        .where((row) =>
          row.or([
            row('conversationReference.reference', 'is distinct from', row.ref('excluded.reference')),
            row('conversationReference.goneAt', 'is not', null),
          ]),
        ),
    )
    .execute();
};
