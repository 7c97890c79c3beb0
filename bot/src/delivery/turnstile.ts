/**
 * Lets so many at a time through to the database. Whoever waits goes in the order of what it is for: without it a bulk
 * under way in one cooperation would stand in the queue of the connections before an urgent message of another, and
 * before everybody who writes to the bot.
 */
export const ENTRY = { finish: 0, urgent: 1, begin: 2 } as const;
export type Entry = (typeof ENTRY)[keyof typeof ENTRY];

export class Turnstile {
  #free: number;
  readonly #waiting: (() => void)[][] = Object.values(ENTRY).map(() => []);

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  async through<T>(entry: Entry, work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting[entry]?.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#waiting.find((queue) => queue.length > 0)?.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
