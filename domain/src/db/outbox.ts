import { newId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { Scope } from '../membership/scope.ts';
import type { NotificationKind } from '../notification/types.ts';
import type { Trx } from './types.ts';

export type Notification = {
  /** Unique within the cooperation: names what happened, so that saying it again says nothing. */
  key: string;
  recipientStaffId: string;
  kind: NotificationKind;
  subjectId: string;
  /** Ids, dates and counts; never free text. */
  data?: Record<string, unknown>;
  /** `refresh` brings the card already in the chat up to date and says nothing. Default: `send`. */
  mode?: 'send' | 'refresh';
  urgent?: boolean;
  /** Not before; default: at once. */
  dueAt?: Instant;
};

/** Puts notifications into the outbox in the caller's transaction; one already there by key stays as it is. */
export const enqueue = async (
  trx: Trx,
  scope: Scope,
  notifications: readonly Notification[],
  now: Instant,
): Promise<void> => {
  if (notifications.length === 0) return;
  await trx
    .insertInto('outbox')
    .values(
      notifications.map((notification) => ({
        cooperationId: scope.cooperationId,
        id: newId(now),
        key: notification.key,
        recipientStaffId: notification.recipientStaffId,
        kind: notification.kind,
        subjectId: notification.subjectId,
        data: JSON.stringify(notification.data ?? {}),
        mode: notification.mode ?? 'send',
        urgent: notification.urgent ?? false,
        state: 'pending' as const,
        dueAt: notification.dueAt ?? now,
        claimedUntil: null,
        lastStatus: null,
        createdAt: now,
        finishedAt: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['cooperationId', 'key']).doNothing())
    .execute();
};
