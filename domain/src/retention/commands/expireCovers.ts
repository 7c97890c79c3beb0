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
  const requests = await trx
    .selectFrom('coverRequest')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('coverNeed')
            .select('coverNeed.id')
            .whereRef('coverNeed.cooperationId', '=', 'coverRequest.cooperationId')
            .whereRef('coverNeed.requestId', '=', 'coverRequest.id')
            .where('coverNeed.day', '>=', cutoffsAt(now).covers),
        ),
      ),
    )
    .orderBy('createdAt')
    .limit(limit)
    .forUpdate()
    .execute();
  const requestIds = requests.map(({ id }) => id);
  if (requestIds.length === 0) return 0;

  const offerIds = await deleteOffers(trx, scope, requestIds);
  await deleteNeeds(trx, scope, requestIds);
  await deleteByRequest(trx, scope, 'coverRound', requestIds);
  await deleteByRequest(trx, scope, 'coverRequestKey', requestIds);
  await trx
    .deleteFrom('sentCard')
    .where('cooperationId', '=', scope.cooperationId)
    .where('subjectId', 'in', [...requestIds, ...offerIds])
    .execute();
  await trx
    .deleteFrom('coverRequest')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', 'in', requestIds)
    .execute();
  return requestIds.length;
};

const deleteByRequest = async (
  trx: Trx,
  { cooperationId }: Scope,
  table: 'coverRound' | 'coverRequestKey' | 'coverOffer' | 'coverNeed',
  requestIds: readonly string[],
): Promise<void> => {
  await trx
    .deleteFrom(table)
    .where('cooperationId', '=', cooperationId)
    .where('requestId', 'in', requestIds)
    .execute();
};

const deleteOffers = async (trx: Trx, scope: Scope, requestIds: readonly string[]): Promise<string[]> => {
  const offers = await trx
    .selectFrom('coverOffer')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where('requestId', 'in', requestIds)
    .execute();
  const offerIds = offers.map(({ id }) => id);
  if (offerIds.length === 0) return [];
  await trx
    .deleteFrom('coverOfferNeed')
    .where('cooperationId', '=', scope.cooperationId)
    .where('offerId', 'in', offerIds)
    .execute();
  await deleteByRequest(trx, scope, 'coverOffer', requestIds);
  return offerIds;
};

/** Needs and duties point at each other, so the pointers from needs to duties go first. */
const deleteNeeds = async (trx: Trx, scope: Scope, requestIds: readonly string[]): Promise<void> => {
  const { cooperationId } = scope;
  const needs = await trx
    .selectFrom('coverNeed')
    .select(['id', 'dutyId'])
    .where('cooperationId', '=', cooperationId)
    .where('requestId', 'in', requestIds)
    .execute();
  if (needs.length === 0) return;
  const covering = await trx
    .selectFrom('duty')
    .select('id')
    .where('cooperationId', '=', cooperationId)
    .where(
      'needId',
      'in',
      needs.map(({ id }) => id),
    )
    .execute();
  const takenOver = await handedOver(
    trx,
    scope,
    needs.flatMap(({ dutyId }) => (dutyId ? [dutyId] : [])),
  );
  const dutyIds = [...covering.map(({ id }) => id), ...takenOver];
  if (dutyIds.length > 0) {
    await trx
      .updateTable('coverNeed')
      .set({ dutyId: null })
      .where('cooperationId', '=', cooperationId)
      .where('dutyId', 'in', dutyIds)
      .execute();
    await trx
      .deleteFrom('duty')
      .where('cooperationId', '=', cooperationId)
      .where('id', 'in', dutyIds)
      .execute();
  }
  await deleteByRequest(trx, scope, 'coverNeed', requestIds);
};

const handedOver = async (trx: Trx, scope: Scope, dutyIds: readonly string[]): Promise<string[]> => {
  if (dutyIds.length === 0) return [];
  const rows = await trx
    .selectFrom('duty')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', 'in', dutyIds)
    .where('state', '=', 'handed_over')
    .execute();
  return rows.map(({ id }) => id);
};
