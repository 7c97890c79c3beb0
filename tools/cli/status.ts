import { readMigrations } from '@verbund/domain/db/migrate';
import { pendingMigrations } from '@verbund/domain/db/pendingMigrations';
import type { Db } from '@verbund/domain/db/types';
import { compareInstants, type Instant } from '@verbund/domain/kernel/time';
import type { Command } from './command.ts';
import { DATABASE_HELP, DATABASE_OPTIONS, withDatabase } from './openDatabase.ts';
import { readArgs } from './readArgs.ts';

type CooperationStatus = {
  name: string;
  openRequests: number;
  roundsDue: number;
  pending: number;
  givenUp: number;
  oldestPending: Instant | null;
};

/** Reads across cooperations: an operator's view, counts only. */
const readStatus = (db: Db, now: Instant): Promise<CooperationStatus[]> =>
  db
    .selectFrom('cooperation')
    .select(({ selectFrom }) => [
      'name',
      selectFrom('coverRequest')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('coverRequest.cooperationId', '=', 'cooperation.id')
        .where('coverRequest.state', 'in', ['open', 'partly_covered'])
        .$asScalar()
        .$notNull()
        .as('openRequests'),
      selectFrom('coverRound')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('coverRound.cooperationId', '=', 'cooperation.id')
        .where('coverRound.dueAt', '<=', now)
        .$asScalar()
        .$notNull()
        .as('roundsDue'),
      selectFrom('outbox')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('outbox.cooperationId', '=', 'cooperation.id')
        .where('outbox.state', 'in', ['pending', 'sending'])
        .$asScalar()
        .$notNull()
        .as('pending'),
      selectFrom('outbox')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('outbox.cooperationId', '=', 'cooperation.id')
        .where('outbox.state', '=', 'given_up')
        .$asScalar()
        .$notNull()
        .as('givenUp'),
      selectFrom('outbox')
        .select(({ fn }) => fn.min('outbox.createdAt').as('oldest'))
        .whereRef('outbox.cooperationId', '=', 'cooperation.id')
        .where('outbox.state', 'in', ['pending', 'sending'])
        .$asScalar()
        .as('oldestPending'),
    ])
    .orderBy('name')
    .execute();

/** „seit 12 Minuten“ */
const sinceWords = (since: Instant, now: Instant): string => {
  const minutes = Math.max(0, Math.floor((now.epochMilliseconds - since.epochMilliseconds) / 60_000));
  if (minutes < 120) return `seit ${minutes} Min.`;
  return minutes < 2 * 1440
    ? `seit ${Math.floor(minutes / 60)} Std.`
    : `seit ${Math.floor(minutes / 1440)} Tagen`;
};

export const statusLines = async (db: Db, now: Instant): Promise<string[]> => {
  const expected = await readMigrations();
  const pending = await pendingMigrations(db, expected);
  if (pending.length > 0)
    return [`Migrationen: ${pending.length} fehlen (${pending.join(', ')}). Rufe „verbund migrate“ auf.`];
  const cooperations = await readStatus(db, now);
  return [
    `Migrationen: alle ${expected.length} angewendet`,
    `Verbünde: ${cooperations.length}`,
    ...cooperations.flatMap((one) => [
      '',
      one.name,
      `  offene Anfragen        ${one.openRequests}`,
      `  fällige Runden         ${one.roundsDue}`,
      `  wartende Nachrichten   ${one.pending}${one.oldestPending && compareInstants(one.oldestPending, now) <= 0 ? `, die älteste ${sinceWords(one.oldestPending, now)}` : ''}`,
      `  aufgegebene            ${one.givenUp}`,
    ]),
  ];
};

export const command: Command = {
  help: `Zeigt, wie es den Verbünden geht: offene Anfragen, fällige Runden, wartende und aufgegebene Nachrichten.

  verbund status [--data <Ordner>]

${DATABASE_HELP}`,
  run: (args) =>
    withDatabase(readArgs(args, DATABASE_OPTIONS), {}, async ({ db, clock }) => {
      for (const line of await statusLines(db, clock.now())) console.log(line);
    }),
};
