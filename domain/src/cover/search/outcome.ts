import type { DomainEvent } from '../../db/events.ts';
import type { Notification } from '../../db/outbox.ts';

/** What a command has to record and say, gathered while it works and written once at its end. */
export type Outcome = { events: DomainEvent[]; notifications: Notification[] };

export const emptyOutcome = (): Outcome => ({ events: [], notifications: [] });
