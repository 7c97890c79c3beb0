/**
 * Migrations are numbered without gaps, are never edited after they were released, and keep every table's
 * keys starting with the distribution column.
 */
import { readFile } from 'node:fs/promises';
import { readMigrations } from '@verbund/domain/db/migrate';

const LOCK = new URL('../../domain/migrations/checksums.json', import.meta.url);
/** Shared by all cooperations, so they have no cooperation_id of their own to start with. */
const REFERENCE_TABLES = ['cooperation', 'tenant'];

const migrations = await readMigrations();
const released = JSON.parse(await readFile(LOCK, 'utf8')) as Record<string, string>;
const problems: string[] = [];

migrations.forEach(({ name, sha256 }, position) => {
  const expected = String(position + 1).padStart(4, '0');
  if (!name.startsWith(`${expected}_`)) problems.push(`${name}: number ${expected} is expected here`);
  if (released[name] === undefined) problems.push(`${name}: add its checksum ${sha256} to checksums.json`);
  else if (released[name] !== sha256) problems.push(`${name}: was edited after its release; write a new one`);
});
for (const name of Object.keys(released)) {
  if (!migrations.some((migration) => migration.name === name))
    problems.push(`${name}: was released and is gone`);
}

for (const { name, text } of migrations) {
  for (const [, table = '', body = ''] of text.matchAll(/create table (\w+) \(\n([\s\S]*?)\n\);/g)) {
    if (REFERENCE_TABLES.includes(table)) continue;
    for (const [key] of body.matchAll(/(?:primary key|unique|foreign key) \((?!cooperation_id)[^)]*\)/g)) {
      problems.push(`${name}: ${table}: "${key}" must start with cooperation_id`);
    }
    if (/exclude using/.test(body) && !/exclude using gist \(\s*cooperation_id with =/.test(body)) {
      problems.push(`${name}: ${table}: the exclusion constraint must start with cooperation_id`);
    }
    if (!/primary key/.test(body)) problems.push(`${name}: ${table}: has no primary key`);
  }
  for (const [, index = ''] of text.matchAll(/create unique index (\w+)\s+on \w+ \((?!cooperation_id)/g)) {
    problems.push(`${name}: ${index}: must start with cooperation_id`);
  }
}

for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
