import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { type Claim, type Claimed, claim, type Recipient } from '../claim.ts';

export type BegunDigest = { digestId: string; rows: Claimed['rows']; to: Recipient };

/** The digest that waits for its next try, if there is one. */
const findWaiting = async (trx: Trx, scope: Scope, staffId: string, now: Instant): Promise<string | null> => {
  const row = await trx
    .selectFrom('outbox')
    .select('digestId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('recipientStaffId', '=', staffId)
    .where('state', 'in', ['pending', 'sending'])
    .where('digestId', 'is not', null)
    .where('dueAt', '<=', now)
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.digestId ?? null;
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
  let digestId = await findWaiting(trx, scope, staffId, now);
  if (digestId === null) {
    digestId = newId(now);
    await trx
      .updateTable('outbox')
      .set({ digestId })
      .where('cooperationId', '=', scope.cooperationId)
      .where('recipientStaffId', '=', staffId)
      .where('state', '=', 'pending')
      .where('held', '=', 'digest')
      .where('digestId', 'is', null)
      .where('dueAt', '<=', now)
      .execute();
  }
  const claimed = await claim(trx, scope, { digestId }, by, now);
  if (!claimed || !('staffId' in claimed.to)) return null;
  return { digestId, rows: claimed.rows, to: claimed.to };
};
