import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { compareDays, dayOf, type Half, type Instant, type PlainDate } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { mayPlanPaymentRuns } from '../policy.ts';
import type { PaymentRunRefusal } from '../types.ts';
import { securePaymentRun } from './securePaymentRun.ts';

export type AddPaymentRunsInput = {
  deskId: string;
  areaCode: string;
  name: GuardedText;
  cutoffOn: PlainDate;
  half: Half;
  /** How many months in a row, 1 or more: the same day of the month or, where there is none, its last. */
  months: number;
};

/**
 * Plans payment runs at a desk; one that is there already by desk, area and cut-off stays as it is. What is near
 * is looked at once: whoever plans it sees at once whether it can be released.
 */
export const addPaymentRuns = async (
  trx: Trx,
  scope: StaffScope,
  { deskId, areaCode, name, cutoffOn, half, months }: AddPaymentRunsInput,
  now: Instant,
): Promise<Result<{ added: number }, PaymentRunRefusal>> => {
  const desk = await trx
    .selectFrom('desk')
    .select(['municipalityId', 'needsAuthority'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', deskId)
    .executeTakeFirst();
  if (!desk) return refused('not_found');
  if (!mayPlanPaymentRuns(scope, desk.municipalityId)) return refused('not_allowed');
  // Cover for a release has to be somebody who may sign; only such desks ask for that.
  if (!desk.needsAuthority) return refused('desk_needs_no_authority');
  const area = await trx
    .selectFrom('deskArea')
    .select('areaCode')
    .where('cooperationId', '=', scope.cooperationId)
    .where('deskId', '=', deskId)
    .where('areaCode', '=', areaCode)
    .executeTakeFirst();
  if (!area) return refused('unknown_area');
  if (compareDays(cutoffOn, dayOf(now)) < 0) return refused('in_the_past');

  const added = await trx
    .insertInto('paymentRun')
    .values(
      Array.from({ length: months }, (_, month) => ({
        cooperationId: scope.cooperationId,
        id: newId(now),
        deskId,
        areaCode,
        name,
        cutoffOn: cutoffOn.add({ months: month }),
        half,
        createdByStaffId: scope.actor.staffId,
        createdAt: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['cooperationId', 'deskId', 'areaCode', 'cutoffOn', 'half']).doNothing(),
    )
    .returning(['id', 'cutoffOn'])
    .execute();
  const { paymentRunDays } = await loadSettings(trx, scope);
  const lookedAtUntil = dayOf(now).add({ days: paymentRunDays });
  for (const { id, cutoffOn: on } of added) {
    await appendEvent(trx, scope, { kind: 'payment_run.added', subjectId: id }, now);
    if (compareDays(on, lookedAtUntil) <= 0) await securePaymentRun(trx, scope, { runId: id }, now);
  }
  return ok({ added: added.length });
};
