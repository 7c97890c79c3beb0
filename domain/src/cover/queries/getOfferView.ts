import type { Trx } from '../../db/types.ts';
import { type Instant, Temporal } from '../../kernel/time.ts';
import { listAreaNames } from '../../membership/queries/listAreaNames.ts';
import { loadPeople } from '../../membership/queries/loadPeople.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { isOver, undoLimit } from '../rules.ts';
import type { Merit, OfferView } from '../types.ts';
import { loadCovered } from './loadCovered.ts';

const loadOffer = (trx: Trx, scope: Scope, offerId: string) =>
  trx
    .selectFrom('coverOffer')
    .innerJoin('coverRequest', (join) =>
      join
        .onRef('coverRequest.cooperationId', '=', 'coverOffer.cooperationId')
        .onRef('coverRequest.id', '=', 'coverOffer.requestId'),
    )
    .select([
      'coverOffer.requestId',
      'coverOffer.staffId',
      'coverOffer.version',
      'coverOffer.reasons',
      'coverRequest.forStaffId',
      'coverRequest.deskId',
      'coverRequest.note',
      'coverRequest.state',
    ])
    .where('coverOffer.cooperationId', '=', scope.cooperationId)
    .where('coverOffer.id', '=', offerId)
    .executeTakeFirst();

const loadHalfDays = (trx: Trx, scope: Scope, offerId: string) =>
  trx
    .selectFrom('coverOfferNeed')
    .innerJoin('coverNeed', (join) =>
      join
        .onRef('coverNeed.cooperationId', '=', 'coverOfferNeed.cooperationId')
        .onRef('coverNeed.id', '=', 'coverOfferNeed.needId'),
    )
    .innerJoin('desk', (join) =>
      join
        .onRef('desk.cooperationId', '=', 'coverNeed.cooperationId')
        .onRef('desk.id', '=', 'coverNeed.deskId'),
    )
    .leftJoin('duty', (join) =>
      join
        .onRef('duty.cooperationId', '=', 'coverNeed.cooperationId')
        .onRef('duty.needId', '=', 'coverNeed.id')
        .on('duty.state', '=', 'planned'),
    )
    .select([
      'coverNeed.id as needId',
      'coverNeed.day',
      'coverNeed.half',
      'coverNeed.endsAt',
      'coverNeed.areaCodes',
      'coverNeed.state as needState',
      'desk.name as deskName',
      'coverOfferNeed.state',
      'coverOfferNeed.answerBy',
      'coverOfferNeed.answeredAt',
      'duty.staffId as coveredBy',
      'duty.seniorStaffId',
      'duty.maySign',
    ])
    .where('coverOfferNeed.cooperationId', '=', scope.cooperationId)
    .where('coverOfferNeed.offerId', '=', offerId)
    .orderBy('coverNeed.startsAt')
    .execute();

/** The merits come back from JSON; only their days need reviving. */
const readMerits = (reasons: unknown): Merit[] =>
  (reasons as (Merit | { lastDay?: string; day?: string | null })[]).map((merit) => ({
    ...merit,
    ...('lastDay' in merit && merit.lastDay ? { lastDay: Temporal.PlainDate.from(merit.lastDay) } : {}),
    ...('day' in merit && merit.day ? { day: Temporal.PlainDate.from(merit.day) } : {}),
  })) as Merit[];

/**
 * What one person was asked, as it stands now. Shown to nobody but her: an offer of somebody else, like an
 * unknown one, is `null`.
 */
export const getOfferView = async (
  trx: Trx,
  scope: Scope,
  offerId: string,
  now: Instant,
): Promise<OfferView | null> => {
  const offer = await loadOffer(trx, scope, offerId);
  if (!offer || (scope.actor.kind === 'staff' && scope.actor.staffId !== offer.staffId)) return null;
  const halfDays = await loadHalfDays(trx, scope, offerId);
  const people = await loadPeople(trx, scope, [
    offer.staffId,
    ...halfDays.flatMap(({ coveredBy, seniorStaffId }) => [coveredBy, seniorStaffId]),
  ]);
  const recipient = people.get(offer.staffId);
  const covered = await loadCovered(trx, scope, offer);
  if (!recipient || !covered) return null;
  const settings = await loadSettings(trx, scope);
  const undoUntil = halfDays
    .filter(({ state, answeredAt }) => state === 'accepted' && answeredAt !== null)
    .map(({ answeredAt }) => undoLimit(answeredAt ?? now, settings))
    .sort((a, b) => Temporal.Instant.compare(b, a))[0];
  return {
    offerId,
    requestId: offer.requestId,
    version: offer.version,
    recipient,
    covered,
    note: offer.note,
    merits: readMerits(offer.reasons),
    areaNames: await listAreaNames(trx, scope),
    requestState: offer.state,
    halfDays: halfDays.map((halfDay) => ({
      needId: halfDay.needId,
      day: halfDay.day,
      half: halfDay.half,
      deskName: halfDay.deskName,
      areaCodes: halfDay.areaCodes,
      state: halfDay.state,
      answerBy: halfDay.answerBy,
      answeredAt: halfDay.answeredAt,
      takenBy:
        halfDay.coveredBy !== null && halfDay.coveredBy !== offer.staffId
          ? (people.get(halfDay.coveredBy) ?? null)
          : null,
      stillOpen: (halfDay.needState === 'open' || halfDay.needState === 'left_open') && !isOver(halfDay, now),
      seniorName:
        halfDay.coveredBy === offer.staffId && halfDay.seniorStaffId !== null
          ? (people.get(halfDay.seniorStaffId)?.name ?? null)
          : null,
      maySign: halfDay.maySign ?? true,
    })),
    undoUntil: undoUntil && Temporal.Instant.compare(now, undoUntil) <= 0 ? undoUntil : null,
  };
};
