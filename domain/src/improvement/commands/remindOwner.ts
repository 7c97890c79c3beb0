import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import { dayOf, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { dueNews } from '../rules.ts';

/** Tells the owner that something of hers is due soon, and once more that it is overdue. Safe to call at any time. */
export const remindOwner = async (
  trx: Trx,
  scope: Scope,
  { improvementId }: { improvementId: string },
  now: Instant,
): Promise<'reminded' | 'not_due'> => {
  const found = await trx
    .selectFrom('improvement')
    .select(['ownerStaffId', 'dueOn', 'reminded'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', improvementId)
    .where('state', '=', 'open')
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!found || found.ownerStaffId === null || found.dueOn === null) return 'not_due';
  const { ownerStaffId, dueOn, reminded } = found;
  const what = dueNews({ dueOn, reminded }, dayOf(now));
  if (what === null) return 'not_due';
  // Nobody has changed it: its version stays.
  await trx
    .updateTable('improvement')
    .set({ reminded: what })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', improvementId)
    .execute();
  await enqueue(
    trx,
    scope,
    [
      {
        key: `improvement_due:${improvementId}:${dueOn}:${what}:${ownerStaffId}`,
        recipientStaffId: ownerStaffId,
        kind: 'improvement_due',
        subjectId: improvementId,
        data: { what, dueOn: dueOn.toString() },
      },
    ],
    now,
  );
  return 'reminded';
};
