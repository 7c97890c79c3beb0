import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { appendEvent } from '../../db/events.ts';
import type { Trx } from '../../db/types.ts';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { loadCatalogue } from '../routing/loadCatalogue.ts';
import { areaOfSection, countLawWords } from './lawWords.ts';

export type Section = { number: string; title: string; text: string };
export type ImportedAct = {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  /** Standard cases that cite what has changed and have to be looked at. */
  toReview: number;
};

type StoredSection = Section & { digest: string; areaCode: string | null };

/** Line breaks and spaces are no change of the law. */
const digestOf = ({ title, text }: Section): string =>
  createHash('sha256').update(`${title}\n${text}`.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex');

/** Rows of one statement; PostgreSQL takes 65,535 parameters. */
const BATCH = 500;

const store = async (
  trx: Trx,
  { cooperationId }: Scope,
  act: string,
  sections: readonly StoredSection[],
  now: Instant,
): Promise<void> => {
  for (let at = 0; at < sections.length; at += BATCH) {
    await trx
      .insertInto('statuteSection')
      .values(
        sections
          .slice(at, at + BATCH)
          .map((section) => ({ cooperationId, act, ...section, importedAt: now })),
      )
      .onConflict((conflict) =>
        conflict.columns(['cooperationId', 'act', 'number']).doUpdateSet((row) => ({
          title: row.ref('excluded.title'),
          text: row.ref('excluded.text'),
          areaCode: row.ref('excluded.areaCode'),
          digest: row.ref('excluded.digest'),
          importedAt: now,
        })),
      )
      .execute();
  }
};

/** @returns how many standard cases that hold cite one of these. */
const markCases = async (
  trx: Trx,
  { cooperationId }: Scope,
  names: readonly string[],
  now: Instant,
): Promise<number> => {
  if (names.length === 0) return 0;
  const { rows } = await sql`
    update standard_case as s
    set changed_at = ${now}, changed_statutes = array(
      select distinct name from unnest(s.changed_statutes || array(
        select cited from unnest(v.statutes) as cited where cited = any(${[...names]}::text[])
      )) as name order by name
    )
    from standard_case_version as v
    where s.cooperation_id = ${cooperationId} and s.state = 'approved' and v.cooperation_id = s.cooperation_id
      and v.standard_case_id = s.id and v.version = s.approved_version and v.statutes && ${[...names]}::text[]
    returning s.id`.execute(trx);
  return rows.length;
};

/**
 * Takes in the sections of an act as they stand. The first import marks nothing; with every later one the standard
 * cases that cite a section that has changed or is gone have to be looked at.
 */
export const importStatutes = async (
  trx: Trx,
  scope: Scope,
  { act, sections }: { act: string; sections: readonly Section[] },
  now: Instant,
): Promise<ImportedAct> => {
  const before = new Map(
    (
      await trx
        .selectFrom('statuteSection')
        .select(['number', 'digest'])
        .where('cooperationId', '=', scope.cooperationId)
        .where('act', '=', act)
        .execute()
    ).map(({ number, digest }) => [number, digest]),
  );
  const catalogue = await loadCatalogue(trx, scope);
  const read = new Map(
    sections.map((section): [string, StoredSection] => {
      const areaCode = areaOfSection(catalogue, act, section.number);
      return [section.number, { ...section, digest: digestOf(section), areaCode }];
    }),
  );
  const fresh = [...read.values()];
  const added = fresh.filter(({ number }) => !before.has(number));
  const changed = fresh.filter(({ number, digest }) => before.has(number) && before.get(number) !== digest);
  const removed = [...before.keys()].filter((number) => !read.has(number));
  await store(trx, scope, act, [...added, ...changed], now);
  if (removed.length > 0)
    await trx
      .deleteFrom('statuteSection')
      .where('cooperationId', '=', scope.cooperationId)
      .where('act', '=', act)
      .where('number', 'in', removed)
      .execute();
  await countLawWords(trx, scope, act, fresh);
  const names = [...changed.map(({ number }) => number), ...removed].map((number) => `§ ${number} ${act}`);
  const toReview = await markCases(trx, scope, names, now);
  const result = {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    unchanged: fresh.length - added.length - changed.length,
    toReview,
  };
  await appendEvent(trx, scope, { kind: 'statutes.imported', subjectId: newId(now), data: result }, now);
  return result;
};
