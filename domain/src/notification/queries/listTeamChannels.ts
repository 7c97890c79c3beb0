import type { Trx } from '../../db/types.ts';
import type { StaffScope } from '../../membership/scope.ts';
import type { TeamChannels } from '../views.ts';

/** Channels of one's own municipality, the oldest first. */
export const listTeamChannels = async (trx: Trx, scope: StaffScope): Promise<TeamChannels> => {
  const rows = await trx
    .selectFrom('teamChannel as c')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.cooperationId', '=', 'c.cooperationId').onRef('s.id', '=', 'c.createdByStaffId'),
    )
    .select(['c.id', 'c.municipalityId', 'c.posts', 'c.createdAt', 'c.goneAt', 's.displayName'])
    .where('c.cooperationId', '=', scope.cooperationId)
    .where('c.municipalityId', '=', scope.actor.municipalityId)
    .orderBy('c.createdAt')
    .orderBy('c.id')
    .execute();
  return {
    channels: rows.map(({ id, municipalityId, posts, createdAt, goneAt, displayName }) => ({
      channelId: id,
      municipalityId,
      posts,
      createdAt: createdAt.toString(),
      createdBy: displayName,
      isGone: goneAt !== null,
    })),
  };
};
