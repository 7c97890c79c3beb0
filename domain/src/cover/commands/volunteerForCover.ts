import type { DayPart } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { DaySpan, Instant } from '../../kernel/time.ts';
import { addWorkingTime } from '../../kernel/workingTime.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { judgeOne } from '../eligibility/loadFacts.ts';
import { answerTime } from '../rules.ts';
import { offerHalfDays } from '../search/offer.ts';
import { emptyOutcome } from '../search/outcome.ts';
import { loadNeeds, lockRequest, settleRequest } from '../search/request.ts';
import type { Merit } from '../types.ts';

type Wanted = { spans: readonly DaySpan[]; dayPart: DayPart };

/** Half-days somebody still needs on these days and about which she has never been asked, by request. */
const listUnasked = async (trx: Trx, scope: StaffScope, { spans, dayPart }: Wanted, now: Instant) => {
  const { staffId } = scope.actor;
  const rows = await trx
    .selectFrom('coverNeed')
    .select(['id', 'requestId'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('state', 'in', ['open', 'left_open'])
    .where('endsAt', '>', now)
    .where('forStaffId', '<>', staffId)
    .where('half', 'in', dayPart === 'full' ? ['morning', 'afternoon'] : [dayPart])
    .where((where) =>
      where.or(
        spans.map(({ from, until }) => where.and([where('day', '>=', from), where('day', '<', until)])),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('coverOfferNeed')
            .innerJoin('coverOffer', (join) =>
              join
                .onRef('coverOffer.cooperationId', '=', 'coverOfferNeed.cooperationId')
                .onRef('coverOffer.id', '=', 'coverOfferNeed.offerId'),
            )
            .select('coverOffer.id')
            .whereRef('coverOfferNeed.cooperationId', '=', 'coverNeed.cooperationId')
            .whereRef('coverOfferNeed.needId', '=', 'coverNeed.id')
            .where('coverOffer.staffId', '=', staffId),
        ),
      ),
    )
    .execute();
  return Map.groupBy(rows, (row) => row.requestId);
};

/**
 * Somebody says that she could help on these days: whatever is open, and she is eligible for, is offered to
 * her as if the search had asked her. She is told by whoever calls this.
 */
export const volunteerForCover = async (
  trx: Trx,
  scope: StaffScope,
  wanted: Wanted,
  now: Instant,
): Promise<void> => {
  if (wanted.spans.length === 0) return;
  const settings = await loadSettings(trx, scope);
  const unasked = await listUnasked(trx, scope, wanted, now);
  for (const [requestId, rows] of [...unasked].sort(([a], [b]) => (a < b ? -1 : 1))) {
    await lockRequest(trx, scope, requestId);
    const ids = new Set(rows.map((row) => row.id));
    const fitting: { needId: string; answerBy: Instant }[] = [];
    let reasons: readonly Merit[] = [];
    for (const need of (await loadNeeds(trx, scope, requestId)).filter(({ id }) => ids.has(id))) {
      const judgement = await judgeOne(trx, scope, need, scope.actor.staffId, now, settings);
      if (!judgement.eligible || need.state === 'covered' || need.state === 'withdrawn') continue;
      fitting.push({ needId: need.id, answerBy: addWorkingTime(now, answerTime(need.pace, settings)) });
      reasons = reasons.length > 0 ? reasons : judgement.merits;
    }
    if (fitting.length === 0) continue;
    const { staffId } = scope.actor;
    await offerHalfDays(trx, scope, { requestId, staffId, reasons, halfDays: fitting }, now);
    const outcome = emptyOutcome();
    outcome.events.push({
      kind: 'cover.offered',
      subjectId: requestId,
      data: { staffId, needIds: fitting.map(({ needId }) => needId) },
    });
    await settleRequest(trx, scope, requestId, outcome, now);
  }
};
