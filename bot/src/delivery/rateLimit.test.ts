import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONVERSATION_LIMITS, type Lane, RateLimiter, TENANT_LIMITS, type Window } from './rateLimit.ts';

/** The most arrivals that any half-open span of the window's length holds. */
const mostIn = (arrivals: readonly number[], spanMs: number): number => {
  const sorted = [...arrivals].sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [index, arrival] of sorted.entries()) {
    while (arrival - (sorted[first] ?? arrival) >= spanMs) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
};

const expectKept = (arrivals: readonly number[], windows: readonly Window[]): void => {
  for (const { count, spanMs } of windows) expect(mostIn(arrivals, spanMs)).toBeLessThanOrEqual(count);
};

/** When the last of `count` requests could arrive at the earliest, were arrival known and the network instant. */
const earliestLast = (count: number, windows: readonly Window[]): number => {
  const arrivals: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const bounds = windows.map(
      (window) => (arrivals[index - window.count] ?? -window.spanMs) + window.spanMs,
    );
    arrivals.push(Math.max(arrivals.at(-1) ?? 0, ...bounds));
  }
  return arrivals.at(-1) ?? 0;
};

const begin = (limiter: RateLimiter, lane: Lane): void => {
  limiter.plan(lane);
  limiter.start(lane);
};

type Running = { endsAt: number; conversation: string };

/** Sends as eagerly as allowed; each request arrives somewhere between its start and its end. */
const simulate = (
  count: number,
  conversations: readonly string[],
  options: { delays: readonly number[]; arrivesAfter: readonly number[]; parallel: number },
) => {
  const limiter = new RateLimiter();
  const arrivals = new Map<string, number[]>(conversations.map((name) => [name, []]));
  let running: Running[] = [];
  let now = 0;
  let sent = 0;
  while (sent < count) {
    const free = conversations
      .filter(
        (name) => running.length < options.parallel && !running.some((each) => each.conversation === name),
      )
      .map((name) => ({ name, at: limiter.freeAt({ tenant: 't', conversation: name }) }))
      .sort((a, b) => a.at - b.at)[0];
    const nextEnd = Math.min(...running.map(({ endsAt }) => endsAt));
    if (free && Math.max(free.at, now) < nextEnd) {
      now = Math.max(free.at, now);
      const delay = options.delays[sent % options.delays.length] ?? 0;
      const share = options.arrivesAfter[sent % options.arrivesAfter.length] ?? 0;
      begin(limiter, { tenant: 't', conversation: free.name });
      arrivals.get(free.name)?.push(now + delay * share);
      running.push({ endsAt: now + delay, conversation: free.name });
      sent += 1;
    } else {
      now = nextEnd;
      for (const each of running.filter(({ endsAt }) => endsAt <= now)) {
        limiter.end({ tenant: 't', conversation: each.conversation }, now);
      }
      running = running.filter(({ endsAt }) => endsAt > now);
    }
  }
  return { arrivals, took: now };
};

describe('the rate limiter', () => {
  it('never lets the platform see more than it allows, wherever in its round trip a request arrives', () => {
    const delays = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 12 });
    const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(delays, shares, fc.integer({ min: 1, max: 24 }), (some, arrivesAfter, many) => {
        const names = Array.from({ length: many }, (_, index) => `c${index}`);
        const { arrivals } = simulate(260, names, { delays: some, arrivesAfter, parallel: 60 });
        for (const each of arrivals.values()) expectKept(each, CONVERSATION_LIMITS);
        expectKept([...arrivals.values()].flat(), TENANT_LIMITS);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the hourly limit of a conversation', () => {
    const { arrivals } = simulate(4_000, ['c'], { delays: [30], arrivesAfter: [0.5], parallel: 1 });
    expectKept(arrivals.get('c') ?? [], CONVERSATION_LIMITS);
  });

  it.each([
    {
      name: 'one conversation for two hours',
      count: 3_700,
      many: 1,
      delay: 50,
      windows: CONVERSATION_LIMITS,
    },
    { name: 'one conversation for a minute', count: 150, many: 1, delay: 20, windows: CONVERSATION_LIMITS },
    { name: 'a tenant of many conversations', count: 3_000, many: 500, delay: 5, windows: TENANT_LIMITS },
  ])('reaches 98 % of the allowed rate: $name', ({ count, many, delay, windows }) => {
    const names = Array.from({ length: many }, (_, index) => `c${index}`);
    const { took } = simulate(count, names, { delays: [delay], arrivesAfter: [0.5], parallel: 64 });
    expect(earliestLast(count, windows) / took).toBeGreaterThan(0.98);
  });

  it('lets a burst through at once and then the next when the second is over', () => {
    const limiter = new RateLimiter();
    const lane = { tenant: 't', conversation: 'c' };
    for (let sent = 0; sent < 7; sent += 1) {
      expect(limiter.freeAt(lane)).toBeLessThanOrEqual(100);
      begin(limiter, lane);
      limiter.end(lane, 100);
    }
    expect(limiter.freeAt(lane)).toBe(1_102);
  });

  it('counts a request that has not ended', () => {
    const limiter = new RateLimiter({ conversation: [{ count: 1, spanMs: 10 }], tenant: TENANT_LIMITS });
    const lane = { tenant: 't', conversation: 'c' };
    begin(limiter, lane);
    expect(limiter.freeAt(lane)).toBe(Number.POSITIVE_INFINITY);
  });

  it('keeps a place for what is being made ready, and gives the next one to whichever is ready first', () => {
    const limiter = new RateLimiter({ conversation: TENANT_LIMITS, tenant: [{ count: 2, spanMs: 100 }] });
    const [slow, quick, third] = ['slow', 'quick', 'third'].map((conversation) => ({
      tenant: 't',
      conversation,
    }));
    if (!slow || !quick || !third) return;
    begin(limiter, third);
    limiter.end(third, 10);
    limiter.plan(slow);
    limiter.plan(quick);
    expect(limiter.freeAt(third)).toBe(Number.POSITIVE_INFINITY);
    limiter.start(quick);
    expect(limiter.startAt(slow)).toBe(112);
    limiter.cancel(slow);
    expect(limiter.freeAt(third)).toBe(112);
  });

  it('holds up nobody else when one conversation is full', () => {
    const limiter = new RateLimiter();
    for (let sent = 0; sent < 7; sent += 1) {
      begin(limiter, { tenant: 't', conversation: 'full' });
      limiter.end({ tenant: 't', conversation: 'full' }, 0);
    }
    expect(limiter.freeAt({ tenant: 't', conversation: 'other' })).toBe(0);
  });

  it('still knows the last hour after forgetting what is idle', () => {
    const limiter = new RateLimiter();
    const lane = { tenant: 't', conversation: 'c' };
    for (let sent = 0; sent < 7; sent += 1) {
      begin(limiter, lane);
      limiter.end(lane, 0);
    }
    limiter.forgetIdle(500);
    expect(limiter.freeAt(lane)).toBe(1_002);
    limiter.forgetIdle(3_600_002);
    expect(limiter.freeAt(lane)).toBe(0);
  });
});
