import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { Settings } from '../../membership/settings.ts';
import { cancelCoverDuties } from './duty.ts';
import { loadAnswersTo, setOfferNeeds } from './offer.ts';
import { emptyOutcome } from './outcome.ts';
import { type NeedRecord, setNeedState, settleRequest, touchOffers } from './request.ts';
import { followAnswer, type SearchedRequest } from './round.ts';

/** Takes half-days out of a request: nobody is asked for them any more, and whoever had accepted is told. */
export const withdrawNeeds = async (
  trx: Trx,
  scope: Scope,
  request: SearchedRequest,
  needs: readonly NeedRecord[],
  now: Instant,
  settings: Settings,
): Promise<void> => {
  const needIds = needs.map((need) => need.id);
  await cancelCoverDuties(
    trx,
    scope,
    needs.filter((need) => need.state === 'covered'),
  );
  await setNeedState(trx, scope, needIds, 'withdrawn');
  const outcome = emptyOutcome();
  const answers = (await loadAnswersTo(trx, scope, needIds)).filter(({ state }) =>
    ['offered', 'accepted', 'expired', 'taken'].includes(state),
  );
  const lost = new Map<string, { staffId: string; needIds: string[] }>();
  for (const { offerId, needId, staffId, state } of answers) {
    await setOfferNeeds(trx, scope, offerId, [needId], { state: 'withdrawn', answeredAt: null });
    if (state !== 'accepted') continue;
    const entry = lost.get(offerId) ?? { staffId, needIds: [] };
    entry.needIds.push(needId);
    lost.set(offerId, entry);
  }
  await touchOffers(
    trx,
    scope,
    answers.map((answer) => answer.offerId),
    now,
  );
  for (const [offerId, { staffId, needIds: lostIds }] of lost) {
    outcome.notifications.push({
      key: `cover_offer_withdrawn:${offerId}:${now.epochMilliseconds}`,
      recipientStaffId: staffId,
      kind: 'cover_offer_withdrawn',
      subjectId: offerId,
      data: { needIds: lostIds },
      urgent: needs.some((need) => need.pace === 'same_day'),
    });
  }
  outcome.events.push({ kind: 'cover.withdrawn', subjectId: request.id, data: { needIds } });
  await followAnswer(trx, scope, request, now, settings, outcome);
  await settleRequest(trx, scope, request.id, outcome, now);
};
