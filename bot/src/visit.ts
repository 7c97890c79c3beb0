/** One turn of a known person: who, where, when, and the two ways to the database. */
import { runWithin } from '@verbund/domain/db/run';
import type { Db, Trx } from '@verbund/domain/db/types';
import type { Clock, Instant } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import type { Known } from '@verbund/domain/membership/identify';
import type { StaffScope } from '@verbund/domain/membership/scope';
import type { NotificationKind } from '@verbund/domain/notification/types';
import type { SearchLibrary } from '@verbund/domain/question/library/searchLibrary';
import type { Directories, KnownDirectory } from './directory.ts';
import type { Card, Log, Message, Sender } from './teams/types.ts';

export type BotTools = {
  db: Db;
  clock: Clock;
  /** Says that the outbox may have something new. */
  wake: () => void;
  log: Log;
  /** Reaches somebody's personal chat when she writes in a channel. */
  sender: Sender;
  /** Speaks this language to everyone, whatever their client says. */
  language?: Language;
};

export type Visit = {
  known: Known;
  language: Language;
  now: Instant;
  /** What is known in her cooperation. */
  library: SearchLibrary;
  /** The names of her cooperation, at most a minute old. */
  directory(): Promise<KnownDirectory>;
  /** Reads, as the person who writes. */
  read<T>(query: (trx: Trx, scope: StaffScope) => Promise<T>): Promise<T>;
  /** Runs one command as the person who writes; a refusal leaves nothing behind. */
  run<T>(command: (trx: Trx, scope: StaffScope) => Promise<T>): Promise<T>;
};

export type Reply = {
  /** `person`: concerns only whoever wrote and is never shown to a channel. */
  audience: 'person' | 'everyone';
  message: Message;
  /** What the card shows, so that it can be kept up to date. */
  shows?: { kind: NotificationKind; subjectId: string };
  /** `new`: below the card whose button was pressed, instead of in its place. */
  place?: 'new';
};

/**
 * @param trx everything in the turn happens in, so that it is one picture and one commit.
 * @param ran told of every command.
 */
export const startVisit = (
  trx: Trx,
  ran: () => void,
  { directories, library }: { directories: Directories; library: SearchLibrary },
  known: Known,
  now: Instant,
  language: Language,
): Visit => ({
  known,
  language,
  now,
  library,
  directory: () => directories.of(trx, known.scope, now),
  read: (query) => query(trx, known.scope),
  run: (command) => {
    ran();
    return runWithin(trx, () => command(trx, known.scope));
  },
});

export const personally = (card: Card, options: Omit<Reply, 'audience' | 'message'> = {}): Reply => ({
  audience: 'person',
  message: { card },
  ...options,
});

export const openly = (card: Card, options: Omit<Reply, 'audience' | 'message'> = {}): Reply => ({
  audience: 'everyone',
  message: { card },
  ...options,
});

export const saying = (text: string, audience: Reply['audience'] = 'person'): Reply => ({
  audience,
  message: { text },
});
