import type { Db } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import { findCooperation } from '@verbund/domain/membership/identify';

/** Who may act is read in every turn; only which cooperation a tenant belongs to is kept, and not for long. */
const FRESH_MS = 60_000;
const MOST_KEPT = 10_000;

/** The cooperation of each tenant, read once a minute at most. */
export class Tenants {
  readonly #db: Db;
  readonly #kept = new Map<string, { cooperationId: string; readAt: Instant }>();

  constructor(db: Db) {
    this.#db = db;
  }

  /** `null` for a tenant nobody has entered, which is asked for anew every time. */
  async cooperationOf(tenantId: string, now: Instant): Promise<string | null> {
    const kept = this.#kept.get(tenantId);
    if (kept && Math.abs(now.epochMilliseconds - kept.readAt.epochMilliseconds) < FRESH_MS)
      return kept.cooperationId;
    const cooperationId = await findCooperation(this.#db, tenantId);
    this.#kept.delete(tenantId);
    if (cooperationId === null) return null;
    this.#kept.set(tenantId, { cooperationId, readAt: now });
    const oldest = this.#kept.keys().next().value;
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return cooperationId;
  }
}
