import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Instant } from '../../kernel/time.ts';
import type { GuardedText } from '../../language/guard/guardText.ts';
import type { StaffScope } from '../../membership/scope.ts';
import type { CaseFilter, SavedView } from '../schema.ts';
import type { CaseRefusal } from '../types.ts';

const MOST_VIEWS = 20;

/** Keeps a filter under a name for the acting person; the same name replaces it. */
export const saveView = async (
  trx: Trx,
  scope: StaffScope,
  { name, filter }: { name: GuardedText; filter: CaseFilter },
  now: Instant,
): Promise<Result<SavedView, CaseRefusal>> => {
  const own = await trx
    .selectFrom('caseSavedView')
    .select('name')
    .where('cooperationId', '=', scope.cooperationId)
    .where('staffId', '=', scope.actor.staffId)
    .execute();
  if (own.length >= MOST_VIEWS && !own.some((view) => view.name === name)) return refused('too_many_views');
  const { id } = await trx
    .insertInto('caseSavedView')
    .values({
      cooperationId: scope.cooperationId,
      id: newId(now),
      staffId: scope.actor.staffId,
      name,
      filter: JSON.stringify(filter),
      createdAt: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['cooperationId', 'staffId', 'name']).doUpdateSet({ filter: JSON.stringify(filter) }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return ok({ viewId: id, name, filter });
};
