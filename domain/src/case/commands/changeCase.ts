import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareDays, type Instant } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { openCase, updateCase } from '../record.ts';
import { startRing } from '../ring/startRing.ts';
import { holderOf, leaseEnd } from '../rules.ts';
import type { CaseChange, CaseRefusal } from '../types.ts';

const isArea = async (trx: Trx, scope: StaffScope, code: string): Promise<boolean> => {
  const row = await trx
    .selectFrom('subjectArea')
    .select('code')
    .where('cooperationId', '=', scope.cooperationId)
    .where('code', '=', code)
    .executeTakeFirst();
  return row !== undefined;
};

/** Changes what is known of a case. Whoever has not seen the last change is told so and overwrites nothing. */
export const changeCase = async (
  trx: Trx,
  scope: StaffScope,
  { caseId, version, ...changes }: CaseChange,
  now: Instant,
): Promise<Result<null, CaseRefusal>> => {
  const opened = await openCase(trx, scope, caseId, now);
  if (!opened.ok) return opened;
  const { record, actions } = opened.value;
  if (record.state === 'closed') return refused('already_closed');
  if (!actions.includes('change')) return refused('not_the_owner');
  if (record.version !== version) return refused('changed_meanwhile');
  const { areaCode, dueOn, urgency, nextStep } = changes;
  if (areaCode !== undefined && !(await isArea(trx, scope, areaCode))) return refused('unknown_area');
  if (dueOn && compareDays(dueOn, record.receivedOn) < 0) return refused('due_before_received');
  const isHolder = holderOf(record, now) === scope.actor.staffId;
  await updateCase(
    trx,
    scope,
    caseId,
    {
      ...(areaCode === undefined ? {} : { areaCode }),
      ...(dueOn === undefined ? {} : { dueOn }),
      ...(urgency === undefined ? {} : { urgency }),
      ...(nextStep === undefined ? {} : { nextStep }),
      // Working on it is what the lease is for.
      ...(isHolder ? { leaseUntil: leaseEnd(now, await loadSettings(trx, scope)) } : {}),
    },
    now,
  );
  await appendEvent(trx, scope, { kind: 'case.changed', subjectId: caseId }, now);
  const becomesUrgent = urgency === 'urgent' && record.urgency !== 'urgent' && holderOf(record, now) === null;
  if (becomesUrgent) {
    const { municipalityId } = record;
    await startRing(trx, scope, { caseId, municipalityId, areaCode: areaCode ?? record.areaCode }, now);
  }
  return ok(null);
};
