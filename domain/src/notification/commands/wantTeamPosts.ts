import { appendEvent } from '../../db/events.ts';
import type { TeamPost } from '../../db/reachTables.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { mayPlaceTeamPosts } from '../policy.ts';
import type { ConversationReference } from '../schema.ts';
import { removeTeamChannel } from './removeTeamChannel.ts';

export type TeamPostRefusal = 'not_allowed' | 'other_municipality';

/**
 * Says what is posted in a channel: one more kind for one's own municipality, or nothing any more.
 *
 * @param input.wanted `null`: nothing any more.
 * @returns what is posted there now.
 */
export const wantTeamPosts = async (
  trx: Trx,
  scope: StaffScope,
  input: { tenantId: string; reference: ConversationReference; wanted: TeamPost | null },
  now: Instant,
): Promise<Result<TeamPost[], TeamPostRefusal>> => {
  if (!mayPlaceTeamPosts(scope)) return refused('not_allowed');
  const { municipalityId, staffId } = scope.actor;
  const { tenantId, reference, wanted } = input;
  const { conversationId } = reference;
  const known = await trx
    .selectFrom('teamChannel')
    .select(['id', 'municipalityId', 'posts'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('conversationId', '=', conversationId)
    .forUpdate()
    .executeTakeFirst();
  if (known && known.municipalityId !== municipalityId) return refused('other_municipality');
  if (wanted === null) {
    if (known) await removeTeamChannel(trx, scope, { channelId: known.id }, now);
    return ok([]);
  }
  const posts = [...new Set([...(known?.posts ?? []), wanted])].sort();
  const place = { tenantId, reference: JSON.stringify(reference), posts, goneAt: null };
  const id = known?.id ?? newId(now);
  await trx
    .insertInto('teamChannel')
    .values({
      cooperationId: scope.cooperationId,
      id,
      municipalityId,
      conversationId,
      createdByStaffId: staffId,
      createdAt: now,
      ...place,
    })
    .onConflict((conflict) => conflict.columns(['cooperationId', 'conversationId']).doUpdateSet(place))
    .execute();
  await appendEvent(trx, scope, { kind: 'team_channel.wanted', subjectId: id, data: { posts } }, now);
  return ok(posts);
};
