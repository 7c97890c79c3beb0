import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';

/**
 * Official titles of places in the law, as far as an administrator has imported them.
 *
 * @param names as "§ 74 SGB XII".
 * @returns by name; what was not imported is missing.
 */
export const statuteTitles = async (
  trx: Trx,
  { cooperationId }: Scope,
  names: readonly string[],
): Promise<Map<string, string>> => {
  if (names.length === 0) return new Map();
  const { rows } = await sql<{ name: string; title: string }>`
    select '§ ' || number || ' ' || act as name, title from statute_section
    where cooperation_id = ${cooperationId} and '§ ' || number || ' ' || act = any(${[...new Set(names)]}::text[])`.execute(
    trx,
  );
  return new Map(rows.map(({ name, title }) => [name, title]));
};
