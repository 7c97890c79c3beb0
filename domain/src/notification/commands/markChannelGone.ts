import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

/** Notes that the platform refuses posts to a channel: the bot was taken out of the team, or the channel is gone. */
export const markChannelGone = async (
  trx: Trx,
  scope: Scope,
  { teamChannelId }: { teamChannelId: string },
  now: Instant,
): Promise<void> => {
  await trx
    .updateTable('teamChannel')
    .set({ goneAt: now })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', teamChannelId)
    .execute();
};
