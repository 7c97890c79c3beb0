/**
 * A clock that can be set ahead, so that a demonstration need not wait four working hours for a wave to end.
 * Nothing outside this folder knows it: the bot and the functions take any `Clock`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Clock, compareInstants, dayOf, type Instant, momentAt } from '@verbund/domain/kernel/time';
import { isWorkingDay, nextWorkingDay, WORKDAY_OPENS } from '@verbund/domain/kernel/workingTime';

export const STEPS = ['10m', '1h', 'next_working_morning'] as const;
export type Step = (typeof STEPS)[number];

export type DemoClock = Clock & {
  /** How far it runs ahead of the machine, in milliseconds; 0 or more. */
  aheadMs(): number;
  /** Sets it ahead to `moment`; it never goes back. */
  advanceTo(moment: Instant): void;
  /** Back to the time of the machine. */
  reset(): void;
};

const readOffset = (file: string): number => {
  try {
    const { aheadMs } = JSON.parse(readFileSync(file, 'utf8')) as { aheadMs?: unknown };
    return Number.isSafeInteger(aheadMs) && Number(aheadMs) > 0 ? Number(aheadMs) : 0;
  } catch {
    // None yet, or one that cannot be read: the time of the machine is always right.
    return 0;
  }
};

/**
 * @param file keeps the offset from one start to the next.
 * @throws in production, where time is not to be played with.
 */
export const createDemoClock = (file: string, machine: Clock): DemoClock => {
  if (process.env.NODE_ENV === 'production') {
    throw new Error('The demo clock is not for production.');
  }
  let aheadMs = readOffset(file);
  const keep = (ms: number): void => {
    aheadMs = ms;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ aheadMs }));
  };
  const now = (): Instant => machine.now().add({ milliseconds: aheadMs });
  return {
    now,
    aheadMs: () => aheadMs,
    advanceTo: (moment) => {
      const ms = moment.epochMilliseconds - machine.now().epochMilliseconds;
      if (ms > aheadMs) keep(ms);
    },
    reset: () => keep(0),
  };
};

/** The moment a step leads to. */
export const targetOf = (step: Step, now: Instant): Instant => {
  switch (step) {
    case '10m':
      return now.add({ minutes: 10 });
    case '1h':
      return now.add({ hours: 1 });
    case 'next_working_morning': {
      const today = dayOf(now);
      const opens = momentAt(today, WORKDAY_OPENS);
      if (isWorkingDay(today) && compareInstants(now, opens) < 0) return opens;
      return momentAt(nextWorkingDay(today), WORKDAY_OPENS);
    }
  }
};
