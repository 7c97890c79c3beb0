/**
 * What Teams allows a bot, written down a second time on purpose: the connector that judges must not share code
 * with the dispatcher it judges. Source: "Optimize your bot with rate limiting in Teams", Microsoft Learn.
 */
export const PER_CONVERSATION = [
  { count: 7, spanMs: 1_000 },
  { count: 8, spanMs: 2_000 },
  { count: 60, spanMs: 30_000 },
  { count: 1_800, spanMs: 3_600_000 },
] as const;
export const PER_TENANT = [{ count: 50, spanMs: 1_000 }] as const;

type Windows = readonly { count: number; spanMs: number }[];

/** Whether one more arrival at `nowMs` is allowed after `arrivals` (ascending, accepted ones). */
export const allows = (arrivals: readonly number[], windows: Windows, nowMs: number): boolean =>
  windows.every(({ count, spanMs }) => nowMs - (arrivals.at(-count) ?? Number.NEGATIVE_INFINITY) >= spanMs);

/** Milliseconds from the first to the last of `count` arrivals, were each as early as the windows allow. */
export const shortestMs = (count: number, windows: Windows): number => {
  const arrivals: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const bounds = windows.map((window) => (arrivals.at(-window.count) ?? -window.spanMs) + window.spanMs);
    arrivals.push(Math.max(arrivals.at(-1) ?? 0, ...bounds));
  }
  return arrivals.at(-1) ?? 0;
};
