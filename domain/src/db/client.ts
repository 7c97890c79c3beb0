import type { PGlite } from '@electric-sql/pglite';
import { CamelCasePlugin, type Dialect, Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { Temporal } from '../kernel/time.ts';
import { PreparingClient } from './preparingClient.ts';
import type { Tables } from './tables.ts';
import { TemporalParameters } from './temporalParameters.ts';
import type { Db } from './types.ts';

const OID = { bigint: 20, date: 1082, time: 1083, timestamptz: 1184 } as const;

/** One reading of the wire format for both drivers. Money is integer cents, far below 2^53. */
const parsers: Record<number, (text: string) => unknown> = {
  [OID.bigint]: Number,
  [OID.date]: (text) => Temporal.PlainDate.from(text),
  [OID.time]: (text) => Temporal.PlainTime.from(text),
  [OID.timestamptz]: (text) => Temporal.Instant.from(text),
};

const createDb = (dialect: Dialect): Db =>
  new Kysely<Tables>({
    dialect,
    plugins: [new TemporalParameters(), new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });

/**
 * Opens an embedded database.
 *
 * @param source a folder that keeps the data, `memory://`, or a dump made by {@link dumpEmbedded}.
 */
export const openEmbedded = async (source: string | { dump: Blob }): Promise<{ db: Db; pglite: PGlite }> => {
  // Loaded here: whoever works on a server need not have it.
  const [{ PGlite }, { btree_gist }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/btree_gist'),
  ]);
  const options = { extensions: { btree_gist }, parsers };
  const pglite =
    typeof source === 'string'
      ? await PGlite.create(source, options)
      : await PGlite.create({ ...options, loadDataDir: source.dump });
  return { db: createDb(new PGliteDialect({ pglite })), pglite };
};

/**
 * Opens a pool on a PostgreSQL server, 15 or newer.
 *
 * @param url a `postgres://` connection string.
 */
export const openServer = (url: string, options: { maxConnections?: number } = {}): Db => {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: options.maxConnections ?? 10,
    options: '-c timezone=UTC',
    types: {
      getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
        parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that breaks is replaced by the pool; the next query reports a lasting outage.
  pool.on('error', () => undefined);
  return createDb(new PostgresDialect({ pool }));
};
