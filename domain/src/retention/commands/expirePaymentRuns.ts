import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { cutoffsAt } from '../rules.ts';

/** Deletes payment runs of long ago, once the covers that were asked for them are gone. @returns how many. */
export const expirePaymentRuns = async (trx: Trx, scope: Scope, now: Instant): Promise<number> => {
  const { numAffectedRows } = await sql`
    delete from payment_run
    where cooperation_id = ${scope.cooperationId} and cutoff_on < ${cutoffsAt(now).covers}
      and not exists (
        select 1 from cover_request
        where cover_request.cooperation_id = payment_run.cooperation_id
          and cover_request.payment_run_id = payment_run.id
      )`.execute(trx);
  return Number(numAffectedRows ?? 0n);
};
