import { runCommand } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import type { Clock } from '@verbund/domain/kernel/time';
import type { Scope } from '@verbund/domain/membership/scope';
import { rememberConversation } from '@verbund/domain/notification/commands/rememberConversation';
import type { ConversationReference } from '@verbund/domain/notification/schema';

const REMEMBERED = 5_000;
/** Another process may mark a conversation gone meanwhile: what is remembered here is trusted for so long. */
const TRUSTED_MS = 60_000;

export type Person = { tenantId: string; objectId: string };

/**
 * Keeps where each person can be reached. What was written lately is remembered, so that a conversation costs
 * one statement a minute and not one a message.
 */
export class ConversationReferences {
  readonly #db: Db;
  readonly #clock: Clock;
  /** Least recently used first. */
  readonly #written = new Map<string, { reference: string; atMs: number }>();

  constructor(options: { db: Db; clock: Clock }) {
    this.#db = options.db;
    this.#clock = options.clock;
  }

  /** @param options.force writes even what is remembered, as after an installation. */
  async remember(
    scope: Scope,
    person: Person,
    reference: ConversationReference,
    options: { force?: boolean } = {},
  ): Promise<void> {
    const key = `${scope.cooperationId} ${person.tenantId} ${person.objectId}`;
    const text = JSON.stringify(reference);
    const now = this.#clock.now();
    const known = this.#written.get(key);
    const fresh = known?.reference === text && now.epochMilliseconds - known.atMs < TRUSTED_MS;
    if (fresh && !options.force) return;
    await runCommand(this.#db, scope, (trx) =>
      rememberConversation(trx, scope, { ...person, reference }, now),
    );
    this.#written.delete(key);
    this.#written.set(key, { reference: text, atMs: now.epochMilliseconds });
    const oldest = this.#written.keys().next().value;
    if (this.#written.size > REMEMBERED && oldest !== undefined) this.#written.delete(oldest);
  }
}
