/** The bot as a server of its own: takes the platform's activities and delivers what the outbox holds. */
import { openServer } from '@verbund/domain/db/client';
import { runCommand } from '@verbund/domain/db/run';
import { systemClock } from '@verbund/domain/kernel/time';
import { identify } from '@verbund/domain/membership/identify';
import { sayAgainInChat } from '@verbund/domain/notification/commands/sayAgainInChat';
import { createBot } from './bot.ts';
import { createDispatcher } from './delivery/dispatcher.ts';
import { openWays } from './delivery/openWays.ts';
import { present } from './delivery/present.ts';
import { readEnvironment } from './environment.ts';
import { createLog } from './log.ts';
import { createServer } from './server.ts';
import { createTeamsAdapter } from './teams/adapter.ts';
import { ConversationReferences } from './teams/conversationReferences.ts';
import { errorFacts } from './teams/errorFacts.ts';

const start = (): void => {
  const { databaseUrl, host, port, logLevel, ...settings } = readEnvironment(process.env);
  const { credentials } = settings;
  const log = createLog(logLevel);
  const clock = systemClock;
  const db = openServer(databaseUrl);
  const ways = openWays({ ...settings, log });
  const { sender, tabLink } = ways;
  const dispatcher = createDispatcher({ db, clock, present, log, ...ways });
  const references = new ConversationReferences({ db, clock });

  const adapter = createTeamsAdapter({
    credentials,
    ...(tabLink ? { tabLink } : {}),
    onTurn: createBot({ db, clock, sender, log, wake: () => dispatcher.wake() }),
    rememberReference: async (person, reference, { isNew }) => {
      const known = await identify(db, person, clock.now());
      if (!known) return;
      const { scope, staffId } = known;
      await references.remember(scope, person, reference, { force: isNew });
      if (!isNew) return;
      await runCommand(db, scope, (trx) => sayAgainInChat(trx, scope, staffId, clock.now()));
      dispatcher.wake();
    },
    log,
  });
  const isHealthy = (): Promise<boolean> =>
    db
      .selectFrom('tenant')
      .select('tenantId')
      .limit(1)
      .execute()
      .then(
        () => true,
        (error: unknown) => {
          log.error(errorFacts(error), 'The database does not answer');
          return false;
        },
      );
  const server = createServer({ adapter, isHealthy, log });
  const stopping = new AbortController();
  const dispatching = dispatcher.run(stopping.signal);
  server.listen(port, host, () => log.info({ host, port }, 'The bot listens'));

  const stop = (): void => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    server.close(() => {
      dispatching
        .then(() => db.destroy())
        .catch((error: unknown) => log.error(errorFacts(error), 'The bot did not stop cleanly'));
    });
    server.closeIdleConnections();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
};

try {
  start();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : 'The bot could not start.'}\n`);
  process.exitCode = 1;
}
