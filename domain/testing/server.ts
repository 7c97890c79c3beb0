import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openServer } from '../src/db/client.ts';
import { migrate } from '../src/db/migrate.ts';
import type { Db } from '../src/db/types.ts';

const DEFAULT_URL = 'postgres://postgres@127.0.0.1:5432/postgres';
const CONNECT_TIMEOUT_MS = 2_000;

export type ServerDatabase = { url: string; db: Db; close(): Promise<void> };

/** Runs one statement outside any pool. */
const administer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/**
 * A fresh, migrated, empty database on a real PostgreSQL server, for tests that need several connections or
 * several processes. The server is `TEST_DATABASE_URL`, else the one on this machine. `close` drops it.
 *
 * @returns `null` when no server answers, so that the suite can be skipped with a message; with
 *   `REQUIRE_POSTGRES=1` that is an error instead.
 */
export const createServerDatabase = async (): Promise<ServerDatabase | null> => {
  const administrationUrl = process.env.TEST_DATABASE_URL ?? DEFAULT_URL;
  try {
    await administer(administrationUrl, 'select 1');
  } catch (cause) {
    const message = `No PostgreSQL answers at ${new URL(administrationUrl).host}: set TEST_DATABASE_URL to run these tests.`;
    if (process.env.REQUIRE_POSTGRES === '1') throw new Error(message, { cause });
    console.warn(`${message} They are skipped.`);
    return null;
  }
  const name = `verbund_test_${randomBytes(6).toString('hex')}`;
  await administer(administrationUrl, `create database ${name}`);
  const url = Object.assign(new URL(administrationUrl), { pathname: `/${name}` }).href;
  const db = openServer(url);
  const close = async (): Promise<void> => {
    await db.destroy();
    await administer(administrationUrl, `drop database if exists ${name} with (force)`);
  };
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { url, db, close };
};
