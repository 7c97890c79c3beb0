/**
 * Does for the queue triggers of the functions' list what the Functions host does: takes messages, runs the trigger,
 * deletes what was done, lets what failed be seen again, and puts it aside after five times.
 */
import { QueueServiceClient } from '@azure/storage-queue';
import { invokeQueue } from '@verbund/functions/platform/invoke';
import { errorFacts } from '@verbund/functions/platform/log';
import type { QueueRegistration } from '@verbund/functions/platform/registration';
import type { Services } from '@verbund/functions/platform/services';
import { registrations } from '@verbund/functions/registrations';

/** As `host.json` has it, or the host by itself. */
const MOST_TRIES = 5;
const AT_ONCE = 4;
/** Whoever dies with a message has it for so long. */
const HIDDEN_S = 30;

export type QueueHost = {
  /** Looks at every queue once. @returns how many messages were taken. */
  poll(): Promise<number>;
};

const queues = registrations.filter((registration) => registration.kind === 'queue');

/** Base64 of JSON, as the host reads it; anything else as it is. */
const read = (text: string): unknown => {
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  try {
    return JSON.parse(decoded);
  } catch {
    return decoded;
  }
};

/** @param options.seenAgainS after how many seconds a message that failed is seen again. */
export const createQueueHost = (
  services: Services,
  { connection, seenAgainS = 0 }: { connection: string; seenAgainS?: number },
): QueueHost => {
  const account = QueueServiceClient.fromConnectionString(connection);

  const work = async (registration: QueueRegistration): Promise<number> => {
    const { queueName } = registration;
    const queue = account.getQueueClient(queueName);
    await queue.createIfNotExists();
    const { receivedMessageItems } = await queue.receiveMessages({
      numberOfMessages: AT_ONCE,
      visibilityTimeout: HIDDEN_S,
    });
    for (const { messageId, popReceipt, dequeueCount, messageText } of receivedMessageItems) {
      try {
        await invokeQueue(registration, services, read(messageText), { messageId, dequeueCount });
        await queue.deleteMessage(messageId, popReceipt);
      } catch (error) {
        services.log.error({ queue: queueName, dequeueCount, ...errorFacts(error) }, 'A message failed');
        if (dequeueCount < MOST_TRIES) {
          await queue.updateMessage(messageId, popReceipt, messageText, seenAgainS);
          continue;
        }
        const poison = account.getQueueClient(`${queueName}-poison`);
        await poison.createIfNotExists();
        await poison.sendMessage(messageText);
        await queue.deleteMessage(messageId, popReceipt);
      }
    }
    return receivedMessageItems.length;
  };

  return {
    poll: async () => {
      let taken = 0;
      for (const registration of queues) taken += await work(registration);
      return taken;
    },
  };
};
