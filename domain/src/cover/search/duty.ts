/** The rows of the roster that a cover makes and unmakes. */
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { type Instant, type PlainDate, weekStart } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import type { Basis } from '../types.ts';
import type { NeedRecord } from './request.ts';

/** The lowest half-day of the share that no planned duty of that week uses. */
const freeShareSlot = async (
  trx: Trx,
  scope: Scope,
  secondment: { id: string; weeklyHalfDays: number },
  week: PlainDate,
): Promise<number> => {
  const rows = await trx
    .selectFrom('duty')
    .select('shareSlot')
    .where('cooperationId', '=', scope.cooperationId)
    .where('secondmentId', '=', secondment.id)
    .where('shareWeek', '=', week)
    .where('state', '=', 'planned')
    .execute();
  const used = new Set(rows.map((row) => row.shareSlot));
  let slot = 1;
  while (used.has(slot)) slot += 1;
  return slot;
};

/**
 * Puts the covering person on duty and takes the covered one off it. The caller has locked her staff row, so
 * that the share counted here is the share written.
 *
 * @returns the id of the duty.
 */
export const planCoverDuty = async (
  trx: Trx,
  scope: Scope,
  need: NeedRecord,
  staffId: string,
  { secondment, seniorStaffId }: Basis,
  now: Instant,
): Promise<string> => {
  const id = newId(now);
  const week = weekStart(need.day);
  await trx
    .insertInto('duty')
    .values({
      cooperationId: scope.cooperationId,
      id,
      deskId: need.deskId,
      staffId,
      day: need.day,
      half: need.half,
      origin: 'cover',
      state: 'planned',
      needId: need.id,
      seniorStaffId,
      secondmentId: secondment?.id ?? null,
      secondmentHalfDays: secondment?.weeklyHalfDays ?? null,
      shareWeek: secondment ? week : null,
      shareSlot: secondment ? await freeShareSlot(trx, scope, secondment, week) : null,
      createdAt: now,
    })
    .execute();
  if (need.dutyId) await setDutyState(trx, scope, need.dutyId, 'handed_over');
  return id;
};

const setDutyState = async (trx: Trx, scope: Scope, dutyId: string, state: 'planned' | 'handed_over') => {
  await trx
    .updateTable('duty')
    .set({ state })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', dutyId)
    .execute();
};

/** Takes the covering person off duty and puts the covered one back on it. */
export const cancelCoverDuties = async (
  trx: Trx,
  scope: Scope,
  needs: readonly NeedRecord[],
): Promise<void> => {
  if (needs.length === 0) return;
  await trx
    .updateTable('duty')
    .set({ state: 'cancelled' })
    .where('cooperationId', '=', scope.cooperationId)
    .where('state', '=', 'planned')
    .where(
      'needId',
      'in',
      needs.map((need) => need.id),
    )
    .execute();
  for (const need of needs) if (need.dutyId) await setDutyState(trx, scope, need.dutyId, 'planned');
};
