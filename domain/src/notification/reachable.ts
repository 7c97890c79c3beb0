import { type RawBuilder, sql } from 'kysely';
import type { Way } from '../db/reachTables.ts';

/** Invitations belong into a calendar, and only a mail brings them there. */
export const BY_MAIL_ONLY: readonly string[] = ['meeting_invitation'];

/** It waits for no message in the chat, and none waits for it. */
export const isMailOnly = sql<boolean>`o.kind = any(${sql.lit(`{${BY_MAIL_ONLY.join()}}`)}::text[])`;

/**
 * Whether there is a way to whoever a notification is for. It stands in a query over `outbox o`, `staff s`,
 * `conversation_reference r` (hers, not gone) and `team_channel c` (not gone).
 */
export const waysThere = (ways: readonly Way[]): RawBuilder<boolean> => {
  const chat = sql`(not ${isMailOnly} and (r.tenant_id is not null or c.id is not null))`;
  const mail = sql`s.email is not null and o.mode = 'send'`;
  return ways.includes('mail') ? sql<boolean>`(${chat} or (${mail}))` : sql<boolean>`(${chat})`;
};
