import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { compareInstants, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { type Claim, type Claimed, claim, type Recipient } from '../claim.ts';

export type BegunDigest = { digestId: string; rows: Claimed['rows']; to: Recipient };

/** The digest that was begun before and is still to be told, if there is one. */
const findBegun = async (
  trx: Trx,
  scope: Scope,
  staffId: string,
): Promise<{ digestId: string; dueAt: Instant } | null> => {
  const row = await trx
    .selectFrom('outbox')
    .select(['digestId', 'dueAt'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('recipientStaffId', '=', staffId)
    .where('state', 'in', ['pending', 'sending'])
    .where('digestId', 'is not', null)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.digestId ? { digestId: row.digestId, dueAt: row.dueAt } : null;
};

/**
 * Marks everything that waits for somebody's digest as being sent together. What was put into one digest stays in
 * it: a second try says the same under the same name, so that a repetition can be told.
 *
 * @returns `null` when nothing waits, or it is no longer this holder's to send.
 */
export const beginDigest = async (
  trx: Trx,
  scope: Scope,
  { staffId, ...by }: { staffId: string } & Claim,
  now: Instant,
): Promise<BegunDigest | null> => {
  const before = await findBegun(trx, scope, staffId);
  const isWaiting = before !== null && compareInstants(before.dueAt, now) > 0;
  const digestId = before?.digestId ?? newId(now);
  if (before === null || isWaiting) {
    await trx
      .updateTable('outbox')
      // The news of today come after those of yesterday.
      .set(isWaiting ? { dueAt: before.dueAt } : { digestId })
      .where('cooperationId', '=', scope.cooperationId)
      .where('recipientStaffId', '=', staffId)
      .where('state', '=', 'pending')
      .where('held', '=', 'digest')
      .where('digestId', 'is', null)
      .where('dueAt', '<=', now)
      .execute();
  }
  if (isWaiting) return null;
  const claimed = await claim(trx, scope, { digestId }, by, now);
  if (!claimed || !('staffId' in claimed.to)) return null;
  return { digestId, rows: claimed.rows, to: claimed.to };
};
