/** The wake-up through a real queue: the emulator of Azure Storage, the client of its maker, our dispatcher. */
import { QueueServiceClient } from '@azure/storage-queue';
import { createDispatcher } from '@verbund/bot/delivery/dispatcher';
import { RecordingSender } from '@verbund/bot/teams/recordingSender';
import { enqueue } from '@verbund/domain/db/outbox';
import { runCommand } from '@verbund/domain/db/run';
import { newId } from '@verbund/domain/kernel/ids';
import { systemClock } from '@verbund/domain/kernel/time';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { type Recipients, someRecipients } from '@verbund/domain/testing/recipients';
import { invokeTimer } from '@verbund/functions/platform/invoke';
import type { Services } from '@verbund/functions/platform/services';
import { POISON_QUEUE, WAKE_QUEUE } from '@verbund/functions/platform/wakeUp';
import { createQueueWakeUp, type QueueWakeUp } from '@verbund/functions/platform/wakeUpQueue';
import { testServices } from '@verbund/functions/testing/services';
import { sweepOutbox } from '@verbund/functions/timers/sweepOutbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Azurite, startAzurite } from './azurite.ts';
import { createQueueHost, type QueueHost } from './queueHost.ts';

let azurite: Azurite;
let database: TestDatabase;
let recipients: Recipients;
let sender: RecordingSender;
let services: Services & { logged: Record<string, unknown>[] };
let wakeUp: QueueWakeUp;
let host: QueueHost;
let nowMs: number;

const queueOf = (name: string) =>
  QueueServiceClient.fromConnectionString(azurite.connection).getQueueClient(name);
const waiting = async (name: string): Promise<number> => {
  const { approximateMessagesCount = 0 } = await queueOf(name).getProperties();
  return approximateMessagesCount;
};

/** As a command of an HTTP trigger: written, committed, then said. */
const say = async (key: string): Promise<void> => {
  const now = systemClock.now();
  const [anna] = recipients.people;
  if (!anna) throw new Error('Somebody has to be there.');
  const entry = { key, recipientStaffId: anna.id, kind: 'cover_accepted' as const, subjectId: newId(now) };
  await runCommand(database.db, recipients.scope, (trx) => enqueue(trx, recipients.scope, [entry], now));
  services.dispatcher.wake();
  await wakeUp.settled();
};

const keysOf = (): string[] => sender.recorded.map(({ key }) => key);
const messages = (): unknown[] => services.logged.map(({ message }) => message);

beforeAll(async () => {
  azurite = await startAzurite();
  database = await createTestDatabase();
  recipients = await someRecipients(
    database.db,
    { tenants: 1, perTenant: 1, serviceUrl: 'http://127.0.0.1:1' },
    systemClock.now(),
  );
}, 60_000);
afterAll(async () => {
  await database.close();
  await azurite.stop();
});
beforeEach(async () => {
  nowMs = 0;
  sender = new RecordingSender();
  const tools = await testServices(database.db, systemClock.now());
  tools.clock = systemClock;
  wakeUp = createQueueWakeUp(
    { connection: azurite.connection },
    { log: tools.log, monotonicMs: () => nowMs },
  );
  const dispatcher = createDispatcher({
    db: database.db,
    sender,
    clock: systemClock,
    present: async (_trx, _scope, row) => ({ text: row.key }),
    log: tools.log,
  });
  services = Object.assign(tools, { dispatcher: { ...dispatcher, wake: () => wakeUp.wake() } });
  host = createQueueHost(services, { connection: azurite.connection });
  // What an earlier test left.
  for (const name of [WAKE_QUEUE, POISON_QUEUE]) {
    await queueOf(name).createIfNotExists();
    await queueOf(name).clearMessages();
  }
});

describe('a wake-up through the queue', () => {
  it('makes the dispatcher send at once, and is gone then', async () => {
    await say('first');
    expect(keysOf()).toEqual([]);
    expect(await host.poll()).toBe(1);
    expect(keysOf()).toEqual(['first']);
    expect(await waiting(WAKE_QUEUE)).toBe(0);
  });

  it('makes the queue when there is none yet', async () => {
    await queueOf(WAKE_QUEUE).delete();
    await say('very first');
    await host.poll();
    expect(keysOf()).toEqual(['very first']);
  });

  it('is said once more, however often it is said while one is on its way', async () => {
    for (let time = 0; time < 50; time += 1) wakeUp.wake();
    await wakeUp.settled();
    expect(await waiting(WAKE_QUEUE)).toBe(2);
  });

  it('is seen again when the dispatcher failed, and counts how often', async () => {
    await say('after an outage');
    const { sweep } = services.dispatcher;
    services.dispatcher.sweep = async () => {
      throw new Error('The database is away.');
    };
    expect(await host.poll()).toBe(1);
    expect(services.logged.at(-1)).toMatchObject({ message: 'A message failed', dequeueCount: 1 });
    services.dispatcher.sweep = sweep;
    expect(await host.poll()).toBe(1);
    expect(keysOf()).toEqual(['after an outage']);
    expect(await waiting(WAKE_QUEUE)).toBe(0);
  });

  it('is hidden from others while somebody is at it', async () => {
    await say('one at a time');
    const { receivedMessageItems } = await queueOf(WAKE_QUEUE).receiveMessages({ visibilityTimeout: 30 });
    expect(receivedMessageItems).toHaveLength(1);
    expect(await host.poll()).toBe(0);
    expect(keysOf()).toEqual([]);
    // Whoever had it died: the sweep does not wait for it.
    await invokeTimer(sweepOutbox, services);
    expect(keysOf()).toEqual(['one at a time']);
  });

  it.each([
    ['something that is no JSON', 'Guten Morgen'],
    ['JSON of somebody else', JSON.stringify({ order: 66, name: 'Erika Beispiel' })],
  ])('of %s is put aside after five tries and reported without its words', async (_case, text) => {
    await queueOf(WAKE_QUEUE).sendMessage(Buffer.from(text).toString('base64'));
    for (let time = 0; time < 4; time += 1) await host.poll();
    expect(await waiting(WAKE_QUEUE)).toBe(1);
    // The fifth time; what was put aside is taken in the same round.
    expect(await host.poll()).toBe(2);
    expect([await waiting(WAKE_QUEUE), await waiting(POISON_QUEUE)]).toEqual([0, 0]);
    expect(messages()).toContain('A wake-up failed again and again and was put aside');
    expect(JSON.stringify(services.logged)).not.toMatch(/Guten|Erika|66/);
  });

  it('that was lost is made up for by the sweep', async () => {
    await say('lost');
    await queueOf(WAKE_QUEUE).clearMessages();
    expect(await host.poll()).toBe(0);
    await invokeTimer(sweepOutbox, services);
    expect(keysOf()).toEqual(['lost']);
  });
});

describe('without the queue', () => {
  it('the command succeeds all the same, the sweep delivers, and later wake-ups arrive', async () => {
    const { port } = azurite;
    await azurite.stop();
    await say('during an outage');
    expect(messages()).toContain('A wake-up could not be sent; the sweep makes up for it');
    await invokeTimer(sweepOutbox, services);
    expect(keysOf()).toEqual(['during an outage']);

    azurite = await startAzurite(port);
    const failures = services.logged.length;
    // It is left alone for a while, so that no request waits for it.
    await say('right after it');
    expect(services.logged).toHaveLength(failures);
    expect(await host.poll()).toBe(0);
    nowMs = 10_001;
    await say('later');
    expect(await host.poll()).toBe(1);
    expect(keysOf()).toEqual(['during an outage', 'right after it', 'later']);
  }, 60_000);
});
