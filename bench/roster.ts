/**
 * Four weeks of roster of 14 municipalities with 10 desks each on PostgreSQL: in a database that holds this one
 * cooperation, and, in turns and in the same run, in one that holds 300. And what it costs to ask again when
 * nothing has changed, beside the same answer in full and beside one bare indexed read by the same driver.
 */

import { HttpRequest } from '@azure/functions';
import { openServer } from '@verbund/domain/db/client';
import { readMigrations } from '@verbund/domain/db/migrate';
import { runQuery } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import { instant, plainDate } from '@verbund/domain/kernel/time';
import { mintStaffScope } from '@verbund/domain/membership/mintScope';
import { SearchLibrary } from '@verbund/domain/question/library/searchLibrary';
import { getRosterSpan } from '@verbund/domain/roster/queries/getRosterSpan';
import { createServerDatabase } from '@verbund/domain/testing/server';
import { roster } from '@verbund/functions/http/roster';
import { invokeHttp } from '@verbund/functions/platform/invoke';
import type { Services } from '@verbund/functions/platform/services';
import { sql } from 'kysely';
import { median, spread } from './figures.ts';
import { cooperationId, DAYS, FROM, seedScript } from './roster/seed.ts';

const MANY = 300;
const RUNS = 60;
const POLLS = 400;
const NOW = instant('2026-11-23T08:00:00Z');

type Seeded = { db: Db; close(): Promise<void> };

const seeded = async (count: number): Promise<Seeded> => {
  const server = await createServerDatabase();
  if (!server) throw new Error('This benchmark needs a PostgreSQL server.');
  const db = openServer(server.url, { maxConnections: 1 });
  for (const statement of seedScript(count).split(';\n')) await sql.raw(statement).execute(db);
  return {
    db,
    close: async () => {
      await db.destroy();
      await server.close();
    },
  };
};

const scopeOf = (number: number) =>
  mintStaffScope(cooperationId(number), {
    staffId: cooperationId(number),
    municipalityId: cooperationId(number),
    roles: ['caseworker'],
  });

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

const readSpan = (db: Db, number: number): Promise<number> => {
  const scope = scopeOf(number);
  const from = plainDate(FROM);
  return timed(() =>
    runQuery(db, scope, (trx) => getRosterSpan(trx, scope, { from, until: from.add({ days: DAYS }) }, NOW)),
  );
};

const rounded = (value: number): number => Math.round(value * 100) / 100;

const measureQuery = async (one: Db, many: Db) => {
  const [alone, among]: [number[], number[]] = [[], []];
  // The first of each prepares its statements and does not count.
  for (let run = 0; run <= RUNS; run += 1) {
    // Another cooperation each time: what a server that serves 300 finds in its caches is seldom the right one.
    const [first, second] = [await readSpan(one, 0), await readSpan(many, (run * 7) % MANY)];
    if (run === 0) continue;
    alone.push(first);
    among.push(second);
  }
  return {
    runs: RUNS,
    one: spread(alone),
    many: spread(among),
    /** Of the medians; aim: 1.3 or less. */
    ratio: rounded(median(among) / median(alone)),
  };
};

const measurePoll = async (db: Db) => {
  const scope = scopeOf(5);
  const log = () => undefined;
  const services: Services = {
    db,
    clock: { now: () => NOW },
    log: { info: log, warn: log, error: log },
    dispatcher: { wake: log, sweep: async () => ({}), ways: ['chat'] },
    authenticate: async () => scope,
    library: new SearchLibrary(),
    meaning: null,
    calendars: null,
    expectedMigrations: await readMigrations(),
  };
  const ask = (etag?: string) =>
    invokeHttp(
      roster,
      services,
      new HttpRequest({
        method: 'GET',
        url: `http://127.0.0.1/api/roster?from=${FROM}&days=${DAYS}`,
        query: { from: FROM, days: String(DAYS) },
        headers: etag ? { 'if-none-match': etag } : {},
      }),
    );
  const first = await ask();
  const etag = (first.headers as Record<string, string>).etag ?? '';
  const [unchanged, full, bare]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < POLLS; run += 1) {
    let status: number | undefined;
    unchanged.push(
      await timed(async () => {
        status = (await ask(etag)).status;
      }),
    );
    if (status !== 304) throw new Error(`An unchanged poll was answered with ${status}.`);
    bare.push(
      await timed(() =>
        sql`select sum(version) from noun_version where cooperation_id = ${scope.cooperationId} and noun = 'roster'`.execute(
          db,
        ),
      ),
    );
    if (run % 20 === 0) full.push(await timed(() => ask()));
  }
  return {
    runs: POLLS,
    unchanged: spread(unchanged),
    bareRead: spread(bare),
    full: spread(full),
    ratioToBareRead: rounded(median(unchanged) / median(bare)),
    ratioToFull: Math.round((median(unchanged) / median(full)) * 10_000) / 10_000,
    bytes: JSON.stringify(first.jsonBody).length,
  };
};

export const run = async () => {
  const one = await seeded(1);
  const many = await seeded(MANY);
  try {
    return {
      name: 'roster',
      figures: {
        cooperations: MANY,
        query: await measureQuery(one.db, many.db),
        poll: await measurePoll(many.db),
      },
    };
  } finally {
    await one.close();
    await many.close();
  }
};

if (import.meta.main) console.log(JSON.stringify(await run(), null, 2));
