/** Which entries have no vector of their present wording, and putting it there. */
import { sql } from 'kysely';
import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';
import { vectorBytes } from './vectorBytes.ts';

/** The question or title and a few ways it is asked say what it means; more only blur it. */
const MOST_ASKED = 4;

export type Unembedded = { id: string; revision: number; text: string };

/** Entries that can be found and have no vector of this model, the latest first. */
export const listUnembedded = async (
  trx: Trx,
  { cooperationId }: Scope,
  { model, limit }: { model: string; limit: number },
): Promise<Unembedded[]> => {
  const { rows } = await sql<{ id: string; revision: string; asked: string[] }>`
    select e.id, e.revision, e.asked from search_entry as e
    where e.cooperation_id = ${cooperationId} and cardinality(e.asked) > 0 and not exists (
      select 1 from search_vector as v
      where v.cooperation_id = e.cooperation_id and v.id = e.id and v.model = ${model}
        and v.entry_revision = e.revision
    )
    order by e.revision desc limit ${limit}`.execute(trx);
  return rows.map(({ id, revision, asked }) => ({
    id,
    revision: Number(revision),
    text: asked.slice(0, MOST_ASKED).join('\n'),
  }));
};

/** Keeps the vector of an entry; one of a wording that has changed meanwhile is made anew the next time. */
export const storeVector = async (
  trx: Trx,
  { cooperationId }: Scope,
  { model, entry, vector }: { model: string; entry: Unembedded; vector: Float32Array },
): Promise<void> => {
  await sql`
    with counted as (
      update search_revision set revision = revision + 1 where cooperation_id = ${cooperationId} returning revision
    )
    insert into search_vector (cooperation_id, id, model, entry_revision, revision, vector)
    select ${cooperationId}, ${entry.id}, ${model}, ${entry.revision}, revision, ${vectorBytes(vector)} from counted
    on conflict (cooperation_id, id) do update
      set model = excluded.model, entry_revision = excluded.entry_revision, revision = excluded.revision,
        vector = excluded.vector`.execute(trx);
};
