import type { EventKind } from '../../db/events.ts';
import type { OfferNeedState } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { Settings } from '../../membership/settings.ts';
import { setOfferNeeds } from './offer.ts';
import { emptyOutcome } from './outcome.ts';
import { reopenNeeds } from './reopen.ts';
import { concernedBy, type NeedRecord, settleRequest, touchOffers } from './request.ts';
import { type SearchedRequest, startRounds } from './round.ts';

export type GivenBack = {
  offer: { id: string; staffId: string };
  request: SearchedRequest;
  needs: readonly NeedRecord[];
  /** What the answer of the person who gives back becomes. */
  becomes: Extract<OfferNeedState, 'released' | 'declined'>;
  event: EventKind;
};

/** Somebody gives accepted half-days back: everyone concerned is told, and a new search starts at once. */
export const giveBack = async (
  trx: Trx,
  scope: Scope,
  { offer, request, needs, becomes, event }: GivenBack,
  now: Instant,
  settings: Settings,
): Promise<void> => {
  const needIds = needs.map((need) => need.id);
  await setOfferNeeds(trx, scope, offer.id, needIds, { state: becomes, answeredAt: now });
  await touchOffers(trx, scope, [offer.id], now);
  const reopened = await reopenNeeds(trx, scope, needs, now, settings);
  const outcome = emptyOutcome();
  outcome.events.push({ kind: event, subjectId: request.id, data: { staffId: offer.staffId, needIds } });
  for (const recipientStaffId of concernedBy(request)) {
    outcome.notifications.push({
      key: `cover_released:${offer.id}:${now.epochMilliseconds}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'cover_released',
      subjectId: request.id,
      data: { staffId: offer.staffId, needIds },
      urgent: reopened.some((need) => need.pace === 'same_day'),
    });
  }
  const paces = reopened.map((need) => need.pace);
  await startRounds(trx, scope, request, paces, now, settings, outcome);
  await settleRequest(trx, scope, request.id, outcome, now);
};
