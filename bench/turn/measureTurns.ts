/**
 * Whole turns of the bot, from the activity that comes in to the answer the connector has taken, against a bare echo bot
 * of the same kit in the same run, turn by turn.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createBot } from '@verbund/bot/bot';
import { createLog } from '@verbund/bot/log';
import { createTeamsAdapter } from '@verbund/bot/teams/adapter';
import { BotFrameworkSender } from '@verbund/bot/teams/sender';
import { startConnector } from '@verbund/bot/testing/connector';
import type { Db } from '@verbund/domain/db/types';
import { systemClock } from '@verbund/domain/kernel/time';
import { PERSONAS } from '@verbund/tools/demo/personas';
import { median, spread } from '../figures.ts';
import { createEchoBot } from './echoBot.ts';

const WARM_UP = 20;
const RUNS = 150;

type Handle = (activity: Record<string, unknown>) => Promise<unknown>;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

/** @param textOf what is written in the turn of this number; a card has to answer it. */
export const measureTurns = async (db: Db, textOf: (turn: number) => string) => {
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
      text: textOf(count),
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
