import { pendingMigrations } from '@verbund/domain/db/pendingMigrations';
import { errorFacts } from '../platform/log.ts';
import { problems } from '../platform/problem.ts';
import type { HttpRegistration } from '../platform/registration.ts';

/** For monitoring: whether the database answers and is up to date. Tells nothing about people. */
export const health: HttpRegistration = {
  kind: 'http',
  name: 'health',
  methods: ['GET'],
  route: 'health',
  authLevel: 'anonymous',
  handle: async ({ db, log, expectedMigrations }) => {
    try {
      const pending = await pendingMigrations(db, expectedMigrations);
      if (pending.length > 0) return problems.unavailable(`Migrations are pending: ${pending.join(', ')}`);
    } catch (error) {
      log.error(errorFacts(error), 'The database cannot be reached');
      return problems.unavailable('The database cannot be reached.');
    }
    return {
      headers: { 'cache-control': 'no-store' },
      jsonBody: { status: 'ok', database: 'reachable', migrations: expectedMigrations.length },
    };
  },
};
