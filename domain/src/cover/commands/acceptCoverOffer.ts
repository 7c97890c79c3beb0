import { offerAbsenceBundle } from '../../case/commands/offerAbsenceBundle.ts';
import { violatedConstraint } from '../../db/errors.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareInstants, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings, type Settings } from '../../membership/settings.ts';
import { judgeOne } from '../eligibility/loadFacts.ts';
import { isOver } from '../rules.ts';
import { planCoverDuty } from '../search/duty.ts';
import { loadAnswersTo, lockOwnOffer, setOfferNeeds } from '../search/offer.ts';
import { emptyOutcome } from '../search/outcome.ts';
import {
  concernedBy,
  loadNeeds,
  type NeedRecord,
  setNeedState,
  settleRequest,
  touchOffers,
} from '../search/request.ts';
import { followAnswer } from '../search/round.ts';
import type { CoverRefusal, Eligible, NotEligible } from '../types.ts';

export type AcceptedCover = {
  accepted: string[];
  /** Half-days that could not be taken, each with its reason; the others hold nevertheless. */
  refused: { needId: string; reason: CoverRefusal }[];
};

const refusalFor = ({ obstacles }: NotEligible): CoverRefusal => {
  const codes = obstacles.map((obstacle) => obstacle.code);
  if (codes.includes('on_duty')) return 'on_another_duty';
  if (codes.includes('share_exhausted')) return 'share_exhausted';
  return 'no_longer_eligible';
};

/** Whether a half-day can still be taken over, and if so on what basis. */
const examine = async (
  trx: Trx,
  scope: Scope,
  need: NeedRecord,
  staffId: string,
  now: Instant,
  settings: Settings,
): Promise<Eligible | CoverRefusal> => {
  if (need.state === 'covered') return 'already_taken';
  if (need.state === 'withdrawn') return 'no_longer_needed';
  if (isOver(need, now)) return 'already_begun';
  const judgement = await judgeOne(trx, scope, need, staffId, now, settings);
  return judgement.eligible ? judgement : refusalFor(judgement);
};

const CONSTRAINT_REFUSALS: Readonly<Record<string, CoverRefusal>> = {
  duty_one_at_a_time: 'on_another_duty',
  duty_one_cover_per_need: 'already_taken',
  cover_offer_need_accepted_once: 'already_taken',
  duty_one_per_share_slot: 'share_exhausted',
  duty_within_share: 'share_exhausted',
};

/**
 * The person who was asked takes over half-days of her offer. The first to accept wins: the lock of the
 * request lines acceptances up, and everything is judged again at that moment. A half-day whose time to
 * answer has passed can still be taken while nobody else has it.
 */
export const acceptCoverOffer = async (
  trx: Trx,
  scope: Scope,
  input: { offerId: string; needIds: readonly string[] | 'all' },
  now: Instant,
): Promise<Result<AcceptedCover, CoverRefusal>> => {
  try {
    return await accept(trx, scope, input, now);
  } catch (error) {
    // The locks make this unreachable within the application; the database has the last word nevertheless.
    const reason = CONSTRAINT_REFUSALS[violatedConstraint(error) ?? ''];
    if (reason) return refused(reason);
    throw error;
  }
};

const accept = async (
  trx: Trx,
  scope: Scope,
  { offerId, needIds }: { offerId: string; needIds: readonly string[] | 'all' },
  now: Instant,
): Promise<Result<AcceptedCover, CoverRefusal>> => {
  const own = await lockOwnOffer(trx, scope, offerId);
  if (!own) return refused('not_found');
  const { offer, request, halfDays } = own;
  // Acceptances of one person for different requests must not count the same share twice.
  await trx
    .selectFrom('staff')
    .select('id')
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', offer.staffId)
    .forNoKeyUpdate()
    .execute();
  const offered = new Map(halfDays.map((halfDay) => [halfDay.needId, halfDay]));
  const chosen = (await loadNeeds(trx, scope, request.id)).filter(
    (need) => offered.has(need.id) && (needIds === 'all' || needIds.includes(need.id)),
  );
  if (chosen.length === 0) return refused('nothing_selected');

  const settings = await loadSettings(trx, scope);
  const result: AcceptedCover = { accepted: [], refused: [] };
  const taken: NeedRecord[] = [];
  const outcome = emptyOutcome();
  for (const need of chosen) {
    if (offered.get(need.id)?.state === 'accepted') {
      result.accepted.push(need.id);
      continue;
    }
    const examined = await examine(trx, scope, need, offer.staffId, now, settings);
    if (typeof examined === 'string') {
      result.refused.push({ needId: need.id, reason: examined });
      continue;
    }
    const dutyId = await planCoverDuty(trx, scope, need, offer.staffId, examined.basis, now);
    const senior = examined.basis.seniorStaffId;
    if (senior) {
      outcome.notifications.push({
        key: `cover_senior_named:${dutyId}`,
        recipientStaffId: senior,
        kind: 'cover_senior_named',
        subjectId: dutyId,
      });
    }
    taken.push(need);
    result.accepted.push(need.id);
  }
  if (taken.length === 0) {
    // Pressed again after it had been accepted: nothing to do, and nothing wrong.
    if (result.accepted.length > 0) return ok(result);
    return refused(result.refused[0]?.reason ?? 'nothing_selected');
  }

  const takenIds = taken.map((need) => need.id);
  await setOfferNeeds(trx, scope, offer.id, takenIds, { state: 'accepted', answeredAt: now });
  await setNeedState(trx, scope, takenIds, 'covered');
  const others = (await loadAnswersTo(trx, scope, takenIds)).filter(
    (answer) => answer.offerId !== offer.id && ['offered', 'expired'].includes(answer.state),
  );
  for (const other of others) {
    await setOfferNeeds(trx, scope, other.offerId, [other.needId], { state: 'taken', answeredAt: null });
  }
  await touchOffers(trx, scope, [offer.id, ...others.map((other) => other.offerId)], now);

  const stamp = `${offer.id}:${now.epochMilliseconds}`;
  for (const recipientStaffId of concernedBy(request)) {
    outcome.notifications.push({
      key: `cover_accepted:${stamp}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'cover_accepted',
      subjectId: request.id,
      data: { staffId: offer.staffId, needIds: takenIds },
      urgent: taken.some((need) => need.pace === 'same_day'),
    });
  }
  outcome.notifications.push(...(await tellThoseTooLate(trx, scope, others, stamp, now)));
  outcome.events.push({
    kind: 'cover.accepted',
    subjectId: request.id,
    data: { staffId: offer.staffId, needIds: takenIds },
  });
  await followAnswer(trx, scope, request, now, settings, outcome);
  await settleRequest(trx, scope, request.id, outcome, now);
  if (request.forStaffId !== null) {
    // Who stands in for her is offered what she was working on.
    await offerAbsenceBundle(trx, scope, { staffId: request.forStaffId, toStaffId: offer.staffId }, now);
  }
  return ok(result);
};

/** Those who were still asked and now have nothing left to answer are told at once. */
const tellThoseTooLate = async (
  trx: Trx,
  scope: Scope,
  others: readonly { offerId: string; staffId: string; state: string; answerBy: Instant }[],
  stamp: string,
  now: Instant,
) => {
  const waiting = others.filter(
    (other) => other.state === 'offered' && compareInstants(other.answerBy, now) > 0,
  );
  const offerIds = [...new Set(waiting.map((other) => other.offerId))];
  if (offerIds.length === 0) return [];
  const stillAsked = await trx
    .selectFrom('coverOfferNeed')
    .select('offerId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('offerId', 'in', offerIds)
    .where('state', 'in', ['offered', 'accepted'])
    .execute();
  return waiting
    .filter(({ offerId }) => !stillAsked.some((row) => row.offerId === offerId))
    .map(({ offerId, staffId }) => ({
      key: `cover_offer_taken:${offerId}:${stamp}`,
      recipientStaffId: staffId,
      kind: 'cover_offer_taken' as const,
      subjectId: offerId,
    }));
};
