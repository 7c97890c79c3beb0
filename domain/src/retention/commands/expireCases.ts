import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { cutoffsAt } from '../rules.ts';

/**
 * Deletes cases that were closed long ago, with everything that hangs on them: who was recused, who was rung,
 * and the handovers that are empty then.
 *
 * @returns how many cases were deleted; as many as `limit` means that there may be more.
 */
export const expireCases = async (
  trx: Trx,
  scope: Scope,
  { limit }: { limit: number },
  now: Instant,
): Promise<number> => {
  const { cooperationId } = scope;
  const cases = await trx
    .selectFrom('queueCase')
    .select('id')
    .where('cooperationId', '=', cooperationId)
    .where('closedAt', '<', cutoffsAt(now).cases)
    .orderBy('closedAt')
    .limit(limit)
    .forUpdate()
    .execute();
  const caseIds = cases.map(({ id }) => id);
  if (caseIds.length === 0) return 0;
  for (const table of ['caseRecusal', 'caseRingOffer', 'caseRing', 'caseHandoverItem'] as const) {
    await trx
      .deleteFrom(table)
      .where('cooperationId', '=', cooperationId)
      .where('caseId', 'in', caseIds)
      .execute();
  }
  const handoverIds = await deleteEmptyHandovers(trx, scope);
  const subjectIds = [...caseIds, ...handoverIds];
  for (const table of ['caseKey', 'sentCard'] as const) {
    await trx
      .deleteFrom(table)
      .where('cooperationId', '=', cooperationId)
      .where('subjectId', 'in', subjectIds)
      .execute();
  }
  await trx
    .deleteFrom('queueCase')
    .where('cooperationId', '=', cooperationId)
    .where('id', 'in', caseIds)
    .execute();
  return caseIds.length;
};

const deleteEmptyHandovers = async (trx: Trx, { cooperationId }: Scope): Promise<string[]> => {
  const empty = await trx
    .selectFrom('caseHandover')
    .select('id')
    .where('cooperationId', '=', cooperationId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('caseHandoverItem')
            .select('caseHandoverItem.caseId')
            .whereRef('caseHandoverItem.cooperationId', '=', 'caseHandover.cooperationId')
            .whereRef('caseHandoverItem.handoverId', '=', 'caseHandover.id'),
        ),
      ),
    )
    .execute();
  const ids = empty.map(({ id }) => id);
  if (ids.length === 0) return [];
  await trx
    .deleteFrom('caseHandoverRecipient')
    .where('cooperationId', '=', cooperationId)
    .where('handoverId', 'in', ids)
    .execute();
  await trx
    .deleteFrom('caseHandover')
    .where('cooperationId', '=', cooperationId)
    .where('id', 'in', ids)
    .execute();
  return ids;
};
