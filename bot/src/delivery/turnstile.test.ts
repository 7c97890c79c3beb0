import { describe, expect, it } from 'vitest';
import { ENTRY, Turnstile } from './turnstile.ts';

describe('the way to the database', () => {
  it('is taken by so many at a time, and what is urgent goes before what is not', async () => {
    const turnstile = new Turnstile(1);
    const order: string[] = [];
    let release: () => void = () => undefined;
    const first = turnstile.through(
      ENTRY.begin,
      () =>
        new Promise<void>((resolve) => {
          release = resolve;
        }),
    );
    const note = (name: string) => async () => void order.push(name);
    const others = [
      turnstile.through(ENTRY.begin, note('bulk 1')),
      turnstile.through(ENTRY.begin, note('bulk 2')),
      turnstile.through(ENTRY.urgent, note('urgent')),
      turnstile.through(ENTRY.finish, note('finish')),
    ];
    expect(order).toEqual([]);
    release();
    await Promise.all([first, ...others]);
    expect(order).toEqual(['finish', 'urgent', 'bulk 1', 'bulk 2']);
  });

  it('stays open when somebody stumbles', async () => {
    const turnstile = new Turnstile(1);
    await expect(turnstile.through(ENTRY.begin, () => Promise.reject(new Error('away')))).rejects.toThrow(
      'away',
    );
    expect(await turnstile.through(ENTRY.begin, async () => 'in')).toBe('in');
  });
});
