import { randomUUID } from 'node:crypto';
import type { Way } from '@verbund/domain/db/reachTables';
import { listCooperationsWithDue } from '@verbund/domain/notification/queries/listCooperationsWithDue';
import { listCooperationsWithUrgent } from '@verbund/domain/notification/queries/listCooperationsWithUrgent';
import { errorFacts } from '../teams/errorFacts.ts';
import { Alarm } from './alarm.ts';
import { addCounts, type Counts, noCounts } from './counts.ts';
import { Pass, type PassTools } from './pass.ts';
import type { DeliveryTools } from './prepare.ts';
import { type Limits, RateLimiter, TEAMS_LIMITS } from './rateLimit.ts';
import { Turnstile } from './turnstile.ts';

const LOOK_EVERY_MS = 1_000;
/** Fewer than the connections of a process: others want to be answered too. */
const DATABASE_USES = 6;
const LOOKS_AT_ONCE = 2;

/** `db` is the owner's connection: it finds the cooperations that have something due. */
export type DispatcherOptions = Omit<
  DeliveryTools,
  'holder' | 'random' | 'claimMs' | 'turnstile' | 'lookout'
> & {
  limits?: Limits;
  /** Notifications under way at once, per cooperation; more than a full tenant needs. */
  concurrency?: number;
  /** Transactions at once, over all cooperations. */
  databaseUses?: number;
  random?: () => number;
  /** For the rate limits: milliseconds that never go back. */
  monotonicMs?: () => number;
  /** How long a request may be under way before another process may repeat it. Longer than the sender waits. */
  claimMs?: number;
  /** How long a cooperation waits for another dispatcher after one died. */
  leaseMs?: number;
};

export type Dispatcher = {
  /** Something was put into the outbox: look now. Needs {@link run} to be under way. */
  wake(): void;
  /** One pass over all cooperations with something due; ends when nothing is due any more. */
  sweep(signal?: AbortSignal): Promise<Counts>;
  /** The ways to tell somebody something that are set up. */
  ways: readonly Way[];
  /** Sweeps until one finds nothing to do. */
  drain(): Promise<Counts>;
  /** Dispatches until the signal aborts, then ends what is being sent. */
  run(signal: AbortSignal): Promise<void>;
};

type Desk = { limiter: RateLimiter; pass: { running: Pass; counts: Promise<Counts> } | undefined };

/**
 * Brings what the outbox holds into the chats. Several may run against one database: each cooperation is served
 * by one at a time.
 */
export const createDispatcher = (options: DispatcherOptions): Dispatcher => {
  const tools: PassTools = {
    ...options,
    limits: options.limits ?? TEAMS_LIMITS,
    concurrency: options.concurrency ?? 64,
    random: options.random ?? Math.random,
    monotonicMs: options.monotonicMs ?? (() => performance.now()),
    holder: randomUUID(),
    turnstile: new Turnstile(options.databaseUses ?? DATABASE_USES),
    lookout: new Turnstile(LOOKS_AT_ONCE),
    ways: [
      'chat',
      ...(options.activity ? ['activity' as const] : []),
      ...(options.mail ? ['mail' as const] : []),
    ],
  };
  const alarm = new Alarm();
  const desks = new Map<string, Desk>();

  const startPass = (cooperationId: string, signal?: AbortSignal): Promise<Counts> => {
    const desk = desks.get(cooperationId) ?? { limiter: new RateLimiter(tools.limits), pass: undefined };
    desks.set(cooperationId, desk);
    if (desk.pass) return desk.pass.counts;
    const running = new Pass(tools, cooperationId, desk.limiter, new Alarm());
    const ring = (): void => running.readAgain();
    signal?.addEventListener('abort', ring);
    const counts = running
      .run(signal)
      .catch((error: unknown) => {
        tools.log.error({ cooperationId, ...errorFacts(error) }, 'Dispatching failed');
        throw error;
      })
      .finally(() => {
        signal?.removeEventListener('abort', ring);
        desk.limiter = running.limiter;
        desk.pass = undefined;
      });
    desk.pass = { running, counts };
    return counts;
  };

  const startPasses = async (signal?: AbortSignal): Promise<Promise<Counts>[]> => {
    const due = await listCooperationsWithDue(tools.db, tools, tools.clock.now());
    // What is urgent does not wait until a pass under way looks again by itself.
    for (const cooperationId of await listCooperationsWithUrgent(tools.db, tools.clock.now()))
      desks.get(cooperationId)?.pass?.running.readAgain();
    return due.map((cooperationId) => startPass(cooperationId, signal));
  };

  const sweep = async (signal?: AbortSignal): Promise<Counts> => {
    const total = noCounts();
    const ended = await Promise.allSettled(await startPasses(signal));
    for (const each of ended) if (each.status === 'fulfilled') addCounts(total, each.value);
    const failed = ended.find((each) => each.status === 'rejected');
    if (failed) throw failed.reason;
    return total;
  };

  return {
    wake: () => {
      alarm.ring();
    },
    ways: tools.ways,
    sweep,
    drain: async () => {
      const total = noCounts();
      for (;;) {
        const counts = await sweep();
        addCounts(total, counts);
        if (Object.values(counts).every((count) => count === 0)) return total;
      }
    },
    run: async (signal) => {
      const ring = (): void => alarm.ring();
      signal.addEventListener('abort', ring);
      while (!signal.aborted) {
        try {
          for (const counts of await startPasses(signal)) counts.catch(() => undefined);
        } catch (error) {
          tools.log.error(errorFacts(error), 'Looking for due notifications failed');
        }
        await alarm.sleep(signal.aborted ? 0 : LOOK_EVERY_MS);
      }
      signal.removeEventListener('abort', ring);
      await Promise.allSettled([...desks.values()].map(({ pass }) => pass?.counts));
    },
  };
};
