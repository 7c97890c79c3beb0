import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { createTopIds } from './topIds.ts';

const LENGTH = 3;

test('the same ids as a full sort, by the best score of each', () => {
  const offers = array(
    record({ id: constantFrom(...'abcdefghijklmnopqrstuvwxyz'), score: integer({ min: 1, max: 9 }) }),
    {
      maxLength: 200,
    },
  );
  assert(
    property(offers, (all) => {
      const top = createTopIds(LENGTH);
      const best = new Map<string, number>();
      for (const { id, score } of all) {
        top.offer(id, score);
        best.set(id, Math.max(score, best.get(id) ?? 0));
      }
      const sorted = [...best].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([id]) => id);
      expect(top.list()).toEqual(sorted.slice(0, LENGTH));
    }),
  );
});
