import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openServer } from '@verbund/domain/db/client';
import { enqueue } from '@verbund/domain/db/outbox';
import { runCommand } from '@verbund/domain/db/run';
import { newId } from '@verbund/domain/kernel/ids';
import { systemClock } from '@verbund/domain/kernel/time';
import { type Recipients, someRecipients } from '@verbund/domain/testing/recipients';
import { createServerDatabase } from '@verbund/domain/testing/server';
import { afterAll, describe, expect, it } from 'vitest';
import { startConnector } from '../../testing/connector.ts';
import { RecordingSender } from '../teams/recordingSender.ts';
import { createDispatcher } from './dispatcher.ts';

const KILLS = 20;
const PEOPLE = 8;
/** Long enough to be killed in the middle of it. */
const ANSWER_MS = 120;

const database = await createServerDatabase();
afterAll(() => database?.close());

const keyOf = (activity: Record<string, unknown>): string =>
  String((activity.channelData as { notificationKey?: unknown } | undefined)?.notificationKey);

describe.skipIf(database === null)('a dispatcher that is killed again and again', () => {
  it('loses nothing, and repeats at most what was under way, with the same key', async () => {
    if (!database) return;
    const { db, url } = database;
    const open = new Set<string>();
    const connector = await startConnector(async ({ activity }) => {
      const key = keyOf(activity);
      open.add(key);
      await pause(ANSWER_MS);
      open.delete(key);
      return { status: 201, body: { id: `activity of ${key}` } };
    });
    const place = { tenants: 2, perTenant: PEOPLE / 2, serviceUrl: connector.serviceUrl };
    const recipients: Recipients = await someRecipients(db, place, systemClock.now());
    const keys: string[] = [];

    const sayToEverybody = async (): Promise<void> => {
      const now = systemClock.now();
      const round = keys.length;
      const more = recipients.people.map(({ id }, index) => ({
        key: `notification ${round + index}`,
        recipientStaffId: id,
        kind: 'cover_accepted' as const,
        subjectId: newId(now),
      }));
      await runCommand(db, recipients.scope, (trx) => enqueue(trx, recipients.scope, more, now));
      keys.push(...more.map(({ key }) => key));
    };
    const areSent = async (some: readonly string[]): Promise<boolean> => {
      const rows = await db.selectFrom('outbox').select('key').where('state', '=', 'sent').execute();
      const sent = new Set(rows.map(({ key }) => key));
      return some.every((key) => sent.has(key));
    };
    const until = async (isSo: () => Promise<boolean> | boolean): Promise<void> => {
      const patience = AbortSignal.timeout(60_000);
      while (!(await isSo())) await pause(10, undefined, { signal: patience });
    };
    const start = (): ChildProcess =>
      spawn(
        process.execPath,
        [fileURLToPath(new URL('../../testing/dispatcherProcess.ts', import.meta.url))],
        {
          env: { ...process.env, DATABASE_URL: url },
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      );
    const end = async (child: ChildProcess): Promise<void> => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    };

    let child: ChildProcess | undefined;
    let interrupted: string[] = [];
    let killedInMidSend = 0;
    try {
      for (let kill = 1; kill <= KILLS; kill += 1) {
        child = start();
        // What the last kill interrupted comes again first: no notification is interrupted twice.
        const before = interrupted;
        await until(() => areSent(before));
        await sayToEverybody();
        await sayToEverybody();
        await until(() => open.size > 0);
        await pause((kill * 37) % ANSWER_MS);
        await end(child);
        const rows = await db.selectFrom('outbox').select('key').where('state', '=', 'sending').execute();
        interrupted = rows.map(({ key }) => key);
        if (interrupted.length > 0) killedInMidSend += 1;
        open.clear();
      }
      child = start();
      await until(() => areSent(keys));
    } finally {
      if (child?.exitCode === null && child.signalCode === null) await end(child);
      await connector.close();
    }

    const arrivals = new Map<string, number>();
    for (const { activity } of connector.received) {
      expect(activity.text).toBe(keyOf(activity));
      arrivals.set(keyOf(activity), (arrivals.get(keyOf(activity)) ?? 0) + 1);
    }
    expect(killedInMidSend).toBe(KILLS);
    expect([...arrivals.keys()].sort()).toEqual([...keys].sort());
    expect(Math.max(...arrivals.values())).toBe(2);
    // In each conversation the first arrivals are in the order in which things were said.
    for (const { conversationId } of recipients.people) {
      const heard = connector.received.filter((each) => each.conversationId === conversationId);
      const numbers = [...new Set(heard.map(({ activity }) => Number(keyOf(activity).split(' ')[1])))];
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
  });
});

describe.skipIf(database === null)('dispatchers of several processes', () => {
  it('share the work of one cooperation without saying anything twice', async () => {
    if (!database) return;
    const { db, url } = database;
    const place = { tenants: 1, perTenant: 6, serviceUrl: 'http://127.0.0.1:1' };
    const { scope, people } = await someRecipients(db, place, systemClock.now());
    const keys: string[] = [];
    const sender = new RecordingSender();
    const silent = (): void => undefined;
    // A pool each, as processes have.
    const pools = [0, 1, 2].map(() => openServer(url));
    const dispatchers = pools.map((pool) =>
      createDispatcher({
        db: pool,
        sender,
        clock: systemClock,
        present: async (_trx, _scope, row) => ({ text: row.key }),
        log: { info: silent, warn: silent, error: silent },
      }),
    );
    try {
      for (let round = 0; round < 5; round += 1) {
        const now = systemClock.now();
        const more = people.map(({ id }) => ({
          key: `round ${round} ${id}`,
          recipientStaffId: id,
          kind: 'cover_accepted' as const,
          subjectId: newId(now),
        }));
        await runCommand(db, scope, (trx) => enqueue(trx, scope, more, now));
        keys.push(...more.map(({ key }) => key));
        await Promise.all(dispatchers.map((dispatcher) => dispatcher.sweep()));
      }
      await Promise.all(dispatchers.map((dispatcher) => dispatcher.drain()));
    } finally {
      for (const pool of pools) await pool.destroy();
    }
    expect(sender.recorded.map(({ key }) => key).sort()).toEqual([...keys].sort());
  });
});
