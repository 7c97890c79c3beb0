import type { Db, Trx } from '../../db/types.ts';
import { dayOf, type Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadSettings } from '../../membership/settings.ts';
import { findRunsIn } from './findRuns.ts';
import { loadReleases } from './loadReleases.ts';

/** The furthest that any cooperation looks ahead. */
const FURTHEST_DAYS = 28;

/**
 * Cooperations with a payment run near. It reads across cooperations, so it runs as the owner of the tables.
 */
export const listCooperationsWithRuns = async (db: Db, now: Instant): Promise<string[]> => {
  const today = dayOf(now);
  const rows = await db
    .selectFrom('paymentRun')
    .select('cooperationId')
    .distinct()
    .where('cutoffOn', '>=', today)
    .where('cutoffOn', '<', today.add({ days: FURTHEST_DAYS }))
    .execute();
  return rows.map(({ cooperationId }) => cooperationId).sort();
};

/** Runs near enough to be looked at whose search may have to change: short of releasers, or asked about before. */
export const listRunsToSecure = async (trx: Trx, scope: Scope, now: Instant): Promise<string[]> => {
  const today = dayOf(now);
  const { paymentRunDays } = await loadSettings(trx, scope);
  const runs = await findRunsIn(trx, scope, { from: today, until: today.add({ days: paymentRunDays + 1 }) });
  const releases = await loadReleases(trx, scope, runs, now);
  return runs
    .filter(({ id, askedFor }) => askedFor > 0 || releases.get(id)?.state === 'short')
    .map(({ id }) => id);
};
