import { reachableLeads } from '../../cover/search/leads.ts';
import { appendEvent } from '../../db/events.ts';
import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { dayOf, type Instant } from '../../kernel/time.ts';
import { hasRole, type Scope } from '../scope.ts';

/**
 * Ends a signing authority at once. Whoever covers under it stays on duty but may only prepare from now on,
 * and the leads of the municipality are told (R06).
 */
export const revokeSigningAuthority = async (
  trx: Trx,
  scope: Scope,
  { authorityId }: { authorityId: string },
  now: Instant,
): Promise<Result<{ affectedDutyIds: string[] }, 'not_found' | 'not_allowed'>> => {
  if (!hasRole(scope, 'administrator') && !hasRole(scope, 'team_lead')) return refused('not_allowed');
  const authority = await trx
    .selectFrom('signingAuthority')
    .selectAll()
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', authorityId)
    .forUpdate()
    .executeTakeFirst();
  if (!authority) return refused('not_found');
  if (authority.revokedAt) return ok({ affectedDutyIds: [] });
  await trx
    .updateTable('signingAuthority')
    .set({ revokedAt: now })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', authorityId)
    .execute();
  const duties = await trx
    .updateTable('duty')
    .from('desk')
    .set({ maySign: false })
    .whereRef('desk.cooperationId', '=', 'duty.cooperationId')
    .whereRef('desk.id', '=', 'duty.deskId')
    .where('duty.cooperationId', '=', scope.cooperationId)
    .where('duty.staffId', '=', authority.staffId)
    .where('duty.state', '=', 'planned')
    .where('duty.origin', '=', 'cover')
    .where('duty.day', '>=', dayOf(now))
    .where('desk.municipalityId', '=', authority.municipalityId)
    .where('desk.needsAuthority', '=', true)
    .where((where) =>
      where.exists(
        where
          .selectFrom('coverNeed')
          .select('coverNeed.id')
          .whereRef('coverNeed.cooperationId', '=', 'duty.cooperationId')
          .whereRef('coverNeed.id', '=', 'duty.needId')
          .where((inner) => inner(inner.val(authority.areaCode), '=', inner.fn.any('coverNeed.areaCodes'))),
      ),
    )
    .returning('duty.id')
    .execute();
  const affectedDutyIds = duties.map((duty) => duty.id);
  const data = { staffId: authority.staffId, affectedDutyIds };
  await appendEvent(trx, scope, { kind: 'authority.revoked', subjectId: authorityId, data }, now);
  const leads = await reachableLeads(trx, scope, authority.municipalityId, now);
  await enqueue(
    trx,
    scope,
    affectedDutyIds.flatMap((dutyId) =>
      [authority.staffId, ...leads].map((recipientStaffId) => ({
        key: `authority_revoked:${dutyId}:${recipientStaffId}`,
        recipientStaffId,
        kind: 'authority_revoked' as const,
        subjectId: dutyId,
        urgent: true,
      })),
    ),
    now,
  );
  return ok({ affectedDutyIds });
};
