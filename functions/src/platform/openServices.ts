import { createDelivery } from '@verbund/bot/deliver';
import { openServer } from '@verbund/domain/db/client';
import { systemClock } from '@verbund/domain/kernel/time';
import { SearchLibrary } from '@verbund/domain/question/library/searchLibrary';
import { SemanticLibrary } from '@verbund/domain/question/semantic/semanticLibrary';
import { createEntraGate } from './auth.ts';
import { createEmbeddingService } from './embeddingService.ts';
import { readEnvironment } from './environment.ts';
import { createGraphCalendars } from './graph/graphCalendars.ts';
import { consoleLog } from './log.ts';
import type { Services } from './services.ts';
import { createQueueWakeUp } from './wakeUpQueue.ts';

/** Written in by the build: what the database has to have for this build. */
declare const BUILT_FOR_MIGRATIONS: Services['expectedMigrations'];

/** @throws when the application settings are incomplete. */
export const openServices = (): Services => {
  const { databaseUrl, entra, embedding, calendars, wakeQueue, ...settings } = readEnvironment(process.env);
  const db = openServer(databaseUrl, { maxConnections: 5 });
  const log = consoleLog;
  const dispatcher = createDelivery({ db, clock: systemClock, log, ...settings });
  // Between two requests nothing runs here: whoever is woken is another invocation.
  const wakeUp = wakeQueue && createQueueWakeUp(wakeQueue, { log });
  return {
    db,
    clock: systemClock,
    log,
    dispatcher: wakeUp ? { ...dispatcher, wake: wakeUp.wake } : dispatcher,
    authenticate: createEntraGate({ db, clock: systemClock, settings: entra }),
    library: new SearchLibrary(),
    meaning: embedding && {
      service: createEmbeddingService(embedding),
      library: new SemanticLibrary(embedding.model),
      least: embedding.least,
    },
    calendars: calendars && createGraphCalendars(calendars),
    expectedMigrations: BUILT_FOR_MIGRATIONS,
  };
};
