import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { openImprovement, tellOwner, updateImprovement } from '../record.ts';
import type { ImprovementRefusal } from '../types.ts';

/** Puts a closed entry back on the list, with the owner and the day it had; what had become of it is no longer said. */
export const reopenImprovement = async (
  trx: Trx,
  scope: StaffScope,
  { improvementId, version }: { improvementId: string; version: number },
  now: Instant,
): Promise<Result<null, ImprovementRefusal>> => {
  const opened = await openImprovement(trx, scope, improvementId);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (record.state === 'open') return record.version === version + 1 ? ok(null) : refused('not_closed');
  if (!actions.includes('reopen')) return refused('not_allowed');
  if (record.version !== version) return refused('changed_meanwhile');
  const timesReopened = record.timesReopened + 1;
  const changes = { state: 'open' as const, outcome: null, closedAt: null, reminded: null, timesReopened };
  await updateImprovement(trx, scope, improvementId, changes, now);
  await appendEvent(trx, scope, { kind: 'improvement.reopened', subjectId: improvementId }, now);
  const { ownerStaffId } = record;
  await tellOwner(trx, scope, { improvementId, ownerStaffId, version: version + 1 }, now);
  return ok(null);
};
