import type { Trx } from '../../db/types.ts';
import type { StaffScope } from '../../membership/scope.ts';
import type { CalendarFeed } from '../schema.ts';

/** The links of whoever acts: her own duties first, then desks by name. */
export const listFeeds = async (trx: Trx, scope: StaffScope): Promise<CalendarFeed[]> => {
  const rows = await trx
    .selectFrom('calendarFeed')
    .leftJoin('desk', (join) =>
      join
        .onRef('desk.cooperationId', '=', 'calendarFeed.cooperationId')
        .onRef('desk.id', '=', 'calendarFeed.deskId'),
    )
    .leftJoin('municipality', (join) =>
      join
        .onRef('municipality.cooperationId', '=', 'desk.cooperationId')
        .onRef('municipality.id', '=', 'desk.municipalityId'),
    )
    .select([
      'calendarFeed.id as feedId',
      'calendarFeed.deskId',
      'desk.name as deskName',
      'municipality.name as municipalityName',
      'calendarFeed.createdAt',
    ])
    .where('calendarFeed.cooperationId', '=', scope.cooperationId)
    .where('calendarFeed.staffId', '=', scope.actor.staffId)
    .orderBy('municipality.name', (order) => order.nullsFirst())
    .orderBy('desk.name')
    .execute();
  return rows.map(({ createdAt, ...feed }) => ({ ...feed, createdAt: createdAt.toString() }));
};
