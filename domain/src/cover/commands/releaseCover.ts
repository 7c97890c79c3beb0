import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { isOver } from '../rules.ts';
import { giveBack } from '../search/giveBack.ts';
import { lockOwnOffer } from '../search/offer.ts';
import { loadNeeds } from '../search/request.ts';
import type { CoverRefusal } from '../types.ts';

/** The covering person cannot do it after all: the half-days are searched for anew, at once. */
export const releaseCover = async (
  trx: Trx,
  scope: Scope,
  { offerId, needIds }: { offerId: string; needIds: readonly string[] | 'all' },
  now: Instant,
): Promise<Result<null, CoverRefusal>> => {
  const own = await lockOwnOffer(trx, scope, offerId);
  if (!own) return refused('not_found');
  const { offer, request, halfDays } = own;
  const accepted = new Set(
    halfDays
      .filter(({ state, needId }) => state === 'accepted' && (needIds === 'all' || needIds.includes(needId)))
      .map(({ needId }) => needId),
  );
  const needs = (await loadNeeds(trx, scope, request.id)).filter(
    (need) => accepted.has(need.id) && !isOver(need, now),
  );
  if (needs.length === 0) return refused('nothing_to_release');
  const settings = await loadSettings(trx, scope);
  await giveBack(
    trx,
    scope,
    { offer, request, needs, becomes: 'released', event: 'cover.released' },
    now,
    settings,
  );
  return ok(null);
};
