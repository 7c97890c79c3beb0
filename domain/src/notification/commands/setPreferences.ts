import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { type Instant, Temporal } from '../../kernel/time.ts';
import type { StaffScope } from '../../membership/scope.ts';
import type { Preferences } from '../preferences.ts';

const timeOrNull = (time: string | null | undefined) => (time ? Temporal.PlainTime.from(time) : null);

/** What is held is looked at again with the new wishes; what was put together for a digest stays together. */
const lookAgain = async (trx: Trx, scope: StaffScope, now: Instant): Promise<void> => {
  await trx
    .updateTable('outbox')
    .set({ held: null, dueAt: now })
    .where('cooperationId', '=', scope.cooperationId)
    .where('recipientStaffId', '=', scope.actor.staffId)
    .where('state', '=', 'pending')
    .where('held', 'is not', null)
    .where('digestId', 'is', null)
    .execute();
};

/**
 * Keeps how somebody wants to be told; it holds for what waits already, too.
 *
 * @param preferences `null`: the default of the cooperation again.
 */
export const setPreferences = async (
  trx: Trx,
  scope: StaffScope,
  { preferences }: { preferences: Preferences | null },
  now: Instant,
): Promise<void> => {
  const { staffId } = scope.actor;
  if (preferences === null) {
    await trx
      .deleteFrom('notificationPreference')
      .where('cooperationId', '=', scope.cooperationId)
      .where('staffId', '=', staffId)
      .execute();
  } else {
    const row = {
      channel: preferences.channel,
      quietFrom: timeOrNull(preferences.quietHours?.from),
      quietUntil: timeOrNull(preferences.quietHours?.until),
      quietOnFreeDays: preferences.quietOnFreeDays,
      digestAt: timeOrNull(preferences.digestAt),
      changedAt: now,
    };
    await trx
      .insertInto('notificationPreference')
      .values({ cooperationId: scope.cooperationId, staffId, ...row })
      .onConflict((conflict) => conflict.columns(['cooperationId', 'staffId']).doUpdateSet(row))
      .execute();
  }
  await lookAgain(trx, scope, now);
  await appendEvent(trx, scope, { kind: 'preferences.changed', subjectId: staffId }, now);
};
