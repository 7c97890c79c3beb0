import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { lockHandover, touchHandover } from '../handover.ts';
import type { CaseRefusal } from '../types.ts';

/** Takes back what nobody has accepted yet; for the giver and whoever made the offer. */
export const withdrawHandover = async (
  trx: Trx,
  scope: StaffScope,
  { handoverId }: { handoverId: string },
  now: Instant,
): Promise<Result<null, CaseRefusal>> => {
  const handover = await lockHandover(trx, scope, handoverId);
  const { staffId } = scope.actor;
  if (!handover || (handover.fromStaffId !== staffId && handover.offeredByStaffId !== staffId)) {
    return refused('not_found');
  }
  const withdrawn = await trx
    .updateTable('caseHandoverItem')
    .set({ state: 'withdrawn' })
    .where('cooperationId', '=', scope.cooperationId)
    .where('handoverId', '=', handoverId)
    .where('state', '=', 'offered')
    .returning('caseId')
    .execute();
  for (const { caseId } of withdrawn) {
    await appendEvent(
      trx,
      scope,
      { kind: 'case.handover_withdrawn', subjectId: caseId, data: { handoverId } },
      now,
    );
  }
  if (withdrawn.length > 0) await touchHandover(trx, scope, handover, now);
  return ok(null);
};
