import { enqueue, type Notification } from '@verbund/domain/db/outbox';
import { runCommand } from '@verbund/domain/db/run';
import { newId } from '@verbund/domain/kernel/ids';
import { type Instant, instant } from '@verbund/domain/kernel/time';
import { rememberConversation } from '@verbund/domain/notification/commands/rememberConversation';
import { MAX_ATTEMPTS } from '@verbund/domain/notification/rules';
import { createTestDatabase, type TestDatabase } from '@verbund/domain/testing/database';
import { type Recipient, type Recipients, someRecipients } from '@verbund/domain/testing/recipients';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RecordingSender } from '../teams/recordingSender.ts';
import type { Card, Message, SendResult } from '../teams/types.ts';
import { createDispatcher, type DispatcherOptions } from './dispatcher.ts';
import type { Present } from './types.ts';

const START = instant('2026-11-23T08:00:00+01:00');
const CARD: Card = { type: 'AdaptiveCard', version: '1.5', body: [] };
const SUBJECT = newId(START);

let database: TestDatabase;
let now: Instant;
let recipients: Recipients;
let anna: Recipient;
let bert: Recipient;

const clock = { now: () => now };
const pass = (duration: { seconds?: number; minutes?: number; hours?: number }): void => {
  now = now.add(duration);
};

const logged: { facts: Record<string, unknown>; message: string }[] = [];
const keep = (facts: Record<string, unknown>, message: string): void => void logged.push({ facts, message });
const log = { info: keep, warn: keep, error: keep };

/** The text names the notification, so that a test can read what was said. */
const present: Present = async (_trx, _scope, row) => ({ text: row.key });

const dispatcherOf = (options: Partial<DispatcherOptions> & { sender: DispatcherOptions['sender'] }) =>
  createDispatcher({ db: database.db, clock, present, log, random: () => 0.5, ...options });

const say = async (...notifications: (Partial<Notification> & { key: string; to: Recipient })[]) => {
  const { scope } = recipients;
  // One at a time: each in its own moment, as separate commands would.
  for (const { to, ...notification } of notifications) {
    await runCommand(database.db, scope, (trx) =>
      enqueue(
        trx,
        scope,
        [{ recipientStaffId: to.id, kind: 'cover_accepted', subjectId: SUBJECT, ...notification }],
        now,
      ),
    );
    now = now.add({ milliseconds: 1 });
  }
};

const rowOf = async (key: string) =>
  database.db
    .selectFrom('outbox')
    .selectAll()
    .where('cooperationId', '=', recipients.scope.cooperationId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();

const keysOf = (sender: RecordingSender): string[] => sender.recorded.map(({ key }) => key);

const status = (code: number): SendResult => ({ kind: 'retry', status: code });

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  now = START;
  logged.length = 0;
  // Each test has a cooperation of its own; nothing of the one before may still be due.
  await database.db.deleteFrom('outbox').execute();
  recipients = await someRecipients(
    database.db,
    { tenants: 1, perTenant: 3, serviceUrl: 'http://127.0.0.1:1' },
    now,
  );
  const [first, second] = recipients.people;
  if (!first || !second) throw new Error('Two people are needed.');
  anna = first;
  bert = second;
});

describe('the dispatcher', () => {
  it('delivers what is due and notes it', async () => {
    await say({ key: 'a1', to: anna });
    const sender = new RecordingSender();
    const counts = await dispatcherOf({ sender }).sweep();
    expect(counts.sent).toBe(1);
    expect(sender.recorded[0]?.message).toEqual({ text: 'a1' });
    expect(sender.recorded[0]?.conversationId).toBe(anna.conversationId);
    expect(await rowOf('a1')).toMatchObject({
      state: 'sent',
      attempts: 1,
      claimedUntil: null,
      finishedAt: now,
    });
  });

  it('says nothing twice, however often it looks', async () => {
    await say({ key: 'a1', to: anna }, { key: 'a1', to: anna });
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.sweep();
    await dispatcher.drain();
    expect(keysOf(sender)).toEqual(['a1']);
  });

  it('keeps the order within a conversation, even when something later is urgent', async () => {
    await say({ key: 'a1', to: anna }, { key: 'a2', to: anna, urgent: true }, { key: 'a3', to: anna });
    const sender = new RecordingSender();
    await dispatcherOf({ sender }).sweep();
    expect(keysOf(sender)).toEqual(['a1', 'a2', 'a3']);
  });

  it('serves conversations with something urgent first', async () => {
    await say({ key: 'a1', to: anna }, { key: 'b1', to: bert, urgent: true });
    const sender = new RecordingSender();
    await dispatcherOf({ sender, concurrency: 1 }).sweep();
    expect(keysOf(sender)).toEqual(['b1', 'a1']);
  });

  it('lets a slow conversation hold up nobody else', async () => {
    await say({ key: 'a1', to: anna }, { key: 'b1', to: bert });
    let release: () => void = () => undefined;
    const slow = new Promise<SendResult>((resolve) => {
      release = () => resolve({ kind: 'sent', activityId: 'late' });
    });
    const sender = new RecordingSender((key) => (key === 'a1' ? slow : null));
    const sweep = dispatcherOf({ sender }).sweep();
    await expect.poll(() => keysOf(sender)).toEqual(['b1']);
    release();
    await sweep;
    expect(keysOf(sender)).toEqual(['b1', 'a1']);
  });

  it('takes up what is enqueued while it works', async () => {
    await say({ key: 'a1', to: anna });
    const sender = new RecordingSender();
    const presenting: Present = async (trx, scope, row) => {
      if (row.key === 'a1') {
        const more = {
          key: 'b1',
          recipientStaffId: bert.id,
          kind: 'cover_accepted',
          subjectId: SUBJECT,
        } as const;
        await enqueue(trx, scope, [more], now);
      }
      return { text: row.key };
    };
    await dispatcherOf({ sender, present: presenting }).sweep();
    expect(keysOf(sender)).toEqual(['a1', 'b1']);
  });

  it.each([412, 429, 502, 504])('tries again after %i, later and later, with the same key', async (code) => {
    await say({ key: 'a1', to: anna });
    const sender = new RecordingSender((_key, attempt) => (attempt <= 2 ? status(code) : null));
    const dispatcher = dispatcherOf({ sender });
    expect((await dispatcher.sweep()).retried).toBe(1);
    expect(await rowOf('a1')).toMatchObject({
      state: 'pending',
      attempts: 1,
      lastStatus: code,
      dueAt: now.add({ seconds: 1 }),
    });
    expect((await dispatcher.sweep()).retried).toBe(0);
    pass({ seconds: 1 });
    await dispatcher.sweep();
    expect((await rowOf('a1')).dueAt).toEqual(now.add({ seconds: 2 }));
    pass({ seconds: 2 });
    expect((await dispatcher.sweep()).sent).toBe(1);
    expect(keysOf(sender)).toEqual(['a1', 'a1', 'a1']);
  });

  it('tries again when there was no answer at all', async () => {
    await say({ key: 'a1', to: anna });
    const sender = new RecordingSender((_key, attempt) =>
      attempt === 1 ? { kind: 'retry', status: null } : null,
    );
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.sweep();
    expect(await rowOf('a1')).toMatchObject({ state: 'pending', lastStatus: null });
    pass({ seconds: 1 });
    expect((await dispatcher.sweep()).sent).toBe(1);
  });

  it('waits as long as the platform asks for', async () => {
    await say({ key: 'a1', to: anna });
    const sender = new RecordingSender((_key, attempt) =>
      attempt === 1 ? { kind: 'retry', status: 429, retryAfterMs: 17_000 } : null,
    );
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.sweep();
    pass({ seconds: 16 });
    await dispatcher.sweep();
    expect(sender.recorded).toHaveLength(1);
    pass({ seconds: 1 });
    await dispatcher.sweep();
    expect(sender.recorded).toHaveLength(2);
  });

  it('lets nothing overtake what waits for its next try in the same conversation', async () => {
    await say({ key: 'a1', to: anna }, { key: 'a2', to: anna, urgent: true }, { key: 'b1', to: bert });
    const sender = new RecordingSender((key, attempt) =>
      key === 'a1' && attempt === 1 ? status(429) : null,
    );
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.sweep();
    expect(keysOf(sender)).toEqual(['a1', 'b1']);
    pass({ seconds: 1 });
    await dispatcher.sweep();
    expect(keysOf(sender)).toEqual(['a1', 'b1', 'a1', 'a2']);
  });

  it('gives up visibly after the last try, and goes on with the next', async () => {
    await say({ key: 'a1', to: anna }, { key: 'a2', to: anna });
    const sender = new RecordingSender((key) => (key === 'a1' ? status(502) : null));
    const dispatcher = dispatcherOf({ sender });
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      await dispatcher.sweep();
      pass({ minutes: 15 });
    }
    expect(await rowOf('a1')).toMatchObject({ state: 'given_up', attempts: MAX_ATTEMPTS, lastStatus: 502 });
    expect(await rowOf('a2')).toMatchObject({ state: 'sent' });
    expect(logged.map(({ message }) => message)).toContain('A notification was given up');
  });

  it.each([400, 413])('gives up at once after %i', async (code) => {
    await say({ key: 'a1', to: anna });
    const sender = new RecordingSender(() => ({ kind: 'rejected', status: code }));
    expect((await dispatcherOf({ sender }).sweep()).given_up).toBe(1);
    expect(await rowOf('a1')).toMatchObject({ state: 'given_up', lastStatus: code, attempts: 1 });
  });

  it.each([403, 404])('after %i gives up, and keeps the rest until the person writes again', async (code) => {
    await say({ key: 'a1', to: anna }, { key: 'a2', to: anna });
    const sender = new RecordingSender((key) => (key === 'a1' ? { kind: 'gone', status: code } : null));
    const dispatcher = dispatcherOf({ sender });
    expect(await dispatcher.drain()).toMatchObject({ gone: 1, sent: 0 });
    expect(await rowOf('a1')).toMatchObject({ state: 'given_up', lastStatus: code });
    expect(await rowOf('a2')).toMatchObject({ state: 'pending', attempts: 0 });

    pass({ hours: 1 });
    const { scope } = recipients;
    const reference = {
      serviceUrl: 'http://127.0.0.1:1',
      conversationId: anna.conversationId,
      botId: '28:bot',
      userId: '29:anna',
    };
    await runCommand(database.db, scope, (trx) =>
      rememberConversation(trx, scope, { ...anna, reference }, now),
    );
    expect(await dispatcher.drain()).toMatchObject({ sent: 1 });
    expect(keysOf(sender)).toEqual(['a1', 'a2']);
  });

  it('waits a day for somebody who never wrote, and then gives up visibly', async () => {
    await database.db.deleteFrom('conversationReference').where('objectId', '=', anna.objectId).execute();
    await say({ key: 'a1', to: anna }, { key: 'b1', to: bert });
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.drain();
    expect(keysOf(sender)).toEqual(['b1']);
    pass({ hours: 23 });
    await dispatcher.drain();
    expect(await rowOf('a1')).toMatchObject({ state: 'pending', attempts: 0 });
    pass({ hours: 1 });
    expect(await dispatcher.drain()).toMatchObject({ given_up: 1 });
    expect(await rowOf('a1')).toMatchObject({ state: 'given_up', attempts: 0, lastStatus: 404 });
  });

  it('does not say what is obsolete', async () => {
    await say({ key: 'a1', to: anna }, { key: 'a2', to: anna });
    const sender = new RecordingSender();
    const presenting: Present = async (_trx, _scope, row) =>
      row.key === 'a1' ? 'obsolete' : { text: row.key };
    expect(await dispatcherOf({ sender, present: presenting }).sweep()).toMatchObject({
      obsolete: 1,
      sent: 1,
    });
    expect(keysOf(sender)).toEqual(['a2']);
    expect(await rowOf('a1')).toMatchObject({ state: 'obsolete', finishedAt: now });
  });

  it('tries a notification again whose words could not be made, and says so without quoting', async () => {
    await say({ key: 'a1', to: anna });
    const sender = new RecordingSender();
    let broken = true;
    const presenting: Present = async () => {
      if (broken) throw new Error('Herr Muster, Aktenzeichen 12');
      return { text: 'now' };
    };
    const dispatcher = dispatcherOf({ sender, present: presenting });
    expect((await dispatcher.sweep()).retried).toBe(1);
    expect(await rowOf('a1')).toMatchObject({ state: 'pending', attempts: 1 });
    expect(JSON.stringify(logged)).not.toContain('Muster');
    broken = false;
    pass({ seconds: 1 });
    expect((await dispatcher.sweep()).sent).toBe(1);
  });

  it('does not send before its time', async () => {
    await say({ key: 'a1', to: anna }, { key: 'a2', to: anna });
    await database.db
      .updateTable('outbox')
      .set({ dueAt: START.add({ hours: 2 }) })
      .where('key', '=', 'a1')
      .execute();
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.drain();
    expect(keysOf(sender)).toEqual(['a2']);
    pass({ hours: 2 });
    await dispatcher.drain();
    expect(keysOf(sender)).toEqual(['a2', 'a1']);
  });
});

describe('a card', () => {
  const aCard: Present = async (): Promise<Message> => ({ card: CARD, summary: 'Anfrage' });
  const offer = { kind: 'cover_offer', subjectId: SUBJECT } as const;

  it('is remembered when it was sent, and brought up to date where it stands', async () => {
    await say({ key: 'a1', to: anna, ...offer });
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender, present: aCard });
    await dispatcher.sweep();
    await say({ key: 'a1 later', to: anna, ...offer, mode: 'refresh' });
    expect(await dispatcher.sweep()).toMatchObject({ refreshed: 1, sent: 0 });
    expect(sender.recorded.map(({ updated }) => updated)).toEqual([null, 'activity-1']);
  });

  it('is brought up to date once for all the refreshes that wait', async () => {
    await say({ key: 'a1', to: anna, ...offer });
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender, present: aCard });
    await dispatcher.sweep();
    await say(
      { key: 'r1', to: anna, ...offer, mode: 'refresh' },
      { key: 'r2', to: anna, ...offer, mode: 'refresh' },
      { key: 'r3', to: anna, ...offer, mode: 'refresh' },
    );
    await dispatcher.drain();
    expect(keysOf(sender)).toEqual(['a1', 'r1']);
    expect(await rowOf('r3')).toMatchObject({ state: 'obsolete' });
  });

  it('that was never sent needs no refresh', async () => {
    await say({ key: 'r1', to: anna, ...offer, mode: 'refresh' });
    const sender = new RecordingSender();
    expect(await dispatcherOf({ sender, present: aCard }).sweep()).toMatchObject({ obsolete: 1 });
    expect(sender.recorded).toEqual([]);
  });

  it('that somebody deleted is given up, and the conversation goes on', async () => {
    await say({ key: 'a1', to: anna, ...offer });
    const sender = new RecordingSender((key) => (key === 'r1' ? { kind: 'gone', status: 404 } : null));
    const dispatcher = dispatcherOf({ sender, present: aCard });
    await dispatcher.sweep();
    await say({ key: 'r1', to: anna, ...offer, mode: 'refresh' }, { key: 'a2', to: anna });
    await dispatcher.drain();
    expect(await rowOf('r1')).toMatchObject({ state: 'given_up', lastStatus: 404 });
    expect(await rowOf('a2')).toMatchObject({ state: 'sent' });
  });
});

describe('two dispatchers', () => {
  it('do not serve one cooperation at the same time', async () => {
    await say({ key: 'a1', to: anna }, { key: 'a2', to: anna }, { key: 'b1', to: bert });
    const first = new RecordingSender();
    const second = new RecordingSender();
    await Promise.all([dispatcherOf({ sender: first }).drain(), dispatcherOf({ sender: second }).drain()]);
    expect([...keysOf(first), ...keysOf(second)].sort()).toEqual(['a1', 'a2', 'b1']);
    expect(Math.min(first.recorded.length, second.recorded.length)).toBe(0);
  });

  it('take turns: what one left, the other finds', async () => {
    await say({ key: 'a1', to: anna });
    const first = new RecordingSender();
    const second = new RecordingSender();
    await dispatcherOf({ sender: first }).sweep();
    await say({ key: 'a2', to: anna });
    await dispatcherOf({ sender: second }).sweep();
    expect([keysOf(first), keysOf(second)]).toEqual([['a1'], ['a2']]);
  });

  it('do not repeat what the other may still be sending, until its time is over', async () => {
    await say({ key: 'a1', to: anna }, { key: 'a2', to: anna });
    // What a dispatcher leaves behind that was killed in the middle of a request.
    await database.db
      .updateTable('outbox')
      .set({ state: 'sending', attempts: 1, claimedUntil: now.add({ seconds: 20 }) })
      .where('key', '=', 'a1')
      .execute();
    await database.db
      .insertInto('dispatcherLease')
      .values({
        cooperationId: recipients.scope.cooperationId,
        holder: newId(now),
        expiresAt: now.add({ seconds: 10 }),
      })
      .execute();
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender });
    await dispatcher.sweep();
    expect(keysOf(sender)).toEqual([]);
    pass({ seconds: 11 });
    await dispatcher.sweep();
    expect(keysOf(sender)).toEqual([]);
    pass({ seconds: 10 });
    await dispatcher.sweep();
    expect(keysOf(sender)).toEqual(['a1', 'a2']);
    expect(await rowOf('a1')).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('count what the other sent against the limits', async () => {
    const limits = { conversation: [{ count: 1, spanMs: 400 }], tenant: [{ count: 50, spanMs: 1_000 }] };
    await say({ key: 'a1', to: anna });
    await dispatcherOf({ sender: new RecordingSender(), limits }).sweep();
    await say({ key: 'a2', to: anna });
    let nowMs = 0;
    let asked = 0;
    const monotonicMs = (): number => {
      asked += 1;
      return nowMs;
    };
    const sender = new RecordingSender();
    const sweep = dispatcherOf({ sender, limits, monotonicMs }).sweep();
    // A reading of the clock for each look: the pass has begun to wait once it asked a second time.
    await expect.poll(() => asked).toBeGreaterThan(2);
    expect(keysOf(sender)).toEqual([]);
    nowMs = 401;
    await sweep;
    expect(keysOf(sender)).toEqual(['a2']);
  });
});

describe('a running dispatcher', () => {
  it('delivers when it is woken and ends when it is told to', async () => {
    const sender = new RecordingSender();
    const dispatcher = dispatcherOf({ sender });
    const stop = new AbortController();
    const running = dispatcher.run(stop.signal);
    await say({ key: 'a1', to: anna });
    dispatcher.wake();
    await expect.poll(() => keysOf(sender)).toEqual(['a1']);
    stop.abort();
    await running;
    await say({ key: 'a2', to: anna });
    dispatcher.wake();
    expect(await rowOf('a2')).toMatchObject({ state: 'pending' });
  });

  it('ends what is being sent before it ends', async () => {
    await say({ key: 'a1', to: anna }, { key: 'a2', to: anna });
    let answer: () => void = () => undefined;
    const slow = new Promise<SendResult>((resolve) => {
      answer = () => resolve({ kind: 'sent', activityId: 'late' });
    });
    let asked = false;
    const sender = new RecordingSender(() => {
      asked = true;
      return slow;
    });
    const stop = new AbortController();
    const running = dispatcherOf({ sender }).run(stop.signal);
    await expect.poll(() => asked).toBe(true);
    stop.abort();
    answer();
    await running;
    expect(await rowOf('a1')).toMatchObject({ state: 'sent' });
    expect(await rowOf('a2')).toMatchObject({ state: 'pending', attempts: 0 });
  });
});
