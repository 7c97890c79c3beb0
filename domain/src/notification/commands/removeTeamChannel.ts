import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { mayPlaceTeamPosts } from '../policy.ts';

/** Ends the posts in a channel of one's own municipality; what waits for it is not posted any more. */
export const removeTeamChannel = async (
  trx: Trx,
  scope: StaffScope,
  { channelId }: { channelId: string },
  now: Instant,
): Promise<Result<null, 'not_allowed' | 'not_found'>> => {
  if (!mayPlaceTeamPosts(scope)) return refused('not_allowed');
  const { numDeletedRows } = await trx
    .deleteFrom('teamChannel')
    .where('cooperationId', '=', scope.cooperationId)
    .where('municipalityId', '=', scope.actor.municipalityId)
    .where('id', '=', channelId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return refused('not_found');
  await appendEvent(trx, scope, { kind: 'team_channel.removed', subjectId: channelId }, now);
  return ok(null);
};
