import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant, PlainDate } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { checkTask, openImprovement, tellOwner, updateImprovement } from '../record.ts';
import type { ImprovementRefusal } from '../types.ts';

/** Gives an entry another owner or due day; what is left out stays. */
export const changeImprovement = async (
  trx: Trx,
  scope: StaffScope,
  input: { improvementId: string; version: number; ownerStaffId?: string | null; dueOn?: PlainDate | null },
  now: Instant,
): Promise<Result<null, ImprovementRefusal>> => {
  const { improvementId, version } = input;
  const opened = await openImprovement(trx, scope, improvementId);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (record.state !== 'open') return refused('already_closed');
  if (!actions.includes('change')) return refused('not_allowed');
  if (record.version !== version) return refused('changed_meanwhile');
  const isGiven = input.ownerStaffId !== undefined && input.ownerStaffId !== record.ownerStaffId;
  const isPutOff = input.dueOn !== undefined && input.dueOn?.toString() !== record.dueOn?.toString();
  const checked = await checkTask(
    trx,
    scope,
    { ownerStaffId: (isGiven && input.ownerStaffId) || null, dueOn: (isPutOff && input.dueOn) || null },
    now,
  );
  if (!checked.ok) return checked;
  if (!isGiven && !isPutOff) return ok(null);
  const changes = {
    ...(isGiven ? { ownerStaffId: input.ownerStaffId ?? null } : {}),
    ...(isPutOff ? { dueOn: input.dueOn ?? null } : {}),
    // Whoever has it now is reminded of the day it is due now.
    reminded: null,
  };
  await updateImprovement(trx, scope, improvementId, changes, now);
  await appendEvent(trx, scope, { kind: 'improvement.changed', subjectId: improvementId }, now);
  const ownerStaffId = isGiven ? (input.ownerStaffId ?? null) : null;
  await tellOwner(trx, scope, { improvementId, ownerStaffId, version: version + 1 }, now);
  return ok(null);
};
