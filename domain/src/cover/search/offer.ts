import type { OfferNeedState } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import { actingStaffId, type Scope } from '../../membership/scope.ts';
import type { Merit } from '../types.ts';
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

/**
 * Offers half-days of a request to somebody. She has one offer per request: half-days join it, and those
 * offered to her before are offered anew.
 *
 * @returns the id of the offer.
 */
export const offerHalfDays = async (
  trx: Trx,
  scope: Scope,
  offer: {
    requestId: string;
    staffId: string;
    reasons: readonly Merit[];
    halfDays: readonly { needId: string; answerBy: Instant }[];
  },
  now: Instant,
): Promise<string> => {
  const { id } = await trx
    .insertInto('coverOffer')
    .values({
      cooperationId: scope.cooperationId,
      id: newId(now),
      requestId: offer.requestId,
      staffId: offer.staffId,
      reasons: JSON.stringify(offer.reasons),
      lastAskedAt: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['cooperationId', 'requestId', 'staffId']).doUpdateSet((set) => ({
        reasons: set.ref('excluded.reasons'),
        lastAskedAt: now,
        version: set('coverOffer.version', '+', 1),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('coverOfferNeed')
    .values(
      offer.halfDays.map(({ needId, answerBy }) => ({
        cooperationId: scope.cooperationId,
        offerId: id,
        needId,
        state: 'offered' as const,
        answerBy,
        answeredAt: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['cooperationId', 'offerId', 'needId']).doUpdateSet((set) => ({
        state: set.ref('excluded.state'),
        answerBy: set.ref('excluded.answerBy'),
        answeredAt: null,
      })),
    )
    .execute();
  return id;
};
