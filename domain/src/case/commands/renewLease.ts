import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { openCase, updateCase } from '../record.ts';
import { leaseEnd } from '../rules.ts';
import type { CaseRefusal } from '../types.ts';

/** Says that the holder still works on the case. A lapsed lease is not renewed but taken again. */
export const renewLease = async (
  trx: Trx,
  scope: StaffScope,
  { caseId }: { caseId: string },
  now: Instant,
): Promise<Result<{ leaseUntil: Instant }, CaseRefusal>> => {
  const opened = await openCase(trx, scope, caseId, now);
  if (!opened.ok) return opened;
  if (!opened.value.actions.includes('renew')) return refused('not_the_owner');
  const leaseUntil = leaseEnd(now, await loadSettings(trx, scope));
  if (opened.value.record.leaseUntil?.equals(leaseUntil)) return ok({ leaseUntil });
  await updateCase(trx, scope, caseId, { leaseUntil }, now);
  await appendEvent(trx, scope, { kind: 'case.lease_renewed', subjectId: caseId }, now);
  return ok({ leaseUntil });
};
