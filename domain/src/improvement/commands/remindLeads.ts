import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant, weekStart } from '../../kernel/time.ts';
import { listByRole } from '../../membership/queries/listByRole.ts';
import type { Scope } from '../../membership/scope.ts';
import { countUnowned } from '../queries/getImprovementNotice.ts';

/** Tells the leads, once a week, that there are entries nobody looks after. @returns how many leads may hear of it. */
export const remindLeads = async (trx: Trx, scope: Scope, now: Instant): Promise<number> => {
  const today = dayOf(now);
  if ((await countUnowned(trx, scope, today)) === 0) return 0;
  const leads = await listByRole(trx, scope, { role: 'team_lead', day: today });
  await enqueue(
    trx,
    scope,
    leads.map((recipientStaffId) => ({
      key: `improvement_due:unowned:${weekStart(today)}:${recipientStaffId}`,
      recipientStaffId,
      kind: 'improvement_due' as const,
      subjectId: scope.cooperationId,
      data: { what: 'unowned' },
    })),
    now,
  );
  return leads.length;
};
