import { pendingMigrations } from '@verbund/domain/db/pendingMigrations';
import { errorFacts } from '../platform/log.ts';
import { problems } from '../platform/problem.ts';
import { defineRoute } from '../platform/route.ts';

/** For monitoring. Tells nothing about people. */
export const health = defineRoute('health', async ({ services: { db, log, expectedMigrations } }) => {
  try {
    const pending = await pendingMigrations(db, expectedMigrations);
    if (pending.length > 0) return problems.unavailable(`Migrations are pending: ${pending.join(', ')}`);
  } catch (error) {
    log.error(errorFacts(error), 'The database cannot be reached');
    return problems.unavailable('The database cannot be reached.');
  }
  return { status: 'ok' as const, database: 'reachable' as const, migrations: expectedMigrations.length };
});
