import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { cutoffsAt } from '../rules.ts';

/**
 * Deletes requests whose last half-day is long past, with everything that hangs on them: offers, answers,
 * search rounds, the covering duties, and the duties they took over (which would otherwise say for ever that
 * somebody was not there).
 *
 * @returns how many requests were deleted; as many as `limit` means that there may be more.
 */
export const expireCovers = async (
  trx: Trx,
  scope: Scope,
  { limit }: { limit: number },
  now: Instant,
): Promise<number> => {
  const { cooperationId } = scope;
  const cutoff = cutoffsAt(now).covers;
  const requests = await trx
    .selectFrom('coverRequest')
    .select('id')
    .where('cooperationId', '=', cooperationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('coverNeed')
            .select('coverNeed.id')
            .whereRef('coverNeed.cooperationId', '=', 'coverRequest.cooperationId')
            .whereRef('coverNeed.requestId', '=', 'coverRequest.id')
            .where('coverNeed.day', '>=', cutoff),
        ),
      ),
    )
    // A request is never younger than its half-days; this keeps one that is being made out of it.
    .where('createdAt', '<', cutoffMoment(now))
    .orderBy('createdAt')
    .limit(limit)
    .forUpdate()
    .execute();
  const requestIds = requests.map(({ id }) => id);
  if (requestIds.length === 0) return 0;

  const needs = await trx
    .selectFrom('coverNeed')
    .select(['id', 'dutyId'])
    .where('cooperationId', '=', cooperationId)
    .where('requestId', 'in', requestIds)
    .execute();
  const offers = await trx
    .selectFrom('coverOffer')
    .select('id')
    .where('cooperationId', '=', cooperationId)
    .where('requestId', 'in', requestIds)
    .execute();
  await deleteOffers(
    trx,
    scope,
    offers.map(({ id }) => id),
  );
  await deleteNeeds(trx, scope, needs);
  for (const table of ['coverRound', 'coverRequestKey'] as const) {
    await trx
      .deleteFrom(table)
      .where('cooperationId', '=', cooperationId)
      .where('requestId', 'in', requestIds)
      .execute();
  }
  await forgetCards(trx, scope, [...requestIds, ...offers.map(({ id }) => id)]);
  await trx
    .deleteFrom('coverRequest')
    .where('cooperationId', '=', cooperationId)
    .where('id', 'in', requestIds)
    .execute();
  return requestIds.length;
};
