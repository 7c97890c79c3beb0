import { newId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { Scope } from '../membership/scope.ts';
import type { ChannelKind, NotificationKind } from '../notification/types.ts';
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

/** For a channel of a team; never anything personal. */
export type TeamPosting = Omit<Notification, 'recipientStaffId' | 'urgent' | 'kind'> & {
  teamChannelId: string;
  kind: ChannelKind;
};

type Entry = Omit<Notification, 'recipientStaffId'> & {
  recipientStaffId: string | null;
  teamChannelId: string | null;
};

const put = async (trx: Trx, scope: Scope, entries: readonly Entry[], now: Instant): Promise<void> => {
  if (entries.length === 0) return;
  await trx
    .insertInto('outbox')
    .values(
      entries.map((entry) => ({
        cooperationId: scope.cooperationId,
        id: newId(now),
        key: entry.key,
        recipientStaffId: entry.recipientStaffId,
        teamChannelId: entry.teamChannelId,
        kind: entry.kind,
        subjectId: entry.subjectId,
        data: JSON.stringify(entry.data ?? {}),
        mode: entry.mode ?? 'send',
        urgent: entry.urgent ?? false,
        state: 'pending' as const,
        dueAt: entry.dueAt ?? now,
        claimedUntil: null,
        lastStatus: null,
        createdAt: now,
        finishedAt: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['cooperationId', 'key']).doNothing())
    .execute();
};

/**
 * Puts notifications into the outbox in the caller's transaction; one already there by key stays as it is. Whether
 * somebody's quiet hours or her digest let it wait is decided when it could go out.
 */
export const enqueue = async (
  trx: Trx,
  scope: Scope,
  notifications: readonly Notification[],
  now: Instant,
): Promise<void> =>
  put(
    trx,
    scope,
    notifications.map((notification) => ({ ...notification, teamChannelId: null })),
    now,
  );

/** The same for posts in channels. */
export const enqueuePosts = async (
  trx: Trx,
  scope: Scope,
  posts: readonly TeamPosting[],
  now: Instant,
): Promise<void> =>
  put(
    trx,
    scope,
    posts.map((post) => ({ ...post, recipientStaffId: null })),
    now,
  );
