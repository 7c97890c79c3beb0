import type { QueueRegistration } from '../platform/registration.ts';
import { POISON_QUEUE } from '../platform/wakeUp.ts';

/**
 * Messages that failed five times. Nothing is lost with them, for a wake-up carries nothing and the sweep is there
 * every ten seconds; but something is wrong: that many in a row says that the database was away, or that somebody
 * else writes into the queue.
 */
export const reportPoison: QueueRegistration = {
  kind: 'queue',
  name: 'reportPoison',
  queueName: POISON_QUEUE,
  // What it says stays out of the log: nobody knows who wrote it.
  run: async ({ log }, _message, { messageId }) => {
    log.error({ messageId, queue: POISON_QUEUE }, 'A wake-up failed again and again and was put aside');
  },
};
