import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { openImprovement, updateImprovement } from '../record.ts';
import type { ImprovementRefusal } from '../types.ts';

/** Says what became of an entry. */
export const closeImprovement = async (
  trx: Trx,
  scope: StaffScope,
  input: { improvementId: string; version: number; as: 'done' | 'dropped'; outcome: GuardedText },
  now: Instant,
): Promise<Result<null, ImprovementRefusal>> => {
  const { improvementId, version, as: state, outcome } = input;
  const opened = await openImprovement(trx, scope, improvementId);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (record.state !== 'open') return record.state === state ? ok(null) : refused('already_closed');
  if (!actions.includes('close')) return refused('not_allowed');
  if (record.version !== version) return refused('changed_meanwhile');
  await updateImprovement(trx, scope, improvementId, { state, outcome, closedAt: now }, now);
  const event = { kind: 'improvement.closed', subjectId: improvementId, data: { as: state } } as const;
  await appendEvent(trx, scope, event, now);
  return ok(null);
};
