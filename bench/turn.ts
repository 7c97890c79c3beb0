/**
 * A whole turn of the bot, from the activity that comes in to the answer the connector has taken, for
 * "Vertretung morgen im Wohngeld", against a bare echo bot of the same kit in the same run, turn by turn.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createBot } from '@verbund/bot/bot';
import { createLog } from '@verbund/bot/log';
import { createTeamsAdapter } from '@verbund/bot/teams/adapter';
import { BotFrameworkSender } from '@verbund/bot/teams/sender';
import { startConnector } from '@verbund/bot/testing/connector';
import { openEmbedded } from '@verbund/domain/db/client';
import { migrate } from '@verbund/domain/db/migrate';
import type { Db } from '@verbund/domain/db/types';
import { systemClock } from '@verbund/domain/kernel/time';
import { createServerDatabase } from '@verbund/domain/testing/server';
import { loadDemo } from '@verbund/tools/demo/loadDemo';
import { PERSONAS } from '@verbund/tools/demo/personas';
import { median, spread } from './figures.ts';
import { createEchoBot } from './turn/echoBot.ts';

const WARM_UP = 20;
const RUNS = 150;
const TEXT = 'Vertretung morgen im Wohngeld';

type Handle = (activity: Record<string, unknown>) => Promise<unknown>;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

const measure = async (db: Db) => {
  const [asker] = PERSONAS;
  if (!asker) throw new Error('The demo has no personas.');
  const connector = await startConnector();
  const log = createLog('silent');
  const adapter = createTeamsAdapter({
    credentials: null,
    onTurn: createBot({
      db,
      clock: systemClock,
      sender: new BotFrameworkSender({ credentials: null }),
      log,
      wake: () => undefined,
      language: 'de',
    }),
    rememberReference: async () => undefined,
    log,
  });
  const echo = createEchoBot();
  let count = 0;
  const activity = (): Record<string, unknown> => {
    count += 1;
    return {
      type: 'message',
      id: `turn-${count}`,
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: { id: 'user', name: asker.displayName, aadObjectId: asker.objectId },
      recipient: { id: 'bot', name: 'Verbund' },
      conversation: { id: 'chat', conversationType: 'personal', tenantId: asker.tenantId },
      channelData: { tenant: { id: asker.tenantId } },
      text: TEXT,
    };
  };
  const bots: Record<'ours' | 'echo', Handle> = {
    ours: (body) => adapter.process({ headers: {}, body }),
    echo: (body) => echo.process({ headers: {}, body }),
  };
  const times: Record<'ours' | 'echo', number[]> = { ours: [], echo: [] };
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    for (const which of run % 2 === 0 ? (['ours', 'echo'] as const) : (['echo', 'ours'] as const)) {
      const taken = await timed(() => bots[which](activity()));
      if (run >= WARM_UP) times[which].push(taken);
    }
    await pause(1);
  }
  const answers = connector.received.filter(({ activity: sent }) =>
    JSON.stringify(sent).includes('AdaptiveCard'),
  );
  await connector.close();
  if (answers.length < RUNS)
    throw new Error(`Only ${answers.length} of ${RUNS} turns were answered with a card.`);
  return {
    runs: RUNS,
    ours: spread(times.ours),
    echo: spread(times.echo),
    ratioOfMedians: median(times.ours) / median(times.echo),
  };
};

export const run = async () => {
  const { db } = await openEmbedded('memory://');
  await migrate(db);
  await loadDemo(db, systemClock.now());
  const embedded = await measure(db);
  await db.destroy();

  const server = await createServerDatabase();
  let postgres: Awaited<ReturnType<typeof measure>> | null = null;
  if (server) {
    await loadDemo(server.db, systemClock.now());
    postgres = await measure(server.db);
    await server.close();
  }
  return { name: 'turn', aim: { embedded: '≤ 4', postgres: '≤ 3' }, figures: { embedded, postgres } };
};

if (import.meta.main) console.log(JSON.stringify(await run(), null, 2));
