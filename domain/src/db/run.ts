import { sql } from 'kysely';
import type { Scope } from '../membership/scope.ts';
import { hasSqlState } from './errors.ts';
import type { Db, Trx } from './types.ts';

const MAX_ATTEMPTS = 5;

/** Makes row-level security apply to this transaction and names its cooperation, in one round trip. */
const enter = async (trx: Trx, cooperationId: string): Promise<void> => {
  await sql`select set_config('role', 'verbund_app', true),
    set_config('verbund.cooperation_id', ${cooperationId}, true)`.execute(trx);
};

const isTransient = (error: unknown): boolean =>
  // Class 40: transaction rollback (serialisation failure, deadlock).
  hasSqlState(error, (state) => state.startsWith('40'));

/** Thrown inside `work` to undo what it wrote and hand a refusal back as the result. */
class Rollback extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('rolled back');
    this.result = result;
  }
}

/**
 * Runs one command in a transaction of its own and retries it when the database asks for that
 * (SQLSTATE class 40). A refusal (`ok: false`) rolls back whatever the command had written.
 *
 * @param work must not touch anything but the transaction: it may run more than once.
 */
export const runCommand = async <T>(db: Db, scope: Scope, work: (trx: Trx) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(async (trx) => {
        await enter(trx, scope.cooperationId);
        const result = await work(trx);
        if (isRefusal(result)) throw new Rollback(result);
        return result;
      });
    } catch (error) {
      if (error instanceof Rollback) return error.result as T;
      if (!isTransient(error) || attempt >= MAX_ATTEMPTS) throw error;
    }
  }
};

/**
 * Runs one command inside a transaction that goes on afterwards; a refusal undoes what the command had written
 * and nothing else. The retry is that of the transaction around it.
 */
export const runWithin = async <T>(trx: Trx, work: (trx: Trx) => Promise<T>): Promise<T> => {
  await sql`savepoint command`.execute(trx);
  const result = await work(trx);
  if (isRefusal(result)) await sql`rollback to savepoint command`.execute(trx);
  return result;
};

/** Runs queries that belong to one picture in one read-only transaction. */
export const runQuery = async <T>(db: Db, scope: Scope, work: (trx: Trx) => Promise<T>): Promise<T> =>
  db
    .transaction()
    .setAccessMode('read only')
    .execute(async (trx) => {
      await enter(trx, scope.cooperationId);
      return work(trx);
    });

const isRefusal = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'ok' in result && result.ok === false;
