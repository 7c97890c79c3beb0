import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';
import type { NotificationKind } from '../types.ts';

/** Keeps which activity shows a subject to somebody; the latest card is the one that is refreshed. */
export const rememberSentCard = async (
  trx: Trx,
  scope: Scope,
  card: {
    recipientStaffId: string;
    kind: NotificationKind;
    subjectId: string;
    conversationId: string;
    activityId: string;
  },
): Promise<void> => {
  await trx
    .insertInto('sentCard')
    .values({ cooperationId: scope.cooperationId, ...card })
    .onConflict((conflict) =>
      conflict
        .columns(['cooperationId', 'recipientStaffId', 'kind', 'subjectId'])
        .doUpdateSet({ conversationId: card.conversationId, activityId: card.activityId }),
    )
    .execute();
};
