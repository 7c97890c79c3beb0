import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';

/** Somebody has the urgent case, or it is closed: nobody else is waited for, and those still asked are told. */
export const endRing = async (trx: Trx, scope: StaffScope, caseId: string, now: Instant): Promise<void> => {
  const ring = await trx
    .updateTable('caseRing')
    .set({ stage: 'done', dueAt: null })
    .where('cooperationId', '=', scope.cooperationId)
    .where('caseId', '=', caseId)
    .where('stage', '<>', 'done')
    .returning('run')
    .executeTakeFirst();
  if (!ring) return;
  const asked = await trx
    .updateTable('caseRingOffer')
    .set((row) => ({
      state: row
        .case()
        .when('staffId', '=', scope.actor.staffId)
        .then('accepted' as const)
        .else('taken' as const)
        .end(),
    }))
    .where('cooperationId', '=', scope.cooperationId)
    .where('caseId', '=', caseId)
    .where('state', 'in', ['offered', 'expired'])
    .returning('staffId')
    .execute();
  await enqueue(
    trx,
    scope,
    asked.flatMap(({ staffId }) => [
      {
        key: `refresh:case_urgent:${caseId}:${ring.run}:${staffId}`,
        recipientStaffId: staffId,
        kind: 'case_urgent' as const,
        subjectId: caseId,
        mode: 'refresh' as const,
      },
      ...(staffId === scope.actor.staffId
        ? []
        : [
            {
              key: `case_urgent_taken:${caseId}:${ring.run}:${staffId}`,
              recipientStaffId: staffId,
              kind: 'case_urgent_taken' as const,
              subjectId: caseId,
            },
          ]),
    ]),
    now,
  );
};
