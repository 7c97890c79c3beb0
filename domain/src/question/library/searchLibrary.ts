import { setImmediate as breathe } from 'node:timers/promises';
import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';
import { createSearchIndex, type SearchIndex } from '../retrieval/searchIndex.ts';
import { hasChangedEntries } from './changedEntries.ts';

/** Each takes some 18 kB per thousand characters it finds. */
const MOST_KEPT = 50;
/** So many are read at a stretch before others have their turn: ten thousand take a second or more. */
const SLICE = 100;

type Shelf = { index: SearchIndex; revision: number };

/**
 * What can be found in each cooperation, kept in the memory of the process and brought up to date from the database
 * whenever it is opened: only entries of later revisions are read. Revisions are given one by one under a lock, so
 * whoever has read one has read all before it.
 */
export class SearchLibrary {
  readonly #shelves = new Map<string, Shelf>();

  /**
   * @throws when the transaction has changed entries itself: what it took back would stay in memory.
   */
  async open(trx: Trx, { cooperationId }: Scope): Promise<SearchIndex> {
    if (hasChangedEntries(trx)) throw new Error('Search before you change what can be found.');
    const shelf = this.#shelf(cooperationId);
    const fresh = await trx
      .selectFrom('searchEntry')
      .select(['id', 'revision', 'asked', 'answer'])
      .where('cooperationId', '=', cooperationId)
      .where('revision', '>', shelf.revision)
      .orderBy('revision')
      .execute();
    for (const [at, { id, revision, asked, answer }] of fresh.entries()) {
      if (at > 0 && at % SLICE === 0) await breathe();
      // Somebody else may have put a later one meanwhile.
      if (Number(revision) <= shelf.revision) continue;
      if (asked.length === 0) shelf.index.remove(id);
      else shelf.index.put({ id, asked, answer });
      shelf.revision = Number(revision);
    }
    return shelf.index;
  }

  #shelf(cooperationId: string): Shelf {
    const shelf = this.#shelves.get(cooperationId) ?? { index: createSearchIndex(), revision: 0 };
    this.#shelves.delete(cooperationId);
    this.#shelves.set(cooperationId, shelf);
    const oldest = this.#shelves.keys().next().value;
    if (this.#shelves.size > MOST_KEPT && oldest !== undefined) this.#shelves.delete(oldest);
    return shelf;
  }
}
