import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { RequestView } from '../types.ts';
import { getRequestView } from './getRequestView.ts';

/** Requests for this person, or made by her for others, that still have half-days ahead; soonest first. */
export const listOpenRequestsOf = async (
  trx: Trx,
  scope: Scope,
  staffId: string,
  now: Instant,
): Promise<RequestView[]> => {
  const rows = await trx
    .selectFrom('coverRequest')
    .innerJoin('coverNeed', (join) =>
      join
        .onRef('coverNeed.cooperationId', '=', 'coverRequest.cooperationId')
        .onRef('coverNeed.requestId', '=', 'coverRequest.id'),
    )
    .select(['coverRequest.id', (select) => select.fn.min('coverNeed.startsAt').as('startsAt')])
    .where('coverRequest.cooperationId', '=', scope.cooperationId)
    .where((where) =>
      where.or([
        where('coverRequest.forStaffId', '=', staffId),
        where('coverRequest.requestedByStaffId', '=', staffId),
      ]),
    )
    .where('coverNeed.state', '<>', 'withdrawn')
    .where('coverNeed.endsAt', '>', now)
    .groupBy('coverRequest.id')
    .orderBy('startsAt')
    .execute();
  const views: RequestView[] = [];
  for (const { id } of rows) {
    const view = await getRequestView(trx, scope, id, now);
    if (view) views.push(view);
  }
  return views;
};
