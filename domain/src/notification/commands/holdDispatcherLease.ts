import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

/**
 * Takes or renews the right to dispatch for a cooperation.
 *
 * @returns `kept` when nobody else dispatched since this holder last did, `taken` when somebody may have,
 *   `elsewhere` when another holder has it.
 */
export const holdDispatcherLease = async (
  trx: Trx,
  scope: Scope,
  input: { holder: string; expiresAt: Instant },
  now: Instant,
): Promise<'kept' | 'taken' | 'elsewhere'> => {
  const current = await trx
    .selectFrom('dispatcherLease')
    .select(['holder', 'expiresAt'])
    .where('cooperationId', '=', scope.cooperationId)
    .forUpdate()
    .executeTakeFirst();
  if (!current) {
    const inserted = await trx
      .insertInto('dispatcherLease')
      .values({ cooperationId: scope.cooperationId, ...input })
      .onConflict((conflict) => conflict.column('cooperationId').doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n ? 'taken' : 'elsewhere';
  }
  const mine = current.holder === input.holder;
  if (!mine && current.expiresAt.epochMilliseconds > now.epochMilliseconds) return 'elsewhere';
  await trx
    .updateTable('dispatcherLease')
    .set(input)
    .where('cooperationId', '=', scope.cooperationId)
    .execute();
  return mine ? 'kept' : 'taken';
};
