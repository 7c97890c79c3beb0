import { describe, expect, it } from 'vitest';
import { newId } from './ids.ts';
import { instant } from './time.ts';

describe('ids', () => {
  const now = instant('2026-11-23T08:00:00+01:00');

  it('are UUIDs of version 7', () => {
    expect(newId(now)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sort by time, and by the order of making within one millisecond', () => {
    const made = Array.from({ length: 5000 }, () => newId(now));
    expect([...made].sort()).toEqual(made);
    expect(newId(now.add({ milliseconds: 1 })) > (made.at(-1) ?? '')).toBe(true);
    expect(new Set(made).size).toBe(made.length);
  });
});
