import type { Trx } from '../../db/types.ts';
import type { Scope } from '../../membership/scope.ts';
import { readVector } from './vectorBytes.ts';

/** A thousand vectors of 1,024 numbers take 4 MB. */
const MOST_KEPT = 20;

type Shelf = { vectors: Map<string, Float32Array>; revision: number };
type Wanted = { vector: Float32Array; limit: number; least: number };

const similarity = (a: Float32Array, b: Float32Array): number => {
  if (a.length !== b.length) return -1;
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
};

/** The vectors of each cooperation, kept in the memory of the process and brought up to date whenever they are asked. */
export class SemanticLibrary {
  readonly #model: string;
  readonly #shelves = new Map<string, Shelf>();

  constructor(model: string) {
    this.#model = model;
  }

  /**
   * Ids of what means the same, the closest first. What can no longer be found may be among them.
   *
   * @param least the cosine from which on two texts mean the same; it depends on the model.
   */
  async nearest(trx: Trx, { cooperationId }: Scope, { vector, limit, least }: Wanted): Promise<string[]> {
    const { vectors } = await this.#upToDate(trx, cooperationId);
    return [...vectors]
      .map(([id, known]): [string, number] => [id, similarity(known, vector)])
      .filter(([, cosine]) => cosine >= least)
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .map(([id]) => id);
  }

  async #upToDate(trx: Trx, cooperationId: string): Promise<Shelf> {
    const shelf = this.#shelves.get(cooperationId) ?? { vectors: new Map(), revision: 0 };
    this.#shelves.delete(cooperationId);
    this.#shelves.set(cooperationId, shelf);
    const oldest = this.#shelves.keys().next().value;
    if (this.#shelves.size > MOST_KEPT && oldest !== undefined) this.#shelves.delete(oldest);
    const fresh = await trx
      .selectFrom('searchVector')
      .select(['id', 'revision', 'vector'])
      .where('cooperationId', '=', cooperationId)
      .where('model', '=', this.#model)
      .where('revision', '>', shelf.revision)
      .orderBy('revision')
      .execute();
    for (const { id, revision, vector } of fresh) {
      shelf.vectors.set(id, readVector(vector));
      shelf.revision = Math.max(shelf.revision, Number(revision));
    }
    return shelf;
  }
}
