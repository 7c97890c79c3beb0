import { z } from 'zod';
import type { QueueRegistration } from '../platform/registration.ts';
import { WAKE_QUEUE } from '../platform/wakeUp.ts';

/** The next message or the timer goes on with what is left; the platform ends a run after five minutes. */
const LONGEST_MS = 4 * 60_000;

const wakeSchema = z.strictObject({ wake: z.literal('outbox') });

/** Sends what waits in the outbox as soon as something was put there. */
export const dispatchOutbox: QueueRegistration = {
  kind: 'queue',
  name: 'dispatchOutbox',
  queueName: WAKE_QUEUE,
  run: async ({ dispatcher }, message) => {
    // Not one of ours: it is tried again and put aside, where its number is seen.
    if (!wakeSchema.safeParse(message).success) throw new Error('This is no wake-up.');
    await dispatcher.sweep(AbortSignal.timeout(LONGEST_MS));
  },
};
