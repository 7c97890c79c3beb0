import type { TimerRegistration } from '../platform/registration.ts';

/** The next run goes on with what is left; the platform ends one after five minutes. */
const LONGEST_MS = 4 * 60_000;

/** Sends what waits in the outbox; also what a process that died in mid-send left behind. */
export const sweepOutbox: TimerRegistration = {
  kind: 'timer',
  name: 'sweepOutbox',
  schedule: '*/10 * * * * *',
  run: async ({ dispatcher }) => {
    await dispatcher.sweep(AbortSignal.timeout(LONGEST_MS));
    return {};
  },
};
