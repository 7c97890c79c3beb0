/** What became of the notifications of one pass. */
export type Outcome =
  | 'sent'
  | 'refreshed'
  | 'obsolete'
  /** Tried without success; tried again later. */
  | 'retried'
  /** Told by another way, for the platform refuses the conversation. */
  | 'elsewhere'
  /** Waits for the end of quiet hours or for a digest. */
  | 'held'
  /** The platform refuses the conversation; given up. */
  | 'gone'
  | 'given_up'
  /** Somebody else's by now; nothing was done. */
  | 'skipped';

export type Counts = Record<Outcome, number>;

export const noCounts = (): Counts => ({
  sent: 0,
  refreshed: 0,
  obsolete: 0,
  retried: 0,
  elsewhere: 0,
  held: 0,
  gone: 0,
  given_up: 0,
  skipped: 0,
});

export const addCounts = (total: Counts, more: Counts): void => {
  for (const outcome of Object.keys(more) as Outcome[]) total[outcome] += more[outcome];
};
