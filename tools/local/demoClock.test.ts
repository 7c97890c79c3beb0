import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '@verbund/domain/kernel/time';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDemoClock, type Step, targetOf } from './demoClock.ts';

let folder: string;
let file: string;
const machine = { now: () => instant('2026-11-23T08:00:00+01:00') };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbund-clock-'));
  file = join(folder, 'clock.json');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('the demo clock', () => {
  it('shows the time of the machine until it is set ahead, and remembers that over a restart', () => {
    const clock = createDemoClock(file, machine);
    expect(clock.now()).toEqual(machine.now());
    clock.advanceTo(instant('2026-11-23T09:30:00+01:00'));
    expect(createDemoClock(file, machine).now()).toEqual(instant('2026-11-23T09:30:00+01:00'));
  });

  it('never goes back, except to the time of the machine', () => {
    const clock = createDemoClock(file, machine);
    clock.advanceTo(instant('2026-11-24T08:00:00+01:00'));
    clock.advanceTo(instant('2026-11-23T12:00:00+01:00'));
    expect(clock.now()).toEqual(instant('2026-11-24T08:00:00+01:00'));
    clock.reset();
    expect(clock.now()).toEqual(machine.now());
  });

  it.each(['', '{"aheadMs":-5}', '{"aheadMs":"much"}', 'null'])('takes the file %j for none', (text) => {
    writeFileSync(file, text);
    expect(createDemoClock(file, machine).aheadMs()).toBe(0);
  });

  it('refuses to be in production', () => {
    vi.stubEnv('NODE_ENV', 'production');
    expect(() => createDemoClock(file, machine)).toThrow('not for production');
  });

  it.each<[Step, string, string]>([
    ['10m', '2026-11-23T08:00:00+01:00', '2026-11-23T08:10:00+01:00'],
    ['1h', '2026-11-23T08:00:00+01:00', '2026-11-23T09:00:00+01:00'],
    ['next_working_morning', '2026-11-23T06:00:00+01:00', '2026-11-23T07:30:00+01:00'],
    ['next_working_morning', '2026-11-23T07:30:00+01:00', '2026-11-24T07:30:00+01:00'],
    ['next_working_morning', '2026-11-27T16:00:00+01:00', '2026-11-30T07:30:00+01:00'],
    ['next_working_morning', '2026-12-24T12:00:00+01:00', '2026-12-28T07:30:00+01:00'],
    // Over the night the clocks go forward and back.
    ['next_working_morning', '2026-03-27T12:00:00+01:00', '2026-03-30T07:30:00+02:00'],
    ['next_working_morning', '2026-10-23T12:00:00+02:00', '2026-10-26T07:30:00+01:00'],
  ])('%s from %s leads to %s', (step, from, to) => {
    expect(targetOf(step, instant(from))).toEqual(instant(to));
  });
});
