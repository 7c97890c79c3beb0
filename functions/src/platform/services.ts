import type { Migration } from '@verbund/domain/db/migrate';
import type { Way } from '@verbund/domain/db/reachTables';
import type { Db } from '@verbund/domain/db/types';
import type { Clock } from '@verbund/domain/kernel/time';
import type { CalendarService } from '@verbund/domain/meeting/calendar/port';
import type { SearchLibrary } from '@verbund/domain/question/library/searchLibrary';
import type { EmbeddingService } from '@verbund/domain/question/semantic/embeddingService';
import type { SemanticLibrary } from '@verbund/domain/question/semantic/semanticLibrary';
import type { Authenticate } from './auth.ts';
import type { Log } from './log.ts';

/** What finds texts by their meaning. */
export type Meaning = {
  service: EmbeddingService;
  library: SemanticLibrary;
  /** The cosine from which on two texts mean the same for the model of the service. */
  least: number;
};

/** What every trigger works with. Built once per process; the local host builds its own. */
export type Services = {
  /** The owner's connection: sweeps find across cooperations which ones have work due. */
  db: Db;
  clock: Clock;
  log: Log;
  /** Brings what the outbox holds into the chats. */
  dispatcher: {
    /** Something was put into the outbox. */
    wake(): void;
    sweep(signal?: AbortSignal): Promise<unknown>;
    /** The ways to tell somebody something that are set up. */
    ways: readonly Way[];
  };
  authenticate: Authenticate;
  /** What is known in each cooperation, kept by this process. */
  library: SearchLibrary;
  /** Finds by meaning as well; `null` where the operator has no embedding service. */
  meaning: Meaning | null;
  /** Outlook's calendars; `null` where the operator has not connected them. */
  calendars: CalendarService | null;
  /** What the database has to have, to be current. */
  expectedMigrations: readonly Pick<Migration, 'name' | 'sha256'>[];
};
