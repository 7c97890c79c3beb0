import type { OfferNeedState } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { actingStaffId, type Scope } from '../../membership/scope.ts';
import { lockRequest } from './request.ts';

/**
 * The offer made to the actor herself, with its request locked; `null` when there is none: what was offered
 * to somebody else does not exist for her.
 */
export const lockOwnOffer = async (trx: Trx, scope: Scope, offerId: string) => {
  const offer = await trx
    .selectFrom('coverOffer')
    .select(['id', 'requestId', 'staffId'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', offerId)
    .where('staffId', '=', actingStaffId(scope))
    .executeTakeFirst();
  if (!offer) return null;
  const request = await lockRequest(trx, scope, offer.requestId);
  if (!request) return null;
  const halfDays = await trx
    .selectFrom('coverOfferNeed')
    .select(['needId', 'state', 'answerBy', 'answeredAt'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('offerId', '=', offerId)
    .execute();
  return { offer, request, halfDays };
};

/** Sets what one person answered (or can no longer answer) for half-days of her offer. */
export const setOfferNeeds = async (
  trx: Trx,
  scope: Scope,
  offerId: string,
  needIds: readonly string[],
  to: { state: OfferNeedState; answeredAt: Instant | null },
): Promise<void> => {
  if (needIds.length === 0) return;
  await trx
    .updateTable('coverOfferNeed')
    .set(to)
    .where('cooperationId', '=', scope.cooperationId)
    .where('offerId', '=', offerId)
    .where('needId', 'in', needIds)
    .execute();
};

/** All answers to half-days, with the person who was asked. */
export const loadAnswersTo = (trx: Trx, scope: Scope, needIds: readonly string[]) =>
  needIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom('coverOfferNeed')
        .innerJoin('coverOffer', (join) =>
          join
            .onRef('coverOffer.cooperationId', '=', 'coverOfferNeed.cooperationId')
            .onRef('coverOffer.id', '=', 'coverOfferNeed.offerId'),
        )
        .select([
          'coverOfferNeed.offerId',
          'coverOfferNeed.needId',
          'coverOfferNeed.state',
          'coverOfferNeed.answerBy',
          'coverOffer.staffId',
        ])
        .where('coverOfferNeed.cooperationId', '=', scope.cooperationId)
        .where('coverOfferNeed.needId', 'in', needIds)
        .execute();
