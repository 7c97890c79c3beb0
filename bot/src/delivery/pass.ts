import { setTimeout as pause } from 'node:timers/promises';
import type { Way } from '@verbund/domain/db/reachTables';
import { runCommand, runQuery } from '@verbund/domain/db/run';
import type { Trx } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import { mintSystemScope } from '@verbund/domain/membership/mintScope';
import type { Scope, SystemActor } from '@verbund/domain/membership/scope';
import { giveUpUnreachable } from '@verbund/domain/notification/commands/giveUpUnreachable';
import { holdDispatcherLease } from '@verbund/domain/notification/commands/holdDispatcherLease';
import {
  type HeldNotification,
  holdNotifications,
} from '@verbund/domain/notification/commands/holdNotifications';
import { passOnToDeputies } from '@verbund/domain/notification/commands/passOnToDeputies';
import { releaseDispatcherLease } from '@verbund/domain/notification/commands/releaseDispatcherLease';
import {
  type DueNotification,
  listDueNotifications,
} from '@verbund/domain/notification/queries/listDueNotifications';
import { listRecentDeliveries } from '@verbund/domain/notification/queries/listRecentDeliveries';
import { type Telling, whenToTell } from '@verbund/domain/notification/telling';
import { urgencyOf } from '@verbund/domain/notification/urgency';
import type { Alarm } from './alarm.ts';
import { type Counts, noCounts, type Outcome } from './counts.ts';
import { deliverNotification } from './deliverNotification.ts';
import type { DeliveryTools, Unit } from './prepare.ts';
import { type Lane, type Limits, RateLimiter } from './rateLimit.ts';
import type { AroundRequest } from './sendBy.ts';
import { ENTRY, type Entry } from './turnstile.ts';

const LEASE_MS = 30_000;
const READ_AGAIN_MS = 1_000;
/** Reading takes no more than a tenth of the time, and a third when somebody has something new. */
const PAUSE_AFTER_READING = 10;
const PAUSE_WHEN_WOKEN = 2;
/** A notification is made so long before it may go out that the database does not cost the limit anything. */
const AHEAD_MS = 250;
/** More than any conversation takes between two readings. */
const PER_CONVERSATION = 12;
const PER_READING = 800;

export type PassTools = DeliveryTools & {
  limits: Limits;
  concurrency: number;
  monotonicMs: () => number;
  leaseMs?: number;
  /** The ways that are set up. */
  ways: readonly Way[];
};

type Queue = { lane: Lane; units: Unit[] };

const nameOf = (unit: Unit): string => (unit.kind === 'one' ? unit.id : `digest of ${unit.staffId}`);

/** Whether it goes now, and as part of a digest; a card is brought up to date at any time, for nobody hears it. */
const tellingOf = (due: DueNotification, now: Instant): Telling =>
  due.mode === 'refresh' || due.wishes === null
    ? { at: now, held: null }
    : whenToTell(urgencyOf(due), due.wishes, { held: due.held, dueAt: due.dueAt ?? now }, now);

/**
 * Delivers what is due in one cooperation until nothing is: in order within a conversation, side by side across
 * conversations, those with something urgent first. Holds the lease while it works.
 */
export class Pass {
  readonly #tools: PassTools;
  readonly #scope: Scope<SystemActor>;
  readonly #alarm: Alarm;
  /** In the order of their turn. */
  #queues = new Map<string, Queue>();
  readonly #busy = new Set<string>();
  readonly #inFlight = new Map<string, { unit: Unit; done: Promise<void> }>();
  #limiter: RateLimiter;
  #counts = noCounts();
  #heldSince: Instant | null = null;
  #readAtMs = Number.NEGATIVE_INFINITY;
  #readTookMs = 0;
  #isWoken = false;
  /** There was more than one reading takes. */
  #isCut = false;
  /** Conversations that began to wait while a reading was under way, which may not have seen it. */
  readonly #stopped = new Set<string>();
  /** Nothing was started since the last reading: if that found nothing, there is nothing. */
  #isFresh = false;
  #failure: { error: unknown } | undefined;

  constructor(tools: PassTools, cooperationId: string, limiter: RateLimiter, alarm: Alarm) {
    this.#tools = tools;
    this.#scope = mintSystemScope(cooperationId);
    this.#limiter = limiter;
    this.#alarm = alarm;
  }

  /** What this pass knows of the limits, for the next one. */
  get limiter(): RateLimiter {
    return this.#limiter;
  }

  /** Makes the pass look for new notifications now. */
  readAgain(): void {
    this.#isWoken = true;
    this.#alarm.ring();
  }

  /** @throws what the database threw; what was being sent then is finished first. */
  async run(signal?: AbortSignal): Promise<Counts> {
    if (!(await this.#hold())) return this.#counts;
    try {
      this.#counts.given_up += await this.#command(async (trx) => {
        const now = this.#tools.clock.now();
        await passOnToDeputies(trx, this.#scope, now);
        return giveUpUnreachable(trx, this.#scope, this.#tools, now);
      });
      await this.#deliverAll(signal);
    } finally {
      await Promise.all([...this.#inFlight.values()].map(({ done }) => done));
      await this.#release();
    }
    if (this.#failure) throw this.#failure.error;
    this.#limiter.forgetIdle(this.#tools.monotonicMs());
    return this.#counts;
  }

  async #deliverAll(signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted && !this.#failure) {
      const isIdle = this.#queues.size === 0 && this.#inFlight.size === 0;
      if (isIdle && this.#isFresh) return;
      if (isIdle || this.#tools.monotonicMs() >= this.#readAgainAtMs) {
        if (!(await this.#renew())) return;
        await this.#read();
        continue;
      }
      const nextAtMs = this.#startWhatMay();
      await this.#alarm.sleep(Math.ceil(Math.min(nextAtMs, this.#readAgainAtMs) - this.#tools.monotonicMs()));
    }
  }

  get #readAgainAtMs(): number {
    const isHungry = this.#isWoken || (this.#isCut && this.#queues.size === 0);
    return isHungry
      ? this.#readAtMs + PAUSE_WHEN_WOKEN * this.#readTookMs
      : this.#readAtMs + Math.max(READ_AGAIN_MS, PAUSE_AFTER_READING * this.#readTookMs);
  }

  /** @returns when the next one can be started, as far as that depends on time. */
  #startWhatMay(): number {
    let nextAtMs = Number.POSITIVE_INFINITY;
    for (const [conversationId, queue] of this.#queues) {
      if (this.#busy.has(conversationId)) continue;
      // What is urgent comes first, and waits for nobody's place.
      const isUrgent = queue.units[0]?.urgent ?? false;
      if (!isUrgent && this.#inFlight.size >= this.#tools.concurrency) return Number.POSITIVE_INFINITY;
      const freeAt = this.#limiter.freeAt(queue.lane);
      if (freeAt - AHEAD_MS <= this.#tools.monotonicMs()) this.#start(queue);
      else nextAtMs = Math.min(nextAtMs, freeAt - AHEAD_MS);
    }
    return nextAtMs;
  }

  #start({ lane, units }: Queue): void {
    const unit = units.shift();
    if (units.length === 0) this.#queues.delete(lane.conversation);
    if (unit === undefined) return;
    this.#isFresh = false;
    this.#busy.add(lane.conversation);
    // This one to its end, even if the lease comes back with another meanwhile.
    const limiter = this.#limiter;
    limiter.plan(lane);
    let isRequested = false;
    const around: AroundRequest = {
      mayStart: async () => {
        for (;;) {
          const waitMs = limiter.startAt(lane) - this.#tools.monotonicMs();
          if (waitMs <= 0) break;
          await pause(Math.ceil(waitMs));
        }
        isRequested = true;
        limiter.start(lane);
      },
      ended: () => {
        limiter.end(lane, this.#tools.monotonicMs());
      },
    };
    const delivery = deliverNotification(this.#tools, this.#scope, unit, around)
      .then((outcome) => this.#count(lane, outcome))
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => {
        if (!isRequested) limiter.cancel(lane);
        this.#busy.delete(lane.conversation);
        this.#inFlight.delete(nameOf(unit));
        this.#alarm.ring();
      });
    this.#inFlight.set(nameOf(unit), { unit, done: delivery });
  }

  #count(lane: Lane, outcome: Outcome): void {
    this.#counts[outcome] += 1;
    // What comes after it in the conversation waits for it, or has nowhere to go.
    if (outcome !== 'retried' && outcome !== 'gone' && outcome !== 'elsewhere') return;
    this.#queues.delete(lane.conversation);
    this.#stopped.add(lane.conversation);
  }

  async #read(): Promise<void> {
    const { clock, ways } = this.#tools;
    const startedAtMs = this.#tools.monotonicMs();
    const entry = this.#isWoken ? ENTRY.urgent : ENTRY.begin;
    this.#isWoken = false;
    this.#isFresh = true;
    const units = [...this.#inFlight.values()].map(({ unit }) => unit);
    const filter = {
      inFlight: units.flatMap((unit) => (unit.kind === 'one' ? [unit.id] : [])),
      perConversation: PER_CONVERSATION,
      limit: PER_READING,
      ways,
    };
    this.#stopped.clear();
    const now = clock.now();
    const due = await this.#query((trx) => listDueNotifications(trx, this.#scope, filter, now), entry);
    this.#readAtMs = this.#tools.monotonicMs();
    this.#readTookMs = this.#readAtMs - startedAtMs;
    this.#isCut = due.length === PER_READING;
    const held: HeldNotification[] = [];
    this.#queues = new Map();
    for (const notification of due) {
      const { at, held: why } = tellingOf(notification, now);
      if (why !== null && !at.equals(now)) held.push({ id: notification.id, held: why, until: at });
      else if (!this.#stopped.has(notification.conversationId)) this.#enqueue(notification, why === 'digest');
    }
    if (held.length === 0) return;
    // There may be more behind them.
    this.#isFresh = false;
    this.#counts.held += held.length;
    await this.#command((trx) => holdNotifications(trx, this.#scope, held, now));
  }

  #enqueue(due: DueNotification, inDigest: boolean): void {
    const { id, tenantId, conversationId, staffId, hasUrgent: urgent } = due;
    const unit: Unit =
      inDigest && staffId !== null ? { kind: 'digest', staffId, urgent } : { kind: 'one', id, urgent };
    const queue = this.#queues.get(conversationId);
    if (!queue) {
      const lane = { tenant: tenantId, conversation: conversationId };
      this.#queues.set(conversationId, { lane, units: [unit] });
    } else if (!queue.units.some((other) => nameOf(other) === nameOf(unit))) queue.units.push(unit);
  }

  async #hold(): Promise<boolean> {
    const { clock, holder } = this.#tools;
    const now = clock.now();
    const expiresAt = now.add({ milliseconds: this.#leaseMs });
    const lease = await this.#command((trx) =>
      holdDispatcherLease(trx, this.#scope, { holder, expiresAt }, now),
    );
    if (lease === 'taken') this.#limiter = await this.#limiterAfterOthers(now);
    this.#heldSince = now;
    return lease !== 'elsewhere';
  }

  /** What others sent counts against the same limits. */
  async #limiterAfterOthers(now: Instant): Promise<RateLimiter> {
    const { limits, monotonicMs } = this.#tools;
    const longestMs = Math.max(...[...limits.conversation, ...limits.tenant].map(({ spanMs }) => spanMs));
    const filter = { since: now.subtract({ milliseconds: longestMs }) };
    const deliveries = await this.#query((trx) => listRecentDeliveries(trx, this.#scope, filter));
    const limiter = new RateLimiter(limits);
    const nowMs = monotonicMs();
    for (const { tenantId, conversationId, finishedAt } of deliveries) {
      const lane = { tenant: tenantId, conversation: conversationId };
      limiter.plan(lane);
      limiter.start(lane);
      limiter.end(lane, nowMs - Math.max(0, now.since(finishedAt).total('milliseconds')));
    }
    return limiter;
  }

  async #renew(): Promise<boolean> {
    const heldMs = this.#tools.clock.now().epochMilliseconds - (this.#heldSince?.epochMilliseconds ?? 0);
    return heldMs * 3 < this.#leaseMs || this.#hold();
  }

  #command<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    const { db, lookout } = this.#tools;
    return lookout.through(ENTRY.begin, () => runCommand(db, this.#scope, work));
  }

  #query<T>(work: (trx: Trx) => Promise<T>, entry: Entry = ENTRY.begin): Promise<T> {
    const { db, lookout } = this.#tools;
    return lookout.through(entry, () => runQuery(db, this.#scope, work));
  }

  get #leaseMs(): number {
    return this.#tools.leaseMs ?? LEASE_MS;
  }

  async #release(): Promise<void> {
    const { clock, holder } = this.#tools;
    await this.#command((trx) => releaseDispatcherLease(trx, this.#scope, { holder }, clock.now()));
  }
}
