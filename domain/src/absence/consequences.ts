/** What an absence does to what the absent person had promised others. */
import { judgeOne } from '../cover/eligibility/loadFacts.ts';
import { giveBack } from '../cover/search/giveBack.ts';
import { setOfferNeeds } from '../cover/search/offer.ts';
import { emptyOutcome } from '../cover/search/outcome.ts';
import {
  loadNeeds,
  lockRequest,
  type NeedRecord,
  settleRequest,
  touchOffers,
} from '../cover/search/request.ts';
import { followAnswer } from '../cover/search/round.ts';
import { enqueue } from '../db/outbox.ts';
import type { OfferNeedState } from '../db/tables.ts';
import type { Trx } from '../db/types.ts';
import { compareDays, type Half, type Instant, type PlainDate } from '../kernel/time.ts';
import type { Scope } from '../membership/scope.ts';
import type { Settings } from '../membership/settings.ts';
import type { AbsenceDraft } from './types.ts';

type Answered = {
  offerId: string;
  staffId: string;
  requestId: string;
  needId: string;
  state: OfferNeedState;
  day: PlainDate;
  half: Half;
};

const liesIn = (draft: AbsenceDraft, { day, half }: { day: PlainDate; half: Half }): boolean =>
  (draft.dayPart === 'full' || draft.dayPart === half) &&
  draft.ranges.some(({ from, to }) => compareDays(day, from) >= 0 && compareDays(day, to) <= 0);

const answers = (trx: Trx, scope: Scope) =>
  trx
    .selectFrom('coverOfferNeed')
    .innerJoin('coverOffer', (join) =>
      join
        .onRef('coverOffer.cooperationId', '=', 'coverOfferNeed.cooperationId')
        .onRef('coverOffer.id', '=', 'coverOfferNeed.offerId'),
    )
    .innerJoin('coverNeed', (join) =>
      join
        .onRef('coverNeed.cooperationId', '=', 'coverOfferNeed.cooperationId')
        .onRef('coverNeed.id', '=', 'coverOfferNeed.needId'),
    )
    .select([
      'coverOfferNeed.offerId',
      'coverOffer.staffId',
      'coverOffer.requestId',
      'coverOfferNeed.needId',
      'coverOfferNeed.state',
      'coverNeed.day',
      'coverNeed.half',
    ])
    .where('coverOfferNeed.cooperationId', '=', scope.cooperationId);

/** Half-days grouped by the offer they belong to. */
const byOffer = (rows: readonly Answered[]): Answered[][] =>
  [...new Set(rows.map((row) => row.offerId))].map((id) => rows.filter((row) => row.offerId === id));

const release = async (
  trx: Trx,
  scope: Scope,
  group: readonly Answered[],
  becomes: 'released' | 'declined',
  now: Instant,
  settings: Settings,
): Promise<void> => {
  const [first] = group;
  const request = first && (await lockRequest(trx, scope, first.requestId));
  if (!request) return;
  const wanted = new Set(group.map((row) => row.needId));
  const needs = (await loadNeeds(trx, scope, request.id)).filter(
    (need) =>
      wanted.has(need.id) &&
      need.state === 'covered' &&
      need.endsAt.epochMilliseconds > now.epochMilliseconds,
  );
  if (needs.length === 0) return;
  const offer = { id: first.offerId, staffId: first.staffId };
  await giveBack(trx, scope, { offer, request, needs, becomes, event: 'cover.released' }, now, settings);
};

/** Open questions put to the absent person are answered with no, so that the search goes on without her. */
const answerNo = async (
  trx: Trx,
  scope: Scope,
  group: readonly Answered[],
  now: Instant,
  settings: Settings,
): Promise<void> => {
  const [first] = group;
  const request = first && (await lockRequest(trx, scope, first.requestId));
  if (!request) return;
  const needIds = group.map((row) => row.needId);
  await setOfferNeeds(trx, scope, first.offerId, needIds, { state: 'declined', answeredAt: now });
  await touchOffers(trx, scope, [first.offerId], now);
  const outcome = emptyOutcome();
  await followAnswer(trx, scope, request, now, settings, outcome);
  await settleRequest(trx, scope, request.id, outcome, now);
};

/** Juniors who rely on the absent senior get another one, or have to give the half-day back. */
const replaceSenior = async (
  trx: Trx,
  scope: Scope,
  draft: AbsenceDraft,
  now: Instant,
  settings: Settings,
): Promise<void> => {
  const rows = await trx
    .selectFrom('duty')
    .innerJoin('coverNeed', (join) =>
      join
        .onRef('coverNeed.cooperationId', '=', 'duty.cooperationId')
        .onRef('coverNeed.id', '=', 'duty.needId'),
    )
    .select([
      'duty.id',
      'duty.staffId',
      'duty.day',
      'duty.half',
      'coverNeed.id as needId',
      'coverNeed.requestId',
    ])
    .where('duty.cooperationId', '=', scope.cooperationId)
    .where('duty.seniorStaffId', '=', draft.staffId)
    .where('duty.state', '=', 'planned')
    .where('coverNeed.endsAt', '>', now)
    .execute();
  for (const duty of rows.filter((row) => liesIn(draft, row))) {
    const need = (await loadNeeds(trx, scope, duty.requestId)).find(({ id }) => id === duty.needId);
    if (!need) continue;
    const seniorStaffId = await anotherSenior(trx, scope, need, duty, now, settings);
    if (seniorStaffId) {
      await trx
        .updateTable('duty')
        .set({ seniorStaffId })
        .where('cooperationId', '=', scope.cooperationId)
        .where('id', '=', duty.id)
        .execute();
      const key = `cover_senior_named:${duty.id}:${seniorStaffId}`;
      const notice = {
        key,
        recipientStaffId: seniorStaffId,
        kind: 'cover_senior_named',
        subjectId: duty.id,
      } as const;
      await enqueue(trx, scope, [notice], now);
      continue;
    }
    const accepted = await answers(trx, scope)
      .where('coverOfferNeed.needId', '=', need.id)
      .where('coverOfferNeed.state', '=', 'accepted')
      .execute();
    await release(trx, scope, accepted, 'released', now, settings);
  }
};

const anotherSenior = async (
  trx: Trx,
  scope: Scope,
  need: NeedRecord,
  duty: { id: string; staffId: string },
  now: Instant,
  settings: Settings,
): Promise<string | null> => {
  const judgement = await judgeOne(trx, scope, need, duty.staffId, now, settings, { ignoreDutyId: duty.id });
  return judgement.eligible ? judgement.basis.seniorStaffId : null;
};

/**
 * Gives back what the absent person had accepted, answers what she is being asked, and finds other seniors
 * for those who rely on her.
 */
export const giveUpDutiesOf = async (
  trx: Trx,
  scope: Scope,
  draft: AbsenceDraft,
  now: Instant,
  settings: Settings,
): Promise<void> => {
  const own = await answers(trx, scope)
    .where('coverOffer.staffId', '=', draft.staffId)
    .where('coverOfferNeed.state', 'in', ['accepted', 'offered'])
    .where('coverNeed.endsAt', '>', now)
    .execute();
  const affected = own.filter((row) => liesIn(draft, row));
  for (const group of byOffer(affected.filter((row) => row.state === 'accepted'))) {
    await release(trx, scope, group, 'released', now, settings);
  }
  for (const group of byOffer(affected.filter((row) => row.state === 'offered'))) {
    await answerNo(trx, scope, group, now, settings);
  }
  await replaceSenior(trx, scope, draft, now, settings);
};
