import type { Trx } from '@verbund/domain/db/types';
import { dayOf, type Instant, isWithin } from '@verbund/domain/kernel/time';
import type { Catalogue } from '@verbund/domain/language/understanding/types';
import { catalogueOf } from '@verbund/domain/membership/catalogue';
import type { AreaNames } from '@verbund/domain/membership/queries/listAreaNames';
import { type Directory, loadDirectory } from '@verbund/domain/membership/queries/loadDirectory';
import type { Scope } from '@verbund/domain/membership/scope';

/** A new colleague, a renamed area: nobody waits longer for it. Who may act is never kept here. */
const FRESH_MS = 60_000;
/** Each takes about as much memory as a small dictionary. */
const MOST_KEPT = 500;

export type KnownDirectory = Directory & {
  areaNames: AreaNames;
  /** For the understanding, which prepares each catalogue once. */
  catalogue: Catalogue;
};

const complete = (directory: Directory, now: Instant): KnownDirectory => ({
  ...directory,
  areaNames: Object.fromEntries(
    directory.areas.map(({ code, nameDe, nameEn }) => [code, { de: nameDe, en: nameEn }]),
  ),
  catalogue: catalogueOf(
    directory.areas,
    directory.municipalities
      .filter(({ joinedOn, leftOn }) => isWithin(dayOf(now), joinedOn, leftOn))
      .map(({ name }) => name),
  ),
});

/** The names of each cooperation, read once a minute at most. */
export class Directories {
  readonly #kept = new Map<string, { directory: KnownDirectory; content: string; readAt: Instant }>();

  async of(trx: Trx, scope: Scope, now: Instant): Promise<KnownDirectory> {
    const key = scope.cooperationId;
    const kept = this.#kept.get(key);
    if (kept && Math.abs(now.epochMilliseconds - kept.readAt.epochMilliseconds) < FRESH_MS)
      return kept.directory;
    const read = await loadDirectory(trx, scope);
    const content = `${dayOf(now)} ${JSON.stringify(read)}`;
    // The same names stay the same object, so that nothing has to be prepared anew.
    const directory = kept?.content === content ? kept.directory : complete(read, now);
    this.#kept.delete(key);
    this.#kept.set(key, { directory, content, readAt: now });
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return directory;
  }
}
