import { sql } from 'kysely';
import type { Trx } from './types.ts';

/** Does something inside a transaction that goes on when it throws; whatever it had written is undone then. */
export const attempt = async <T>(
  trx: Trx,
  work: () => Promise<T>,
): Promise<{ done: true; value: T } | { done: false; error: unknown }> => {
  await sql`savepoint attempt`.execute(trx);
  try {
    const value = await work();
    await sql`release savepoint attempt`.execute(trx);
    return { done: true, value };
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(trx);
    return { done: false, error };
  }
};
