import type { Trx } from '../../db/types.ts';
import { compareInstants, type Instant } from '../../kernel/time.ts';
import { listAreaNames } from '../../membership/queries/listAreaNames.ts';
import { loadPeople } from '../../membership/queries/loadPeople.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { mayDecideEscalation, mayManageRequest } from '../policy.ts';
import { undoLimit } from '../rules.ts';
import type { RequestView } from '../types.ts';
import { loadCovered } from './loadCovered.ts';

const loadHalfDays = (trx: Trx, scope: Scope, requestId: string) =>
  trx
    .selectFrom('coverNeed')
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
      'coverNeed.areaCodes',
      'coverNeed.state',
      'coverNeed.pace',
      'desk.name as deskName',
      'duty.staffId as coveredBy',
    ])
    .where('coverNeed.cooperationId', '=', scope.cooperationId)
    .where('coverNeed.requestId', '=', requestId)
    .orderBy('coverNeed.startsAt')
    .execute();

/** How many people were asked, and how many of them said no to everything. */
const countAnswers = async (trx: Trx, scope: Scope, requestId: string) => {
  const rows = await trx
    .selectFrom('coverOffer')
    .innerJoin('coverOfferNeed', (join) =>
      join
        .onRef('coverOfferNeed.cooperationId', '=', 'coverOffer.cooperationId')
        .onRef('coverOfferNeed.offerId', '=', 'coverOffer.id'),
    )
    .select(['coverOffer.id', 'coverOfferNeed.state'])
    .where('coverOffer.cooperationId', '=', scope.cooperationId)
    .where('coverOffer.requestId', '=', requestId)
    .execute();
  const asked = new Set(rows.map((row) => row.id));
  const notDeclined = new Set(rows.filter((row) => row.state !== 'declined').map((row) => row.id));
  return { asked: asked.size, declined: asked.size - notDeclined.size };
};

/**
 * A request as it stands now, for those who manage it and for leads; `null` for everybody else, as if there
 * were none.
 */
export const getRequestView = async (
  trx: Trx,
  scope: Scope,
  requestId: string,
  now: Instant,
): Promise<RequestView | null> => {
  const request = await trx
    .selectFrom('coverRequest')
    .selectAll()
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', requestId)
    .executeTakeFirst();
  if (!request || !(mayManageRequest(scope, request) || mayDecideEscalation(scope))) return null;
  const halfDays = await loadHalfDays(trx, scope, requestId);
  const rounds = await trx
    .selectFrom('coverRound')
    .select(['pace', 'stage', 'wave', 'dueAt'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('requestId', '=', requestId)
    .orderBy('pace')
    .execute();
  const people = await loadPeople(trx, scope, [
    request.requestedByStaffId,
    ...halfDays.map((halfDay) => halfDay.coveredBy),
  ]);
  const covered = await loadCovered(trx, scope, request);
  const requestedBy = people.get(request.requestedByStaffId);
  if (!covered || !requestedBy) return null;
  const undoUntil = request.withdrawnAt && undoLimit(request.withdrawnAt, await loadSettings(trx, scope));
  return {
    requestId,
    version: request.version,
    covered,
    requestedBy,
    note: request.note,
    areaNames: await listAreaNames(trx, scope),
    state: request.state,
    halfDays: halfDays.map(({ coveredBy, ...halfDay }) => ({
      ...halfDay,
      coveredBy: coveredBy === null ? null : (people.get(coveredBy) ?? null),
    })),
    rounds,
    ...(await countAnswers(trx, scope, requestId)),
    undoUntil: undoUntil && compareInstants(now, undoUntil) <= 0 ? undoUntil : null,
  };
};
