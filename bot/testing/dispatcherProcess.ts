/**
 * A dispatcher in a process of its own, to be killed. Takes `DATABASE_URL`; runs until it is ended. Its messages
 * say their key.
 */
import { openServer } from '@verbund/domain/db/client';
import { systemClock } from '@verbund/domain/kernel/time';
import { createDispatcher } from '../src/delivery/dispatcher.ts';
import { BotFrameworkSender } from '../src/teams/sender.ts';

const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL is needed.');
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());

const report = (facts: Record<string, unknown>, message: string): void => console.error(message, facts);
const db = openServer(url);
await createDispatcher({
  db,
  sender: new BotFrameworkSender({ credentials: null, timeoutMs: 1_000 }),
  clock: systemClock,
  present: async (_trx, _scope, row) => ({ text: row.key }),
  log: { info: report, warn: report, error: report },
  claimMs: 1_500,
  leaseMs: 2_000,
}).run(stop.signal);
await db.destroy();
