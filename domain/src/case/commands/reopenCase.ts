import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { openCase, updateCase } from '../record.ts';
import type { CaseRefusal } from '../types.ts';

/** Brings a closed case back into the queue, free for whoever takes it. */
export const reopenCase = async (
  trx: Trx,
  scope: StaffScope,
  { caseId }: { caseId: string },
  now: Instant,
): Promise<Result<null, CaseRefusal>> => {
  const opened = await openCase(trx, scope, caseId, now);
  if (!opened.ok) return opened;
  if (opened.value.record.state === 'open') return ok(null);
  if (!opened.value.actions.includes('reopen')) return refused('not_allowed');
  await updateCase(trx, scope, caseId, { state: 'open', closedAt: null }, now);
  await appendEvent(trx, scope, { kind: 'case.reopened', subjectId: caseId }, now);
  return ok(null);
};
