import type { Trx } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import type { Scope, SystemActor } from '@verbund/domain/membership/scope';
import type { NotificationKind } from '@verbund/domain/notification/types';
import type { Message } from '../teams/types.ts';

/** One row of the outbox, as the words for it are made. */
export type OutboxRow = {
  id: string;
  /** Names the notification for ever; a repeated delivery carries the same one. */
  key: string;
  recipientStaffId: string;
  kind: NotificationKind;
  subjectId: string;
  /** Ids, dates and counts. Not validated. */
  data: unknown;
  mode: 'send' | 'refresh';
  urgent: boolean;
  createdAt: Instant;
};

/**
 * Makes the message from the state at this moment. Reads only: the transaction may run more than once.
 *
 * @returns `obsolete` when there is nothing left to say.
 */
export type Present = (
  trx: Trx,
  scope: Scope<SystemActor>,
  row: OutboxRow,
  now: Instant,
) => Promise<Message | 'obsolete'>;
