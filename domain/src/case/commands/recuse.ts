import { reachableLeads } from '../../cover/search/leads.ts';
import { appendEvent } from '../../db/events.ts';
import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { listWhoMayTake } from '../queries/listWhoMayTake.ts';
import { dropOffersOf, openCase, updateCase } from '../record.ts';
import type { CaseRefusal } from '../types.ts';

/**
 * The acting person may not work on this case (SGB X §§ 16, 17). Why is never asked. It goes back into the queue;
 * when nobody is left who may take it, the lead is told.
 */
export const recuse = async (
  trx: Trx,
  scope: StaffScope,
  { caseId }: { caseId: string },
  now: Instant,
): Promise<Result<null, CaseRefusal>> => {
  const opened = await openCase(trx, scope, caseId, now);
  if (!opened.ok) return opened;
  const { record } = opened.value;
  if (record.recused) return ok(null);
  if (record.state === 'closed') return refused('already_closed');
  await trx
    .insertInto('caseRecusal')
    .values({ cooperationId: scope.cooperationId, caseId, staffId: scope.actor.staffId, at: now })
    .execute();
  await trx
    .updateTable('caseRingOffer')
    .set({ state: 'declined' })
    .where('cooperationId', '=', scope.cooperationId)
    .where('caseId', '=', caseId)
    .where('staffId', '=', scope.actor.staffId)
    .where('state', 'in', ['offered', 'expired'])
    .execute();
  if (record.ownerStaffId === scope.actor.staffId) {
    await updateCase(trx, scope, caseId, { ownerStaffId: null, leaseUntil: null }, now);
    await dropOffersOf(trx, scope, caseId);
  }
  await appendEvent(trx, scope, { kind: 'case.recused', subjectId: caseId }, now);
  const left = await listWhoMayTake(trx, scope, [caseId], now);
  if (left.length > 0) return ok(null);
  await enqueue(
    trx,
    scope,
    (await reachableLeads(trx, scope, record.municipalityId, now)).map((recipientStaffId) => ({
      key: `case_without_owner:${caseId}:${record.version}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'case_without_owner' as const,
      subjectId: caseId,
      urgent: record.urgency === 'urgent',
    })),
    now,
  );
  return ok(null);
};
