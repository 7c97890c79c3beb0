import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { dropOffersOf, openCase, updateCase } from '../record.ts';
import { endRing } from '../ring/endRing.ts';
import type { CaseRefusal } from '../types.ts';

/** Ends the work on a case. Closing it twice is closing it once. */
export const closeCase = async (
  trx: Trx,
  scope: StaffScope,
  { caseId }: { caseId: string },
  now: Instant,
): Promise<Result<null, CaseRefusal>> => {
  const opened = await openCase(trx, scope, caseId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (record.state === 'closed') return ok(null);
  if (!actions.includes('close')) return refused('not_the_owner');
  await updateCase(
    trx,
    scope,
    caseId,
    { state: 'closed', closedAt: now, ownerStaffId: null, leaseUntil: null },
    now,
  );
  await dropOffersOf(trx, scope, caseId);
  await endRing(trx, scope, caseId, now);
  await appendEvent(trx, scope, { kind: 'case.closed', subjectId: caseId }, now);
  return ok(null);
};
