import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';

/** The meeting that was planned with this client key; `null` while it was not. */
export const findPlanned = async (
  trx: Trx,
  { cooperationId }: Scope,
  clientKey: string,
): Promise<string | null> => {
  const found = await trx
    .selectFrom('meetingKey')
    .select('subjectId')
    .where('cooperationId', '=', cooperationId)
    .where('clientKey', '=', clientKey)
    .executeTakeFirst();
  return found?.subjectId ?? null;
};
