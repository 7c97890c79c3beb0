/**
 * Keeps the platform's limits: at most `count` requests in any span of `spanMs`, as the platform counts them
 * on arrival. When a request arrives is not known here, only that it lies between its start and its end. So a
 * request counts from its start until `spanMs` after its end; whatever the network's delay or its jitter, the
 * platform never sees more than it allows. The price is one round trip per window.
 */
export type Window = { count: number; spanMs: number };

/** Bot Framework in Teams: sends of one bot to one conversation ("per bot per thread"). */
export const CONVERSATION_LIMITS: readonly Window[] = [
  { count: 7, spanMs: 1_000 },
  { count: 8, spanMs: 2_000 },
  { count: 60, spanMs: 30_000 },
  { count: 1_800, spanMs: 3_600_000 },
];

/** Bot Framework in Teams: requests of one app to one tenant. */
export const TENANT_LIMITS: readonly Window[] = [{ count: 50, spanMs: 1_000 }];

export type Limits = { conversation: readonly Window[]; tenant: readonly Window[] };
export const TEAMS_LIMITS: Limits = { conversation: CONVERSATION_LIMITS, tenant: TENANT_LIMITS };

/** Two clocks that round to a millisecond can differ by two. */
const MARGIN_MS = 2;

/** What happened under one set of windows. */
class Track {
  readonly #windows: readonly Window[];
  readonly #keep: number;
  /** When requests ended, ascending; no more than the largest window counts. */
  #ends: number[] = [];
  #running = 0;
  /** Being made ready: each will take a place of its own. */
  #planned = 0;

  constructor(windows: readonly Window[]) {
    this.#windows = windows;
    this.#keep = Math.max(...windows.map(({ count }) => count));
  }

  /** Earliest moment one more than the planned ones may start; `Infinity` until a running one has ended. */
  freeAt(): number {
    return this.#earliest(this.#planned);
  }

  /** Earliest moment the first of the planned ones may start. */
  startAt(): number {
    return this.#earliest(0);
  }

  #earliest(before: number): number {
    let freeAt = 0;
    for (const { count, spanMs } of this.#windows) {
      const room = count - this.#running - before;
      if (room <= 0) return Number.POSITIVE_INFINITY;
      const end = this.#ends[this.#ends.length - room];
      if (end !== undefined) freeAt = Math.max(freeAt, end + spanMs + MARGIN_MS);
    }
    return freeAt;
  }

  plan(): void {
    this.#planned += 1;
  }

  cancel(): void {
    this.#planned -= 1;
  }

  start(): void {
    this.#planned -= 1;
    this.#running += 1;
  }

  end(nowMs: number): void {
    this.#running -= 1;
    this.#ends.push(nowMs);
    // Cut in blocks: a shift per request would move the whole list each time.
    if (this.#ends.length >= 2 * this.#keep) this.#ends = this.#ends.slice(-this.#keep);
  }

  /** True when nothing here can hold up a request any more. */
  isIdle(nowMs: number): boolean {
    const last = this.#ends.at(-1);
    const longest = Math.max(...this.#windows.map(({ spanMs }) => spanMs));
    return (
      this.#running === 0 &&
      this.#planned === 0 &&
      (last === undefined || last + longest + MARGIN_MS <= nowMs)
    );
  }
}

export type Lane = { tenant: string; conversation: string };

/** All moments are milliseconds of one monotonic source, passed in and never going back. */
export class RateLimiter {
  readonly #limits: Limits;
  readonly #tracks = new Map<string, Track>();

  constructor(limits: Limits = TEAMS_LIMITS) {
    this.#limits = limits;
  }

  /** Earliest moment one more request to this conversation may start; in the past when it may start now. */
  freeAt(lane: Lane): number {
    const [tenant, conversation] = this.#tracksOf(lane);
    return Math.max(tenant.freeAt(), conversation.freeAt());
  }

  /** Keeps a place for a request that is being made ready; then {@link start} it or {@link cancel} it. */
  plan(lane: Lane): void {
    for (const track of this.#tracksOf(lane)) track.plan();
  }

  cancel(lane: Lane): void {
    for (const track of this.#tracksOf(lane)) track.cancel();
  }

  /**
   * Earliest moment a planned request may start. Places belong to nobody: whichever is ready first takes the
   * next, so that one that is late holds up none.
   */
  startAt(lane: Lane): number {
    const [tenant, conversation] = this.#tracksOf(lane);
    return Math.max(tenant.startAt(), conversation.startAt());
  }

  /** The request is under way from now until its {@link end}. */
  start(lane: Lane): void {
    for (const track of this.#tracksOf(lane)) track.start();
  }

  end(lane: Lane, nowMs: number): void {
    for (const track of this.#tracksOf(lane)) track.end(nowMs);
  }

  /** Drops what no longer matters, so that memory follows the last hour and not the uptime. */
  forgetIdle(nowMs: number): void {
    for (const [key, track] of this.#tracks) if (track.isIdle(nowMs)) this.#tracks.delete(key);
  }

  #tracksOf(lane: Lane): [Track, Track] {
    return [
      this.#track(`tenant ${lane.tenant}`, this.#limits.tenant),
      this.#track(`conversation ${lane.conversation}`, this.#limits.conversation),
    ];
  }

  #track(key: string, windows: readonly Window[]): Track {
    const known = this.#tracks.get(key);
    if (known) return known;
    const track = new Track(windows);
    this.#tracks.set(key, track);
    return track;
  }
}
