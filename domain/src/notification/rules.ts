/** How long a notification waits for somebody who never wrote to the bot, or who blocked it. */
export const REACHABLE_WITHIN = { hours: 24 } as const;

/** Tries before a notification is given up; with the pauses of {@link retryDelayMs} about an hour and a half. */
export const MAX_ATTEMPTS = 20;

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

/**
 * Milliseconds to wait before the next try: exponential with full jitter, and no less than the platform asked for.
 *
 * @param attempts tries so far, 1 or more.
 * @param random uniform in [0, 1).
 */
export const retryDelayMs = (attempts: number, random: number, askedMs = 0): number =>
  Math.max(
    Math.ceil(askedMs),
    Math.round(random * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1))),
  );
