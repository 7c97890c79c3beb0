import { enqueue } from '../../db/outbox.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import { dayOf } from '../../kernel/time.ts';
import { listByRole } from '../../membership/queries/listByRole.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { countGroup } from './countSame.ts';

/** The coordination group is told once that a special case has come so often that it is none any more. */
export const proposeWhenFrequent = async (
  trx: Trx,
  scope: Scope,
  groupId: string,
  now: Instant,
): Promise<void> => {
  const { standardCases } = await loadSettings(trx, scope);
  const { times, hasCase } = await countGroup(trx, scope, groupId);
  if (hasCase || times < standardCases.specialCases) return;
  const coordination = await listByRole(trx, scope, { role: 'coordination', day: dayOf(now) });
  await enqueue(
    trx,
    scope,
    coordination.map((id) => ({
      key: `standard_case_due:${groupId}:${id}`,
      recipientStaffId: id,
      kind: 'standard_case_due' as const,
      subjectId: groupId,
      data: { times },
    })),
    now,
  );
};
