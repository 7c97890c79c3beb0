import { createServerDatabase } from '@verbund/domain/testing/server';
import { afterAll, describe, expect, it } from 'vitest';
import { tellStories } from '../../testing/faultyStories.ts';

const database = await createServerDatabase();
afterAll(() => database?.close());

describe.skipIf(database === null)('whatever goes wrong on the way, five hundred times', () => {
  it('everybody is told everything, in order, and repetitions can be told', {
    timeout: 1_200_000,
  }, async () => {
    if (!database) return;
    const seen = await tellStories(database.db, { from: 1_000, count: 500 });
    console.info(seen);
    expect(seen.kills).toBeGreaterThan(200);
    expect(seen.digests).toBeGreaterThan(200);
    expect(seen.byMail).toBeGreaterThan(500);
    expect(seen.repeated).toBeGreaterThan(200);
  });
});
