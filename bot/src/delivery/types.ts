import type { Trx } from '@verbund/domain/db/types';
import type { Instant, PlainDate } from '@verbund/domain/kernel/time';
import type { Scope, SystemActor } from '@verbund/domain/membership/scope';
import type { ChannelKind, PersonalKind } from '@verbund/domain/notification/types';
import type { Mail } from '../mail/types.ts';
import type { Message } from '../teams/types.ts';

/** One row of the outbox, as the words for it are made. */
export type OutboxRow = {
  id: string;
  /** Names the notification for ever; a repeated delivery carries the same one. */
  key: string;
  recipientStaffId: string;
  kind: PersonalKind;
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

export type InvitationRow = Omit<OutboxRow, 'kind'> & { kind: 'meeting_invitation' };

/** The same for what only a mail can bring. */
export type PresentMail = (
  trx: Trx,
  scope: Scope<SystemActor>,
  row: InvitationRow,
  now: Instant,
) => Promise<Mail | 'obsolete'>;

/** A row of the outbox for a channel of a team. */
export type ChannelRow = Omit<OutboxRow, 'recipientStaffId' | 'kind'> & {
  kind: ChannelKind;
  teamChannelId: string;
};

/** What a post says; `fingerprint` is the same as long as it says the same. */
export type Post = { message: Message; day: PlainDate | null; fingerprint: string };

export type PresentPost = (
  trx: Trx,
  scope: Scope<SystemActor>,
  row: ChannelRow,
  now: Instant,
) => Promise<Post | 'obsolete'>;
