/** Says that the outbox has something new. */

export type WakeUp = {
  /** Neither waits nor fails: one that is lost is made up for by the sweep. */
  wake(): void;
};

/** What travels; the message carries nothing of what happened. */
export const WAKE_QUEUE = 'wake-up';
/** Where the platform puts a message that failed again and again. */
export const POISON_QUEUE = `${WAKE_QUEUE}-poison`;
