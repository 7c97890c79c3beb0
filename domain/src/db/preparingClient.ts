import { createHash } from 'node:crypto';
import pg from 'pg';

/** Texts of statements repeat; more of them than a process should ever write are not kept. */
const MOST_STATEMENTS = 1_000;

const names = new Map<string, string>();

const nameOf = (text: string): string | undefined => {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= MOST_STATEMENTS) return undefined;
  const name = createHash('sha1').update(text).digest('hex');
  names.set(text, name);
  return name;
};

type Query = (config: unknown, ...rest: unknown[]) => unknown;

/**
 * Has the server prepare each statement once per connection: planning the queries of a turn takes longer than
 * running them. A pooler in between has to know prepared statements (PgBouncer does since 1.21).
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const query = super.query.bind(this) as Query;
    const prepare: Query = (config_, ...rest) => {
      const [values] = rest;
      const name = typeof config_ === 'string' && Array.isArray(values) ? nameOf(config_) : undefined;
      return name ? query({ name, text: config_, values }, ...rest.slice(1)) : query(config_, ...rest);
    };
    this.query = prepare as typeof this.query;
  }
}
