import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';
import { type ConversationReference, conversationReferenceSchema } from '../schema.ts';

/** Where somebody can be reached in person; `null` when the bot does not know or may not. */
export const findConversation = async (
  trx: Trx,
  scope: Scope,
  { tenantId, objectId }: { tenantId: string; objectId: string },
): Promise<ConversationReference | null> => {
  const row = await trx
    .selectFrom('conversationReference')
    .select('reference')
    .where('cooperationId', '=', scope.cooperationId)
    .where('tenantId', '=', tenantId)
    .where('objectId', '=', objectId)
    .where('goneAt', 'is', null)
    .executeTakeFirst();
  return row ? conversationReferenceSchema.parse(row.reference) : null;
};
