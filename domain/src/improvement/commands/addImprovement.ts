import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import { claimKey } from '../../meeting/record.ts';
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
  const improvementId = newId(now);
  const holder = await claimKey(trx, scope, { clientKey, subjectId: improvementId });
  if (holder !== improvementId) return ok({ improvementId: holder });
  const entry = { improvementId, text, ownerStaffId, dueOn, meetingId: null };
  return insertImprovement(trx, scope, entry, now);
};
