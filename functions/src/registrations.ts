import { health } from './http/health.ts';
import { rosterToday } from './http/roster.ts';
import type { Registration } from './platform/registration.ts';
import { advanceCoverWaves } from './timers/advanceCoverWaves.ts';
import { escalateCover } from './timers/escalateCover.ts';
import { expireRecords } from './timers/expireRecords.ts';
import { sweepOutbox } from './timers/sweepOutbox.ts';

/** Every trigger there is. The functions host and the local host both run this list and no other. */
export const registrations: readonly Registration[] = [
  advanceCoverWaves,
  escalateCover,
  sweepOutbox,
  expireRecords,
  health,
  rosterToday,
];
