/** One story of notifications in a faulty world, from the first word until nothing waits any more. */
import { enqueue } from '@verbund/domain/db/outbox';
import { runCommand } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import { newId } from '@verbund/domain/kernel/ids';
import { compareInstants, type Instant, instant } from '@verbund/domain/kernel/time';
import { mintStaffScope } from '@verbund/domain/membership/mintScope';
import { setPreferences } from '@verbund/domain/notification/commands/setPreferences';
import type { Preferences } from '@verbund/domain/notification/preferences';
import type { NotificationKind } from '@verbund/domain/notification/types';
import { type Recipients, someRecipients } from '@verbund/domain/testing/recipients';
import { createDispatcher } from '../src/delivery/dispatcher.ts';
import { type Arrival, FaultyWorld, Mortal, randomOf } from './faultyWorld.ts';

const START = instant('2026-11-23T08:00:00+01:00');
/** More than any of these stories says in a moment. */
const NO_LIMITS = {
  conversation: [{ count: 1_000, spanMs: 1 }],
  tenant: [{ count: 1_000, spanMs: 1 }],
};
const KINDS: readonly NotificationKind[] = [
  'cover_accepted',
  'cover_offer',
  'case_taken_over',
  'case_urgent',
];
const silent = () => undefined;
const log = { info: silent, warn: silent, error: silent };

export type Said = { key: string; to: string; kind: NotificationKind };
export type Row = { key: string; state: string; attempts: number; sentBy: string | null };
export type Story = {
  said: Said[];
  arrivals: Arrival[];
  rows: Row[];
  kills: number;
  lostAnswers: ReadonlyMap<string, number>;
  /** In their order: plain chat; quiet hours and a digest; chat that ends, with a mail address; mail wished. */
  people: readonly string[];
};

const plainly: Preferences = { channel: 'chat', quietHours: null, quietOnFreeDays: false, digestAt: null };
const WISHES: readonly (Preferences | null)[] = [
  null,
  { ...plainly, quietHours: { from: '18:00', until: '07:00' }, digestAt: '09:00' },
  null,
  { ...plainly, channel: 'mail' },
];

const prepare = async (db: Db): Promise<Recipients> => {
  const place = { tenants: 1, perTenant: WISHES.length, serviceUrl: 'http://127.0.0.1:1' };
  const recipients = await someRecipients(db, place, START);
  for (const [position, { id }] of recipients.people.entries()) {
    const preferences = WISHES[position];
    const { cooperationId } = recipients.scope;
    if (position >= 2)
      await db
        .updateTable('staff')
        .set({ email: `p${position}@ort.example` })
        .where('id', '=', id)
        .execute();
    if (!preferences) continue;
    const scope = mintStaffScope(cooperationId, { staffId: id, municipalityId: id, roles: [] });
    await runCommand(db, scope, (trx) => setPreferences(trx, scope, { preferences }, START));
  }
  return recipients;
};

/** @param db emptied of whatever else is due. */
export const tellStory = async (db: Db, seed: number): Promise<Story> => {
  const random = randomOf(seed);
  const upTo = (most: number): number => Math.floor(random() * most);
  const recipients = await prepare(db);
  const { scope, people } = recipients;
  const world = new FaultyWorld(random);
  const said: Said[] = [];
  let now: Instant = START;
  let kills = 0;

  const say = async (): Promise<void> => {
    const entries = Array.from({ length: 1 + upTo(4) }, () => {
      const person = people[upTo(people.length)];
      const kind = KINDS[upTo(KINDS.length)] ?? 'cover_accepted';
      return { recipientStaffId: person?.id ?? '', kind, subjectId: newId(now) };
    });
    for (const entry of entries) {
      // The dot keeps the first from being read in the eleventh.
      const one = { ...entry, key: `n${said.length}.` };
      said.push({ key: one.key, to: one.recipientStaffId, kind: one.kind });
      await runCommand(db, scope, (trx) => enqueue(trx, scope, [one], now));
      now = now.add({ milliseconds: 1 });
    }
  };

  /** A process works until nothing is due or it dies. */
  const work = async (steps: number): Promise<void> => {
    const process = new Mortal(steps);
    const dispatcher = createDispatcher({
      db: process.connect(db),
      sender: world.sender(process),
      mail: { sender: world.mail(process), presentInvitation: async () => 'obsolete' },
      clock: { now: () => now },
      present: async (_trx, _scope, row) => ({ text: row.key, summary: row.key }),
      log,
      limits: NO_LIMITS,
      random,
      concurrency: 3,
    });
    const done = dispatcher.sweep().catch(() => undefined);
    await Promise.race([done, process.died]);
    if (process.isDead) kills += 1;
  };

  for (let round = 0; round < 8; round += 1) {
    await say();
    if (random() < 0.15) world.gone.add(people[2]?.conversationId ?? '');
    await work(random() < 0.5 ? 4 + upTo(60) : Number.POSITIVE_INFINITY);
    // Sometimes before a lease or a claim has run out, sometimes after it, sometimes the next day.
    const pauses = [1, 12, 31, 65, 900, 4 * 3_600, 20 * 3_600];
    now = now.add({ seconds: pauses[upTo(pauses.length)] ?? 1 });
  }
  world.isCalm = true;
  /** When the next one can go out; `null` when none waits. */
  const nextMoment = async (): Promise<Instant | null> => {
    const waiting = await db
      .selectFrom('outbox')
      .select(['dueAt', 'claimedUntil'])
      .where('cooperationId', '=', scope.cooperationId)
      .where('state', 'in', ['pending', 'sending'])
      .execute();
    const moments = waiting.map(({ dueAt, claimedUntil }) => claimedUntil ?? dueAt);
    return moments.sort(compareInstants)[0] ?? null;
  };
  for (let round = 0; round < 200; round += 1) {
    const next = await nextMoment();
    if (!next) break;
    // A lease of somebody who died may be what everything waits for.
    now = (compareInstants(next, now) > 0 ? next : now).add({ seconds: 31 });
    await work(Number.POSITIVE_INFINITY);
  }
  const rows = await db
    .selectFrom('outbox')
    .select(['key', 'state', 'attempts', 'sentBy'])
    .where('cooperationId', '=', scope.cooperationId)
    .execute();
  return {
    said,
    arrivals: world.arrivals,
    rows,
    kills,
    lostAnswers: world.lostAnswers,
    people: people.map(({ id }) => id),
  };
};
