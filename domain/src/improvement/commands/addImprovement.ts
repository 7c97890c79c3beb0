import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { findByKey, noteKey } from '../../meeting/record.ts';
import { isOnlyNetwork, type StaffScope } from '../../membership/scope.ts';
import { insertImprovement } from '../record.ts';
import type { ImprovementRefusal, NewImprovement } from '../types.ts';

/** Notes what should be done better. Nobody has to have it yet. The same client key is the same entry. */
export const addImprovement = async (
  trx: Trx,
  scope: StaffScope,
  { clientKey, text, ownerStaffId, dueOn }: NewImprovement,
  now: Instant,
): Promise<Result<{ improvementId: string }, ImprovementRefusal>> => {
  if (isOnlyNetwork(scope)) return refused('not_allowed');
  const known = await findByKey(trx, scope, clientKey);
  if (known !== null) return ok({ improvementId: known });
  const added = await insertImprovement(trx, scope, { text, ownerStaffId, dueOn, meetingId: null }, now);
  if (added.ok) await noteKey(trx, scope, { clientKey, subjectId: added.value.improvementId });
  return added;
};
