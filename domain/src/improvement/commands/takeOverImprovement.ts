import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { openImprovement, updateImprovement } from '../record.ts';
import type { ImprovementRefusal } from '../types.ts';

/** Takes an entry on. */
export const takeOverImprovement = async (
  trx: Trx,
  scope: StaffScope,
  { improvementId }: { improvementId: string },
  now: Instant,
): Promise<Result<null, ImprovementRefusal>> => {
  const opened = await openImprovement(trx, scope, improvementId);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  const { staffId } = scope.actor;
  if (record.state !== 'open') return refused('already_closed');
  if (record.ownerStaffId === staffId) return ok(null);
  if (!actions.includes('take_over')) return refused('not_allowed');
  await updateImprovement(trx, scope, improvementId, { ownerStaffId: staffId, reminded: null }, now);
  await appendEvent(trx, scope, { kind: 'improvement.changed', subjectId: improvementId }, now);
  return ok(null);
};
