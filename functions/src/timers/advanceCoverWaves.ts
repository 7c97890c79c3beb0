import type { TimerRegistration } from '../platform/registration.ts';
import { advanceDueRounds } from './advanceDueRounds.ts';

/** Asks the next colleagues when those asked before did not answer in time, and starts what waited for the morning. */
export const advanceCoverWaves: TimerRegistration = {
  kind: 'timer',
  name: 'advanceCoverWaves',
  schedule: '0 * * * * *',
  run: (services, now) => advanceDueRounds(services, ['waiting', 'wave'], now),
};
