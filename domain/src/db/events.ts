import { newId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { actingStaffId, type Scope } from '../membership/scope.ts';
import type { Trx } from './types.ts';

export type EventKind =
  | 'absence.reported'
  | 'absence.cancelled'
  | 'cover.requested'
  | 'cover.extended'
  | 'cover.offered'
  | 'cover.accepted'
  | 'cover.declined'
  | 'cover.undone'
  | 'cover.released'
  | 'cover.withdrawn'
  | 'cover.expired'
  | 'cover.escalated'
  | 'cover.left_open'
  | 'cover.restarted'
  | 'authority.revoked'
  | 'secondment.recorded'
  | 'records.expired';

export type DomainEvent = {
  kind: EventKind;
  subjectId: string;
  /** Ids, dates and counts; never free text. */
  data?: Record<string, unknown>;
};

/** Appends to the trail, in the transaction of what happened. */
export const appendEvent = async (
  trx: Trx,
  scope: Scope,
  event: DomainEvent,
  now: Instant,
): Promise<void> => {
  await trx
    .insertInto('event')
    .values({
      cooperationId: scope.cooperationId,
      id: newId(now),
      at: now,
      kind: event.kind,
      subjectId: event.subjectId,
      actorStaffId: actingStaffId(scope),
      data: JSON.stringify(event.data ?? {}),
    })
    .execute();
};
