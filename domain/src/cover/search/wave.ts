import type { OfferNeedState, Pace } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { addWorkingTime } from '../../kernel/workingTime.ts';
import type { Scope } from '../../membership/scope.ts';
import type { Settings } from '../../membership/settings.ts';
import { judgeNeeds } from '../eligibility/loadFacts.ts';
import { answerTime, waveSize } from '../rules.ts';
import type { Merit } from '../types.ts';
import { offerHalfDays } from './offer.ts';
import type { Outcome } from './outcome.ts';
import { type NeedRecord, touchOffers } from './request.ts';

export type WaveInput = {
  requestId: string;
  pace: Pace;
  run: number;
  wave: number;
  /** The open half-days of this pace. */
  needs: readonly NeedRecord[];
};

/** Half-days still offered past their time are expired; their cards say so. */
const expireUnanswered = async (
  trx: Trx,
  scope: Scope,
  needIds: readonly string[],
  now: Instant,
): Promise<void> => {
  const expired = await trx
    .updateTable('coverOfferNeed')
    .set({ state: 'expired' })
    .where('cooperationId', '=', scope.cooperationId)
    .where('needId', 'in', needIds)
    .where('state', '=', 'offered')
    .where('answerBy', '<=', now)
    .returning('offerId')
    .execute();
  await touchOffers(
    trx,
    scope,
    expired.map((row) => row.offerId),
    now,
  );
};

const loadAnswers = (trx: Trx, scope: Scope, needIds: readonly string[]) =>
  trx
    .selectFrom('coverOfferNeed')
    .innerJoin('coverOffer', (join) =>
      join
        .onRef('coverOffer.cooperationId', '=', 'coverOfferNeed.cooperationId')
        .onRef('coverOffer.id', '=', 'coverOfferNeed.offerId'),
    )
    .select(['coverOfferNeed.needId', 'coverOffer.staffId', 'coverOfferNeed.state'])
    .where('coverOfferNeed.cooperationId', '=', scope.cooperationId)
    .where('coverOfferNeed.needId', 'in', needIds)
    .execute();

/** Whoever has said no is not asked again; whoever stayed silent only when everyone is asked. */
const mayBeAsked = (before: OfferNeedState | undefined, everyone: boolean): boolean => {
  switch (before) {
    case undefined:
    case 'taken':
    case 'withdrawn':
      return true;
    case 'expired':
      return everyone;
    case 'offered':
    case 'accepted':
    case 'declined':
    case 'released':
      return false;
  }
};

/**
 * Asks the best eligible people who may still be asked, each once for all her half-days.
 *
 * @returns how many people are being asked for these half-days now; 0 means that nobody is left to ask.
 */
export const openWave = async (
  trx: Trx,
  scope: Scope,
  { requestId, pace, run, wave, needs }: WaveInput,
  now: Instant,
  settings: Settings,
  outcome: Outcome,
): Promise<number> => {
  const needIds = needs.map((need) => need.id);
  await expireUnanswered(trx, scope, needIds, now);
  const answers = await loadAnswers(trx, scope, needIds);
  const stateOf = new Map(answers.map(({ needId, staffId, state }) => [`${needId} ${staffId}`, state]));
  const judged = await judgeNeeds(trx, scope, needs, now, settings);
  const size = waveSize(pace, wave, settings);

  const asked = new Map<string, { needIds: string[]; reasons: readonly Merit[] }>();
  for (const need of needs) {
    // Whoever is still being asked for it counts: after an undone acceptance nobody is asked needlessly.
    const waiting = answers.filter(({ needId, state }) => needId === need.id && state === 'offered').length;
    const chosen = (judged.get(need.id)?.ranked ?? [])
      .filter(({ staffId }) => mayBeAsked(stateOf.get(`${need.id} ${staffId}`), !Number.isFinite(size)))
      .slice(0, Math.max(0, size - waiting));
    for (const { staffId, merits } of chosen) {
      const entry = asked.get(staffId) ?? { needIds: [], reasons: merits };
      entry.needIds.push(need.id);
      asked.set(staffId, entry);
    }
  }

  const answerBy = addWorkingTime(now, answerTime(pace, settings));
  for (const [staffId, { needIds: offered, reasons }] of asked) {
    const halfDays = offered.map((needId) => ({ needId, answerBy }));
    const offerId = await offerHalfDays(trx, scope, { requestId, staffId, reasons, halfDays }, now);
    outcome.events.push({
      kind: 'cover.offered',
      subjectId: requestId,
      data: { staffId, wave, needIds: offered },
    });
    outcome.notifications.push({
      key: `cover_offer:${offerId}:${pace}:${run}:${wave}`,
      recipientStaffId: staffId,
      kind: 'cover_offer',
      subjectId: offerId,
      urgent: pace === 'same_day',
    });
  }
  const stillAsked = answers.filter(({ staffId, state }) => state === 'offered' && !asked.has(staffId));
  return asked.size + new Set(stillAsked.map(({ staffId }) => staffId)).size;
};
