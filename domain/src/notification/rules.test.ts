import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelayMs } from './rules.ts';

describe('the pause before the next try', () => {
  it.each([
    { attempts: 1, longest: 2_000 },
    { attempts: 2, longest: 4_000 },
    { attempts: 5, longest: 32_000 },
    { attempts: 20, longest: 900_000 },
  ])('grows to $longest ms after try $attempts', ({ attempts, longest }) => {
    expect(retryDelayMs(attempts, 0.999_999_9)).toBe(longest);
    expect(retryDelayMs(attempts, 0.5)).toBe(longest / 2);
    expect(retryDelayMs(attempts, 0)).toBe(0);
  });

  it('is never shorter than what the platform asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.nat(3_600_000),
        (attempts, random, asked) => retryDelayMs(attempts, random, asked) >= asked,
      ),
    );
  });
});
