import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { takeObstacle } from '../policy.ts';
import { loadRightsOf } from '../queries/loadCaseRights.ts';
import { writeHandover } from './offerHandover.ts';

/**
 * The open cases of somebody who is away are offered to whoever covers her, as one bundle: those that she may
 * take and that are not on offer already. Doing it again offers nothing twice.
 *
 * @returns the handover, or `null` when there is nothing to hand over.
 */
export const offerAbsenceBundle = async (
  trx: Trx,
  scope: Scope,
  { staffId, toStaffId }: { staffId: string; toStaffId: string },
  now: Instant,
): Promise<string | null> => {
  const cases = await trx
    .selectFrom('queueCase as c')
    .leftJoin('caseRecusal as r', (join) =>
      join
        .onRef('r.cooperationId', '=', 'c.cooperationId')
        .onRef('r.caseId', '=', 'c.id')
        .on('r.staffId', '=', toStaffId),
    )
    .select(['c.id', 'c.municipalityId', 'c.areaCode', 'r.staffId as recusedStaffId'])
    .where('c.cooperationId', '=', scope.cooperationId)
    .where('c.ownerStaffId', '=', staffId)
    .where('c.state', '=', 'open')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('caseHandoverItem as i')
            .select('i.caseId')
            .whereRef('i.cooperationId', '=', 'c.cooperationId')
            .whereRef('i.caseId', '=', 'c.id')
            .where('i.state', '=', 'offered'),
        ),
      ),
    )
    .orderBy('c.id')
    .execute();
  if (cases.length === 0) return null;
  const rights = await loadRightsOf(trx, scope, toStaffId, dayOf(now));
  const caseIds = cases
    .filter(
      ({ recusedStaffId, ...facts }) =>
        takeObstacle(rights, { ...facts, recused: recusedStaffId !== null }) === null,
    )
    .map(({ id }) => id);
  if (caseIds.length === 0) return null;
  const offer = {
    kind: 'absence_bundle' as const,
    fromStaffId: staffId,
    recipients: [toStaffId],
    caseIds,
    note: null,
  };
  return writeHandover(trx, scope, offer, now);
};
