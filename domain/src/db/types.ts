import type { Insertable, Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;

/**
 * A transaction that has already named its cooperation, so row-level security lets it see that one only.
 * Commands and queries take this type: without `runCommand` or `runQuery` there is none to pass.
 */
export type Trx = Transaction<Tables>;

/** A row as it is written. */
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>;
