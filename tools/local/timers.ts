/** Runs the timers of the functions' list on this machine, on their schedules and on demand. */
import { invokeTimer } from '@verbund/functions/platform/invoke';
import type { TimerRegistration } from '@verbund/functions/platform/registration';
import type { Services } from '@verbund/functions/platform/services';
import { registrations } from '@verbund/functions/registrations';
import { Cron } from 'croner';

export type Timers = {
  start(): void;
  /** Runs every timer once, one after the other. */
  runAll(): Promise<void>;
  /** Ends the schedules and waits for what is under way. */
  stop(): Promise<void>;
};

const timers = registrations.filter((registration) => registration.kind === 'timer');

export const createTimers = (services: Services): Timers => {
  let jobs: Cron[] = [];
  let underWay: Promise<void> = Promise.resolve();

  /** One at a time, as there is one connection. A timer that failed is logged and runs again when it is due. */
  const run = (timer: TimerRegistration): Promise<void> => {
    underWay = underWay.then(() =>
      invokeTimer(timer, services).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : 'unknown';
        services.log.error({ timer: timer.name, reason }, 'A timer failed');
      }),
    );
    return underWay;
  };

  return {
    start: () => {
      jobs = timers.map(
        (timer) => new Cron(timer.schedule, { timezone: 'UTC', protect: true }, () => run(timer)),
      );
    },
    runAll: async () => {
      for (const timer of timers) await run(timer);
    },
    stop: async () => {
      for (const job of jobs) job.stop();
      jobs = [];
      await underWay;
    },
  };
};
