/** The items of a meeting in their order. */
import type { Trx } from '../db/types.ts';
import type { Scope } from '../membership/scope.ts';

export type PlacedItem = {
  id: string;
  position: number;
  improvementId: string | null;
  standardCaseId: string | null;
};

export const loadItemIds = (trx: Trx, scope: Scope, meetingId: string): Promise<PlacedItem[]> =>
  trx
    .selectFrom('meetingItem')
    .select(['id', 'position', 'improvementId', 'standardCaseId'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('meetingId', '=', meetingId)
    .orderBy('position')
    .orderBy('id')
    .execute();

/** Counts the items from 1 in the order given. */
export const placeItems = async (trx: Trx, scope: Scope, items: readonly PlacedItem[]): Promise<void> => {
  for (const [index, { id, position }] of items.entries()) {
    if (position === index + 1) continue;
    await trx
      .updateTable('meetingItem')
      .set({ position: index + 1 })
      .where('cooperationId', '=', scope.cooperationId)
      .where('id', '=', id)
      .execute();
  }
};
