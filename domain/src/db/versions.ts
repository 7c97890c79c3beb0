import type { Scope } from '../membership/scope.ts';
import type { Noun } from './events.ts';
import type { Trx } from './types.ts';

/**
 * A number that grows with every committed change of any of the nouns; 0 before the first. Read it before what
 * it stands for: a picture newer than its version is only read once too often.
 */
export const versionOf = async (trx: Trx, scope: Scope, nouns: readonly Noun[]): Promise<number> => {
  const row = await trx
    .selectFrom('nounVersion')
    .select((select) => select.fn.sum<string | null>('version').as('version'))
    .where('cooperationId', '=', scope.cooperationId)
    .where('noun', 'in', nouns)
    .executeTakeFirst();
  return Number(row?.version ?? 0);
};
