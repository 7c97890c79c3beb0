import type { TimerRegistration } from '../platform/registration.ts';
import { advanceDueRounds } from './advanceDueRounds.ts';

/** Passes on what a team lead did not answer in time: to all leads, then to the word that the desk stays open. */
export const escalateCover: TimerRegistration = {
  kind: 'timer',
  name: 'escalateCover',
  schedule: '30 * * * * *',
  run: (services, now) => advanceDueRounds(services, ['lead', 'all_leads'], now),
};
