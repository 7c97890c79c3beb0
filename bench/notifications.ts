/**
 * A hundred thousand notifications wait for 300 tenants in 25 cooperations, half of them in one. How many go out in a
 * second and does the memory stay flat? And how soon is somebody told something urgent while those 50,000 are under
 * way? Against the connector of `dispatcher`, which enforces the platform's limits by the time of arrival. What the
 * limits allow in all, 15,000 in a second, is far beyond one machine: so the run is bounded in time and says how far it
 * came. `dispatcher` measures how close one gets where the limits are what holds one up.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
import { sql } from 'kysely';
import type { FromConnector, ToConnector } from './connector/process.ts';
import { spread } from './figures.ts';

const COOPERATIONS = 25;
const TENANTS_EACH = 12;
const PEOPLE_EACH = 20;
/** Of each tenant; they have nothing to hear but what is urgent. */
const OTHERS_EACH = 2;
const IN_THE_LARGE = 50_000;
const IN_ALL = 100_000;
const ROWS_AT_ONCE = 5_000;
const RUN_MS = 120_000;
const URGENT_EVERY_MS = 1_500;
/** Before the first urgent one the bulk is well under way. */
const WARM_UP_MS = 10_000;
const SAMPLE_EVERY_MS = 5_000;

export type NotificationsResult = {
  database: 'postgresql' | 'embedded';
  waiting: number;
  tenants: number;
  cooperations: number;
  ranForS: number;
  delivered: number;
  perSecond: number;
  /** What the limits allow for that many tenants. */
  allowedPerSecond: number;
  /** Of what the limits allow in the large cooperation, whose twelve tenants all have something to hear. */
  shareInTheLarge: number;
  refusedWith429: number;
  duplicates: number;
  /** From the commit of the command to the arrival at the platform, while 50,000 others are under way. */
  urgent: { told: number; of: number } & ReturnType<typeof spread>;
  /** Of the dispatcher's process, after collecting, every five seconds; without the start. */
  heapMb: { start: number; smallest: number; largest: number; last: number; samples: number };
};

const ask = (connector: ChildProcess, message: ToConnector): boolean => connector.send(message);
const hear = async (connector: ChildProcess): Promise<FromConnector> =>
  (await once(connector, 'message'))[0] as FromConnector;

const placesOf = (people: readonly Recipient[]): Recipient[][] => [
  ...Map.groupBy(people, ({ tenantId }) => tenantId).values(),
];

/** Everybody in turn, so that every tenant has something to hear from the start. */
const fill = async (db: Db, { scope, people }: Recipients, count: number): Promise<void> => {
  const inTurn = Array.from({ length: PEOPLE_EACH }, (_, index) =>
    placesOf(people).flatMap((here) => here[index] ?? []),
  ).flat();
  for (let from = 0; from < count; from += ROWS_AT_ONCE) {
    const now = systemClock.now();
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, count - from) }, (_, index) => ({
      id: newId(now),
      key: `bulk ${from + index}`,
      to: inTurn[(from + index) % inTurn.length]?.id ?? '',
    }));
    await sql`
      insert into outbox (cooperation_id, id, key, recipient_staff_id, kind, subject_id, mode, state, due_at, created_at)
      select ${scope.cooperationId}::uuid, id, key, recipient, 'cover_accepted', id, 'send', 'pending', ${now.toString()}::timestamptz,
        ${now.toString()}::timestamptz
      from unnest(
        ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ key }) => key)}::text[], ${rows.map(({ to }) => to)}::uuid[]
      ) as written (id, key, recipient)`.execute(db);
  }
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const heapMb = (): number => {
  collect();
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10;
};

/** As the connector has it, in another process. */
const wallMs = (): number => performance.timeOrigin + performance.now();

type Urgent = { key: string; committedAtMs: number };

/** Tells somebody something urgent now and then, each time somebody else. */
const sayUrgent = async (
  db: Db,
  { scope, people }: Recipients,
  wake: () => void,
  signal: AbortSignal,
): Promise<Urgent[]> => {
  const said: Urgent[] = [];
  const others = placesOf(people).flatMap((here) => here.slice(PEOPLE_EACH));
  await pause(WARM_UP_MS, undefined, { signal }).catch(() => undefined);
  for (let index = 0; !signal.aborted; index += 1) {
    const now = systemClock.now();
    const person = others[index % others.length];
    const key = `urgent ${index}`;
    const entry = {
      key,
      recipientStaffId: person?.id ?? '',
      kind: 'case_urgent' as const,
      subjectId: newId(now),
      urgent: true,
    };
    await runCommand(db, scope, (trx) => enqueue(trx, scope, [entry], now));
    said.push({ key, committedAtMs: wallMs() });
    wake();
    await pause(URGENT_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
  return said;
};

/** Takes about three minutes. */
export const run = async (): Promise<NotificationsResult> => {
  const server = await createServerDatabase();
  const { db, close } = server ?? (await createTestDatabase());
  const connector = fork(new URL('./connector/process.ts', import.meta.url), { stdio: 'inherit' });
  try {
    const listening = await hear(connector);
    if (listening.kind !== 'listening') throw new Error('The connector did not start.');
    const place = {
      tenants: TENANTS_EACH,
      perTenant: PEOPLE_EACH + OTHERS_EACH,
      serviceUrl: listening.serviceUrl,
    };
    const cooperations: Recipients[] = [];
    for (let index = 0; index < COOPERATIONS; index += 1)
      cooperations.push(await someRecipients(db, place, systemClock.now()));
    const [large, ...others] = cooperations;
    if (!large) throw new Error('A large cooperation is needed.');
    const people = cooperations.flatMap((each) => each.people);
    const tenantOf = Object.fromEntries(people.map((each) => [each.conversationId, each.tenantId]));
    ask(connector, { kind: 'conversations', tenantOf, answerAfterMs: 2 });
    await fill(db, large, IN_THE_LARGE);
    for (const each of others) await fill(db, each, Math.round((IN_ALL - IN_THE_LARGE) / others.length));
    await sql`analyze`.execute(db);

    const silent = (): void => undefined;
    const dispatcher = createDispatcher({
      db,
      sender: new BotFrameworkSender({ credentials: null }),
      clock: systemClock,
      present: async (_trx, _scope, row) => ({ text: row.key }),
      log: { info: silent, warn: silent, error: (facts, message) => console.error(message, facts) },
    });
    const stop = new AbortController();
    const heap = [heapMb()];
    const sampling = setInterval(() => heap.push(heapMb()), SAMPLE_EVERY_MS);
    const startedAtMs = wallMs();
    const running = dispatcher.run(stop.signal);
    const talking = sayUrgent(db, large, () => dispatcher.wake(), stop.signal);
    await pause(RUN_MS);
    stop.abort();
    const [said] = await Promise.all([talking, running]);
    const ranForS = (wallMs() - startedAtMs) / 1000;
    clearInterval(sampling);

    ask(connector, { kind: 'report' });
    const report = await hear(connector);
    if (report.kind !== 'report') throw new Error('The connector did not report.');
    const { accepted, refused } = report;
    const names = new Set(accepted.map(({ key, conversationId }) => `${conversationId} ${key}`));
    const arrivedAtMs = new Map(accepted.map(({ key, wallMs: at }) => [key, at]));
    const waits = said.flatMap(({ key, committedAtMs }) => {
      const at = arrivedAtMs.get(key);
      return at === undefined ? [] : [Math.max(0, at - committedAtMs)];
    });
    const ofLarge = new Set(large.people.map(({ tenantId }) => tenantId));
    const inLarge = accepted.filter(({ tenantId }) => ofLarge.has(tenantId)).length;
    const round = (value: number, digits: number): number => Number(value.toFixed(digits));
    return {
      database: server ? 'postgresql' : 'embedded',
      waiting: IN_ALL,
      tenants: COOPERATIONS * TENANTS_EACH,
      cooperations: COOPERATIONS,
      ranForS: round(ranForS, 1),
      delivered: accepted.length,
      perSecond: round(accepted.length / ranForS, 1),
      allowedPerSecond: 50 * COOPERATIONS * TENANTS_EACH,
      shareInTheLarge: round(inLarge / (ranForS * 50 * TENANTS_EACH), 3),
      refusedWith429: refused.length,
      duplicates: accepted.length - names.size,
      urgent: { told: waits.length, of: said.length, ...spread(waits) },
      heapMb: {
        start: heap[0] ?? Number.NaN,
        smallest: Math.min(...heap.slice(1)),
        largest: Math.max(...heap.slice(1)),
        last: heap.at(-1) ?? Number.NaN,
        samples: heap.length - 1,
      },
    };
  } finally {
    connector.disconnect();
    await close();
  }
};

if (import.meta.main) {
  console.log(JSON.stringify(await run(), null, 2));
  process.exit(0);
}
