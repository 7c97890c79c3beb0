import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { REACHABLE_WITHIN } from '../rules.ts';

/** Never tried (`attempts` 0) and 404: there was no conversation to send to. */
const NO_CONVERSATION = 404;

/**
 * Gives up, visibly, what has waited too long for people whom nobody can reach.
 *
 * @returns how many notifications were given up now.
 */
export const giveUpUnreachable = async (trx: Trx, scope: Scope, now: Instant): Promise<number> => {
  const result = await trx
    .updateTable('outbox')
    .set({ state: 'given_up', lastStatus: NO_CONVERSATION, claimedUntil: null, finishedAt: now })
    .where('cooperationId', '=', scope.cooperationId)
    .where('dueAt', '<=', now.subtract(REACHABLE_WITHIN))
    .where((row) =>
      row.or([
        row('state', '=', 'pending'),
        row.and([row('state', '=', 'sending'), row('claimedUntil', '<=', now)]),
      ]),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('staff as s')
            .innerJoin('conversationReference as r', (join) =>
              join
                .onRef('r.cooperationId', '=', 's.cooperationId')
                .onRef('r.tenantId', '=', 's.tenantId')
                .onRef('r.objectId', '=', 's.objectId')
                .on('r.goneAt', 'is', null),
            )
            .select('s.id')
            .whereRef('s.cooperationId', '=', 'outbox.cooperationId')
            .whereRef('s.id', '=', 'outbox.recipientStaffId'),
        ),
      ),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
};
