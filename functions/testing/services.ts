import { readMigrations } from '@verbund/domain/db/migrate';
import type { Db } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import { SearchLibrary } from '@verbund/domain/question/library/searchLibrary';
import type { Services } from '../src/platform/services.ts';

export type TestServices = Services & { now: Instant; logged: Record<string, unknown>[]; woken: number };

/** Services on a test database whose clock stands still, and which keep what is logged. */
export const testServices = async (db: Db, now: Instant): Promise<TestServices> => {
  const logged: Record<string, unknown>[] = [];
  const log = (facts: Record<string, unknown>, message: string): void => {
    logged.push({ message, ...facts });
  };
  const services: TestServices = {
    db,
    now,
    logged,
    woken: 0,
    clock: { now: () => services.now },
    log: { info: log, warn: log, error: log },
    dispatcher: {
      wake: () => {
        services.woken += 1;
      },
      sweep: async () => ({}),
      ways: ['chat'],
    },
    authenticate: async () => null,
    library: new SearchLibrary(),
    meaning: null,
    calendars: null,
    expectedMigrations: await readMigrations(),
  };
  return services;
};
