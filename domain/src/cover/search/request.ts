/** What the commands of a request share: its lock, its half-days, and what follows when they change. */
import { appendEvent, type DomainEvent } from '../../db/events.ts';
import { enqueue, type Notification } from '../../db/outbox.ts';
import type { NeedState, Pace } from '../../db/tables.ts';
import type { Trx } from '../../db/types.ts';
import type { Instant } from '../../kernel/time.ts';
import type { Scope } from '../../membership/scope.ts';
import { requestState } from '../rules.ts';
import type { CoverNeed } from '../types.ts';

/**
 * Locks a request until the transaction ends. Every command on a request takes this lock first, and locks a
 * staff row only after it, so that no two wait for each other.
 */
export const lockRequest = (trx: Trx, scope: Scope, requestId: string) =>
  trx
    .selectFrom('coverRequest')
    .selectAll()
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirst();

export type NeedRecord = CoverNeed & {
  requestId: string;
  dutyId: string | null;
  pace: Pace;
  state: NeedState;
};

/** The half-days of a request in their order. */
export const loadNeeds = (trx: Trx, scope: Scope, requestId: string): Promise<NeedRecord[]> =>
  trx
    .selectFrom('coverNeed')
    .innerJoin('desk', (join) =>
      join
        .onRef('desk.cooperationId', '=', 'coverNeed.cooperationId')
        .onRef('desk.id', '=', 'coverNeed.deskId'),
    )
    .select([
      'coverNeed.id',
      'coverNeed.requestId',
      'coverNeed.deskId',
      'desk.municipalityId',
      'coverNeed.day',
      'coverNeed.half',
      'coverNeed.startsAt',
      'coverNeed.endsAt',
      'coverNeed.areaCodes',
      'desk.needsAuthority',
      'coverNeed.forStaffId',
      'coverNeed.dutyId',
      'coverNeed.pace',
      'coverNeed.state',
    ])
    .where('coverNeed.cooperationId', '=', scope.cooperationId)
    .where('coverNeed.requestId', '=', requestId)
    .orderBy('coverNeed.startsAt')
    .orderBy('coverNeed.id')
    .execute();

export const setNeedState = async (
  trx: Trx,
  scope: Scope,
  needIds: readonly string[],
  state: NeedState,
): Promise<void> => {
  if (needIds.length === 0) return;
  await trx
    .updateTable('coverNeed')
    .set({ state })
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', 'in', needIds)
    .execute();
};

/** Whoever asked and, when there is one and she is another, the person covered. */
export const concernedBy = (request: { forStaffId: string | null; requestedByStaffId: string }): string[] => [
  ...new Set([request.forStaffId ?? request.requestedByStaffId, request.requestedByStaffId]),
];

/** Everybody whose chat shows a card of this subject gets it brought up to date. */
const refreshesOf = async (
  trx: Trx,
  scope: Scope,
  subjectId: string,
  version: number,
): Promise<Notification[]> => {
  const shown = await trx
    .selectFrom('sentCard')
    .select(['recipientStaffId', 'kind'])
    .where('cooperationId', '=', scope.cooperationId)
    .where('subjectId', '=', subjectId)
    .execute();
  return shown.map(({ recipientStaffId, kind }) => ({
    key: `refresh:${kind}:${subjectId}:${recipientStaffId}:${version}`,
    recipientStaffId,
    kind: kind as Notification['kind'],
    subjectId,
    mode: 'refresh',
  }));
};

/** Counts up the version of an offer and refreshes the card that shows it. */
export const touchOffers = async (
  trx: Trx,
  scope: Scope,
  offerIds: readonly string[],
  now: Instant,
): Promise<void> => {
  const distinct = [...new Set(offerIds)];
  if (distinct.length === 0) return;
  const touched = await trx
    .updateTable('coverOffer')
    .set((expression) => ({ version: expression('version', '+', 1) }))
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', 'in', distinct)
    .returning(['id', 'version', 'staffId'])
    .execute();
  await enqueue(
    trx,
    scope,
    touched.map(({ id, version, staffId }) => ({
      key: `refresh:cover_offer:${id}:${version}`,
      recipientStaffId: staffId,
      kind: 'cover_offer' as const,
      subjectId: id,
      mode: 'refresh' as const,
    })),
    now,
  );
};

/**
 * Ends every command on a request: derives the state from the half-days, counts up the version, refreshes
 * the cards, appends what happened and says what has to be said, all in the caller's transaction.
 */
export const settleRequest = async (
  trx: Trx,
  scope: Scope,
  requestId: string,
  outcome: { events: readonly DomainEvent[]; notifications: readonly Notification[] },
  now: Instant,
): Promise<void> => {
  const needs = await trx
    .selectFrom('coverNeed')
    .select('state')
    .where('cooperationId', '=', scope.cooperationId)
    .where('requestId', '=', requestId)
    .execute();
  const { version } = await trx
    .updateTable('coverRequest')
    .set((expression) => ({
      state: requestState(needs.map((need) => need.state)),
      version: expression('version', '+', 1),
    }))
    .where('cooperationId', '=', scope.cooperationId)
    .where('id', '=', requestId)
    .returning('version')
    .executeTakeFirstOrThrow();
  for (const event of outcome.events) await appendEvent(trx, scope, event, now);
  const refreshes = await refreshesOf(trx, scope, requestId, version);
  await enqueue(trx, scope, [...outcome.notifications, ...refreshes], now);
};
