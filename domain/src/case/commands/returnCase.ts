import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { dropOffersOf, openCase, updateCase } from '../record.ts';
import type { CaseRefusal } from '../types.ts';

/** Puts a case back into the queue. Returning one that is free already changes nothing. */
export const returnCase = async (
  trx: Trx,
  scope: StaffScope,
  { caseId }: { caseId: string },
  now: Instant,
): Promise<Result<null, CaseRefusal>> => {
  const opened = await openCase(trx, scope, caseId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (record.state === 'closed') return refused('already_closed');
  if (record.ownerStaffId === null) return ok(null);
  if (!actions.includes('return')) return refused('not_the_owner');
  await updateCase(trx, scope, caseId, { ownerStaffId: null, leaseUntil: null }, now);
  await dropOffersOf(trx, scope, caseId);
  await appendEvent(trx, scope, { kind: 'case.returned', subjectId: caseId }, now);
  return ok(null);
};
