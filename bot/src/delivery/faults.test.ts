import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellStories } from '../../testing/faultyStories.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('whatever goes wrong on the way', () => {
  it('everybody is told everything, in order, and repetitions can be told', {
    timeout: 300_000,
  }, async () => {
    // The suite on a server tells five hundred.
    const seen = await tellStories(database.db, { from: 1, count: 20 });
    expect(seen.kills).toBeGreaterThan(5);
    expect(seen.digests).toBeGreaterThan(5);
    expect(seen.byMail).toBeGreaterThan(20);
    expect(seen.repeated).toBeGreaterThan(5);
  });
});
