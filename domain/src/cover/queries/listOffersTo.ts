import type { Trx } from '../../db/types.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { OfferView } from '../types.ts';
import { getOfferView } from './getOfferView.ts';

/** `accepted`: she covers a half-day under it; `open`: she could still take one. */
type Which = 'accepted' | 'open';

/** Offers to this person with such a half-day in `[from, until)` that is not over; soonest first. */
export const listOffersTo = async (
  trx: Trx,
  scope: Scope,
  { staffId, from, until, which }: { staffId: string; from: PlainDate; until: PlainDate; which: Which },
  now: Instant,
): Promise<OfferView[]> => {
  const rows = await trx
    .selectFrom('coverOffer')
    .innerJoin('coverOfferNeed', (join) =>
      join
        .onRef('coverOfferNeed.cooperationId', '=', 'coverOffer.cooperationId')
        .onRef('coverOfferNeed.offerId', '=', 'coverOffer.id'),
    )
    .innerJoin('coverNeed', (join) =>
      join
        .onRef('coverNeed.cooperationId', '=', 'coverOfferNeed.cooperationId')
        .onRef('coverNeed.id', '=', 'coverOfferNeed.needId'),
    )
    .select(['coverOffer.id', (select) => select.fn.min('coverNeed.startsAt').as('startsAt')])
    .where('coverOffer.cooperationId', '=', scope.cooperationId)
    .where('coverOffer.staffId', '=', staffId)
    .where((where) =>
      which === 'accepted'
        ? where('coverOfferNeed.state', '=', 'accepted')
        : where('coverNeed.state', 'in', ['open', 'left_open']),
    )
    .where('coverNeed.day', '>=', from)
    .where('coverNeed.day', '<', until)
    .where('coverNeed.endsAt', '>', now)
    .groupBy('coverOffer.id')
    .orderBy('startsAt')
    .execute();
  const views: OfferView[] = [];
  for (const { id } of rows) {
    const view = await getOfferView(trx, scope, id, now);
    if (view) views.push(view);
  }
  return views;
};
