import type { Held } from '../../db/reachTables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

export type HeldNotification = { id: string; held: Held; until: Instant };

/** Lets notifications wait for the end of quiet hours or for a digest. */
export const holdNotifications = async (
  trx: Trx,
  scope: Scope,
  notifications: readonly HeldNotification[],
  now: Instant,
): Promise<void> => {
  const alike = Map.groupBy(notifications, ({ held, until }) => `${held} ${until}`);
  for (const group of alike.values()) {
    const [first] = group;
    if (!first) continue;
    await trx
      .updateTable('outbox')
      .set({ state: 'pending', claimedUntil: null, held: first.held, dueAt: first.until })
      .where('cooperationId', '=', scope.cooperationId)
      .where(
        'id',
        'in',
        group.map(({ id }) => id),
      )
      .where((row) =>
        row.or([
          row('state', '=', 'pending'),
          row.and([row('state', '=', 'sending'), row('claimedUntil', '<=', now)]),
        ]),
      )
      .execute();
  }
};
