import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { lockOwnOffer, setOfferNeeds } from '../search/offer.ts';
import { emptyOutcome } from '../search/outcome.ts';
import { settleRequest, touchOffers } from '../search/request.ts';
import { followAnswer } from '../search/round.ts';
import type { CoverRefusal } from '../types.ts';

/**
 * The person who was asked says no to everything she has not accepted. When nobody is left who could still
 * answer, the next wave goes out at once.
 */
export const declineCoverOffer = async (
  trx: Trx,
  scope: Scope,
  { offerId }: { offerId: string },
  now: Instant,
): Promise<Result<null, CoverRefusal>> => {
  const own = await lockOwnOffer(trx, scope, offerId);
  if (!own) return refused('not_found');
  const { offer, request, halfDays } = own;
  const open = halfDays.filter(({ state }) => state === 'offered' || state === 'expired');
  if (open.length === 0) {
    return halfDays.some(({ state }) => state === 'declined') ? ok(null) : refused('no_longer_needed');
  }
  const needIds = open.map(({ needId }) => needId);
  await setOfferNeeds(trx, scope, offer.id, needIds, { state: 'declined', answeredAt: now });
  await touchOffers(trx, scope, [offer.id], now);
  const outcome = emptyOutcome();
  outcome.events.push({
    kind: 'cover.declined',
    subjectId: request.id,
    data: { staffId: offer.staffId, needIds },
  });
  await followAnswer(trx, scope, request, now, await loadSettings(trx, scope), outcome);
  await settleRequest(trx, scope, request.id, outcome, now);
  return ok(null);
};
