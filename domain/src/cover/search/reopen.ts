import type { Trx } from '../../db/types.ts';
import { compareInstants, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { Settings } from '../../membership/settings.ts';
import { paceOf } from '../rules.ts';
import { cancelCoverDuties } from './duty.ts';
import { loadAnswersTo, setOfferNeeds } from './offer.ts';
import type { NeedRecord } from './request.ts';
import { touchOffers } from './request.ts';

/**
 * Makes covered half-days open again: the roster goes back to what it was, and those who lost them to the
 * acceptance may answer again as long as their time runs.
 *
 * @returns the half-days with the pace that holds now.
 */
export const reopenNeeds = async (
  trx: Trx,
  scope: Scope,
  needs: readonly NeedRecord[],
  now: Instant,
  settings: Settings,
): Promise<NeedRecord[]> => {
  await cancelCoverDuties(trx, scope, needs);
  const reopened: NeedRecord[] = needs.map((need) => ({
    ...need,
    state: 'open',
    pace: paceOf(need.startsAt, now, settings),
  }));
  for (const need of reopened) {
    await trx
      .updateTable('coverNeed')
      .set({ state: 'open', pace: need.pace })
      .where('cooperationId', '=', scope.cooperationId)
      .where('id', '=', need.id)
      .execute();
  }
  // The others were passed over while their time ran; whose time is up may be asked anew.
  const passedOver = (
    await loadAnswersTo(
      trx,
      scope,
      needs.map((need) => need.id),
    )
  ).filter((answer) => answer.state === 'taken' && compareInstants(answer.answerBy, now) > 0);
  for (const { offerId, needId } of passedOver) {
    await setOfferNeeds(trx, scope, offerId, [needId], { state: 'offered', answeredAt: null });
  }
  await touchOffers(
    trx,
    scope,
    passedOver.map((answer) => answer.offerId),
    now,
  );
  return reopened;
};
