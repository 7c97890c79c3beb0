/**
 * How much of what the platform allows does the dispatcher use, and does it stay within? Against a connector in
 * another process that enforces the limits by the time of arrival with 429. Two tenants are full enough for the
 * limit of a tenant, a third has few conversations with much to say, for the limits of a conversation.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createDispatcher } from '@verbund/bot/delivery/dispatcher';
import { BotFrameworkSender } from '@verbund/bot/teams/sender';
import { enqueue } from '@verbund/domain/db/outbox';
import { runCommand } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import { newId } from '@verbund/domain/kernel/ids';
import { systemClock } from '@verbund/domain/kernel/time';
import { createTestDatabase } from '@verbund/domain/testing/database';
import { type Recipient, type Recipients, someRecipients } from '@verbund/domain/testing/recipients';
import { createServerDatabase } from '@verbund/domain/testing/server';
import { PER_CONVERSATION, PER_TENANT, shortestMs } from './connector/limits.ts';
import type { Arrivals, FromConnector, ToConnector } from './connector/process.ts';
import { spread } from './figures.ts';

const CROWD = { conversations: 60, messages: 25 } as const;
const TALKERS = { conversations: 5, messages: 90 } as const;
const ANSWER_AFTER_MS = 2;

/** `share`: the shortest time the limits allow, divided by the time it took. */
type Share = { messages: number; allowedMs: number; tookMs: number; share: number };

export type DispatcherResult = {
  database: 'postgresql' | 'embedded';
  notifications: number;
  delivered: number;
  refusedWith429: number;
  lost: number;
  duplicates: number;
  tenants: Share[];
  conversations: Share[];
  /** As the dispatcher sees it. It costs the limits one round trip per window, so a busy machine shows here. */
  roundTrip: ReturnType<typeof spread>;
};

/** Measures what each request takes. */
class TimedSender extends BotFrameworkSender {
  readonly tookMs: number[] = [];

  override async send(...args: Parameters<BotFrameworkSender['send']>) {
    const startedAtMs = performance.now();
    const result = await super.send(...args);
    this.tookMs.push(performance.now() - startedAtMs);
    return result;
  }
}

const ask = (connector: ChildProcess, message: ToConnector): boolean => connector.send(message);
const hear = async (connector: ChildProcess): Promise<FromConnector> =>
  (await once(connector, 'message'))[0] as FromConnector;

/** Round by round, so that everybody has something to hear from the start. */
const fill = async (db: Db, { scope }: Recipients, people: readonly Recipient[], messages: number) => {
  for (let round = 0; round < messages; round += 1) {
    const now = systemClock.now();
    await runCommand(db, scope, (trx) =>
      enqueue(
        trx,
        scope,
        people.map(({ id }) => ({
          key: `${id} ${round}`,
          recipientStaffId: id,
          kind: 'cover_accepted',
          subjectId: newId(now),
        })),
        now,
      ),
    );
  }
};

const shareOf = (arrivals: Arrivals, windows: typeof PER_CONVERSATION | typeof PER_TENANT): Share => {
  const times = arrivals.map(({ atMs }) => atMs);
  const tookMs = Math.round(Math.max(...times) - Math.min(...times));
  const allowedMs = shortestMs(times.length, windows);
  return { messages: times.length, allowedMs, tookMs, share: Number((allowedMs / tookMs).toFixed(4)) };
};

/** Takes about 45 s. */
export const run = async (): Promise<DispatcherResult> => {
  const server = await createServerDatabase();
  const { db, close } = server ?? (await createTestDatabase());
  const connector = fork(new URL('./connector/process.ts', import.meta.url), { stdio: 'inherit' });
  try {
    const listening = await hear(connector);
    if (listening.kind !== 'listening') throw new Error('The connector did not start.');
    const { serviceUrl } = listening;
    const crowd = { tenants: 2, perTenant: CROWD.conversations, serviceUrl };
    const talkers = { tenants: 1, perTenant: TALKERS.conversations, serviceUrl };
    const crowds = await someRecipients(db, crowd, systemClock.now());
    const few = await someRecipients(db, talkers, systemClock.now());
    const people = [...crowds.people, ...few.people];
    const tenantOf = Object.fromEntries(people.map((each) => [each.conversationId, each.tenantId]));
    ask(connector, { kind: 'conversations', tenantOf, answerAfterMs: ANSWER_AFTER_MS });
    await fill(db, crowds, crowds.people, CROWD.messages);
    await fill(db, few, few.people, TALKERS.messages);

    const silent = (): void => undefined;
    const sender = new TimedSender({ credentials: null });
    const dispatcher = createDispatcher({
      db,
      sender,
      clock: systemClock,
      present: async (_trx, _scope, row) => ({ text: row.key }),
      log: { info: silent, warn: silent, error: (facts, message) => console.error(message, facts) },
    });
    await dispatcher.drain();
    ask(connector, { kind: 'report' });
    const report = await hear(connector);
    if (report.kind !== 'report') throw new Error('The connector did not report.');

    const { accepted, refused } = report;
    const notifications = crowds.people.length * CROWD.messages + few.people.length * TALKERS.messages;
    const keys = new Set(accepted.map(({ key }) => key));
    const tenants = [...new Set(crowds.people.map(({ tenantId }) => tenantId))];
    return {
      database: server ? 'postgresql' : 'embedded',
      notifications,
      delivered: keys.size,
      refusedWith429: refused.length,
      lost: notifications - keys.size,
      duplicates: accepted.length - keys.size,
      tenants: tenants.map((tenantId) =>
        shareOf(
          accepted.filter((each) => each.tenantId === tenantId),
          PER_TENANT,
        ),
      ),
      conversations: few.people.map(({ conversationId }) =>
        shareOf(
          accepted.filter((each) => each.conversationId === conversationId),
          PER_CONVERSATION,
        ),
      ),
      roundTrip: spread(sender.tookMs),
    };
  } finally {
    connector.disconnect();
    await close();
  }
};

if (import.meta.main) console.log(JSON.stringify(await run(), null, 2));
