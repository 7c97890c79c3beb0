import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';
import type { CoverDraft } from '../types.ts';

/** The request that has asked for half-days of the draft before, `null` when none has. */
export const findRunningRequest = async (
  trx: Trx,
  scope: Scope,
  draft: Pick<CoverDraft, 'forStaffId' | 'ranges' | 'dayPart'>,
): Promise<string | null> => {
  const row = await trx
    .selectFrom('coverNeed')
    .select('requestId')
    .where('cooperationId', '=', scope.cooperationId)
    .where('forStaffId', '=', draft.forStaffId)
    .where('state', '<>', 'withdrawn')
    .where((where) =>
      where.or(
        draft.ranges.map(({ from, to }) => where.and([where('day', '>=', from), where('day', '<=', to)])),
      ),
    )
    .$if(draft.dayPart === 'morning' || draft.dayPart === 'afternoon', (query) =>
      query.where('half', '=', draft.dayPart === 'morning' ? 'morning' : 'afternoon'),
    )
    .orderBy('startsAt')
    .limit(1)
    .executeTakeFirst();
  return row?.requestId ?? null;
};
