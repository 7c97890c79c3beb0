import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import type { Db } from './types.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);

export type Migration = { name: string; text: string; sha256: string };

/** All migrations in the order of their numbers. */
export const readMigrations = async (folder: URL = FOLDER): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, folder), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
};

/**
 * Brings the database up to date, one transaction per migration; safe to run from several processes at once.
 *
 * @returns the names that were applied now.
 * @throws when an applied migration was edited afterwards.
 */
export const migrate = async (db: Db, migrations?: readonly Migration[]): Promise<string[]> => {
  await sql`create table if not exists schema_migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default clock_timestamp()
  )`.execute(db);
  const applied: string[] = [];
  for (const migration of migrations ?? (await readMigrations())) {
    const ran = await db.transaction().execute(async (trx) => {
      await sql`lock table schema_migration in exclusive mode`.execute(trx);
      const known = await sql<{ sha256: string }>`
        select sha256 from schema_migration where name = ${migration.name}`.execute(trx);
      const before = known.rows[0];
      if (before && before.sha256 !== migration.sha256) {
        throw new Error(`Migration ${migration.name} was edited after it had been applied.`);
      }
      if (before) return false;
      for (const statement of splitStatements(migration.text)) await sql.raw(statement).execute(trx);
      await sql`insert into schema_migration (name, sha256) values (${migration.name}, ${migration.sha256})`.execute(
        trx,
      );
      return true;
    });
    if (ran) applied.push(migration.name);
  }
  return applied;
};

/** Splits at semicolons that end a line, leaving dollar-quoted blocks whole: drivers take one statement each. */
export const splitStatements = (text: string): string[] => {
  const statements: string[] = [];
  let current = '';
  let quoted = false;
  for (const line of text.split('\n')) {
    if (!quoted && (line.startsWith('--') || line.trim() === '')) continue;
    current += `${line}\n`;
    if ((line.split('$$').length - 1) % 2 === 1) quoted = !quoted;
    if (!quoted && line.trimEnd().endsWith(';')) {
      statements.push(current.trim());
      current = '';
    }
  }
  if (current.trim()) statements.push(current.trim());
  return statements;
};
