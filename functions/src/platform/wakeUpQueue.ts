/** A wake-up through Azure Storage Queue, for hosts that sleep between requests. */
import { ManagedIdentityCredential } from '@azure/identity';
import { QueueClient } from '@azure/storage-queue';
import { errorFacts, type Log } from './log.ts';
import { WAKE_QUEUE, type WakeUp } from './wakeUp.ts';

/**
 * Where the queue is: a connection string of the storage account, or the address of the queue itself, with a signature
 * in it or for the managed identity with this client id.
 */
export type WakeQueueSettings = { connection: string } | { url: string; identityClientId: string | null };

/** The sweep has long been there when nobody took it by then. */
const LIVES_S = 60;
const TIMEOUT_MS = 5_000;
/** A queue that could not be reached is left alone for a while. */
const REST_MS = 10_000;

/** The Functions host reads messages in this encoding unless told otherwise. */
const encodeWake = (): string => Buffer.from(JSON.stringify({ wake: 'outbox' })).toString('base64');

const openQueue = (settings: WakeQueueSettings): QueueClient => {
  // Whoever waits for the outbox is better served by the sweep than by patience here.
  const options = { retryOptions: { maxTries: 1 } };
  if ('connection' in settings) return new QueueClient(settings.connection, WAKE_QUEUE, options);
  const isSigned = new URL(settings.url).searchParams.has('sig');
  if (isSigned) return new QueueClient(settings.url, undefined, options);
  const { identityClientId } = settings;
  const identity = identityClientId
    ? new ManagedIdentityCredential({ clientId: identityClientId })
    : new ManagedIdentityCredential();
  return new QueueClient(settings.url, identity, options);
};

export type QueueWakeUp = WakeUp & {
  /** Resolves when nothing is on its way any more; for an orderly end. */
  settled(): Promise<void>;
};

/**
 * One message at a time is on its way: whatever is said meanwhile is one more message, however often it was said.
 *
 * @param options.monotonicMs for tests.
 */
export const createQueueWakeUp = (
  settings: WakeQueueSettings,
  { log, monotonicMs = () => performance.now() }: { log: Log; monotonicMs?: () => number },
): QueueWakeUp => {
  const queue = openQueue(settings);
  const body = encodeWake();
  let underWay: Promise<void> | undefined;
  let again = false;
  let restsUntilMs = Number.NEGATIVE_INFINITY;

  const post = (): Promise<unknown> =>
    queue.sendMessage(body, { messageTimeToLive: LIVES_S, abortSignal: AbortSignal.timeout(TIMEOUT_MS) });

  const send = async (): Promise<void> => {
    try {
      await post().catch(async (error: unknown) => {
        const isMissing = error instanceof Error && 'statusCode' in error && error.statusCode === 404;
        if (!isMissing) throw error;
        // The very first one.
        await queue.createIfNotExists({ abortSignal: AbortSignal.timeout(TIMEOUT_MS) });
        await post();
      });
    } catch (error) {
      restsUntilMs = monotonicMs() + REST_MS;
      log.warn(errorFacts(error), 'A wake-up could not be sent; the sweep makes up for it');
    }
  };

  const wake = (): void => {
    if (underWay) {
      again = true;
      return;
    }
    if (monotonicMs() < restsUntilMs) return;
    underWay = send().finally(() => {
      underWay = undefined;
      if (!again) return;
      again = false;
      wake();
    });
  };

  return {
    wake,
    settled: async () => {
      while (underWay) await underWay;
    },
  };
};
