import type { ImprovementState } from '../../db/meetingTables.ts';
import type { Trx } from '../../db/types.ts';
import type { PlainDate } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';

export type ImprovementNotice = {
  text: string;
  state: ImprovementState;
  ownerStaffId: string | null;
  dueOn: PlainDate | null;
};

/** An entry as its owner has to know it; `null` when it is gone. */
export const getImprovementNotice = async (
  trx: Trx,
  scope: Scope,
  improvementId: string,
): Promise<ImprovementNotice | null> => {
  const found = await trx
    .selectFrom('improvement')
    .select(['text', 'state', 'ownerStaffId', 'dueOn'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', improvementId)
    .executeTakeFirst();
  return found ?? null;
};

/** How many open entries nobody has taken on. */
export const countUnowned = async (trx: Trx, scope: Scope): Promise<number> => {
  const { count } = await trx
    .selectFrom('improvement')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('cooperationId', '=', scope.cooperationId)
    .where('state', '=', 'open')
    .where('ownerStaffId', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
};
