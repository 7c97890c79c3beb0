import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareInstants, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { undoLimit } from '../rules.ts';
import { giveBack } from '../search/giveBack.ts';
import { lockOwnOffer } from '../search/offer.ts';
import { loadNeeds } from '../search/request.ts';
import type { CoverRefusal } from '../types.ts';

/**
 * Takes a mistaken acceptance back, shortly after it was made. It counts as a no, which she may still turn
 * into a yes while nobody else has accepted.
 */
export const undoAcceptance = async (
  trx: Trx,
  scope: Scope,
  { offerId }: { offerId: string },
  now: Instant,
): Promise<Result<null, CoverRefusal>> => {
  const own = await lockOwnOffer(trx, scope, offerId);
  if (!own) return refused('not_found');
  const { offer, request, halfDays } = own;
  const accepted = halfDays.filter(({ state }) => state === 'accepted');
  if (accepted.length === 0) return refused('nothing_to_undo');
  const settings = await loadSettings(trx, scope);
  const recent = accepted.filter(
    ({ answeredAt }) => answeredAt !== null && compareInstants(now, undoLimit(answeredAt, settings)) <= 0,
  );
  if (recent.length === 0) return refused('undo_too_late');
  const needs = (await loadNeeds(trx, scope, request.id)).filter((need) =>
    recent.some(({ needId }) => needId === need.id),
  );
  await giveBack(
    trx,
    scope,
    { offer, request, needs, becomes: 'declined', event: 'cover.undone' },
    now,
    settings,
  );
  return ok(null);
};
