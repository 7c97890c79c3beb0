import { setTimeout as pause } from 'node:timers/promises';
import { runCommand } from '@verbund/domain/db/run';
import type { Db, Trx } from '@verbund/domain/db/types';
import type { Clock, Instant } from '@verbund/domain/kernel/time';
import type { Scope, SystemActor } from '@verbund/domain/membership/scope';
import { type BegunDelivery, beginDelivery } from '@verbund/domain/notification/commands/beginDelivery';
import { type DeliveryOutcome, finishDelivery } from '@verbund/domain/notification/commands/finishDelivery';
import { markConversationGone } from '@verbund/domain/notification/commands/markConversationGone';
import { rememberSentCard } from '@verbund/domain/notification/commands/rememberSentCard';
import { MAX_ATTEMPTS, retryDelayMs } from '@verbund/domain/notification/rules';
import type { NotificationKind } from '@verbund/domain/notification/types';
import { errorFacts } from '../teams/errorFacts.ts';
import type { Log, Message, Sender, SendResult } from '../teams/types.ts';
import type { Outcome } from './counts.ts';
import type { OutboxRow, Present } from './types.ts';

/** How long a delivery may take before another holder of the lease may repeat it; longer than the sender waits. */
const CLAIM_MS = 20_000;
const NOTE_TRIES = 5;
const NOTE_PAUSE_MS = 200;

export type DeliveryTools = {
  db: Db;
  sender: Sender;
  clock: Clock;
  present: Present;
  random: () => number;
  log: Log;
  /** This dispatcher, as it stands in the lease. */
  holder: string;
  claimMs?: number;
};

/** For the rate limit. */
export type AroundRequest = {
  /** Resolves when the request may be made. */
  mayStart: () => Promise<void>;
  ended: () => void;
};

type Begun = BegunDelivery & { kind: 'begun' };
type Prepared = { kind: 'skipped' } | { kind: 'obsolete' } | (Begun & { message: Message });

const begin = async (
  tools: DeliveryTools,
  trx: Trx,
  scope: Scope,
  id: string,
  now: Instant,
): Promise<BegunDelivery | null> =>
  beginDelivery(
    trx,
    scope,
    { id, holder: tools.holder, claimedUntil: now.add({ milliseconds: tools.claimMs ?? CLAIM_MS }) },
    now,
  );

const rowOf = ({ notification }: BegunDelivery): OutboxRow => ({
  id: notification.id,
  key: notification.key,
  recipientStaffId: notification.recipientStaffId,
  kind: notification.kind as NotificationKind,
  subjectId: notification.subjectId,
  data: notification.data,
  mode: notification.mode,
  urgent: notification.urgent,
  createdAt: notification.createdAt,
});

/** Marks the row and makes the words, in one picture of the database. */
const prepare = async (tools: DeliveryTools, scope: Scope<SystemActor>, id: string): Promise<Prepared> => {
  const now = tools.clock.now();
  return runCommand(tools.db, scope, async (trx): Promise<Prepared> => {
    const begun = await begin(tools, trx, scope, id, now);
    if (!begun) return { kind: 'skipped' };
    const isStale = begun.notification.mode === 'refresh' && begun.card === null;
    const message = isStale ? 'obsolete' : await tools.present(trx, scope, rowOf(begun), now);
    if (message !== 'obsolete') return { kind: 'begun', ...begun, message };
    await finishDelivery(trx, scope, { id, outcome: { state: 'obsolete' } }, now);
    return { kind: 'obsolete' };
  });
};

const request = async (
  { sender, log }: DeliveryTools,
  { notification, reference, card, message }: Begun & { message: Message },
): Promise<SendResult> => {
  try {
    return card
      ? await sender.update(
          { ...reference, conversationId: card.conversationId },
          card.activityId,
          message,
          notification.key,
        )
      : await sender.send(reference, message, notification.key);
  } catch (error) {
    log.error({ notificationId: notification.id, ...errorFacts(error) }, 'The sender failed');
    return { kind: 'retry', status: null };
  }
};

/** What the answer means for the row. */
const judge = (tools: DeliveryTools, result: SendResult, attempts: number, now: Instant): DeliveryOutcome => {
  if (result.kind === 'sent') return { state: 'sent' };
  if (result.kind !== 'retry' || attempts >= MAX_ATTEMPTS)
    return { state: 'given_up', status: result.status };
  const delay = retryDelayMs(attempts, tools.random(), result.retryAfterMs);
  return { state: 'pending', status: result.status, dueAt: now.add({ milliseconds: delay }) };
};

/** A message that went out must be noted: without the note it would go out again. */
const insist = async (work: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= NOTE_TRIES) throw error;
      await pause(NOTE_PAUSE_MS * attempt);
    }
  }
};

const note = async (
  tools: DeliveryTools,
  scope: Scope<SystemActor>,
  { notification, reference, message }: Begun & { message: Message },
  result: SendResult,
): Promise<Outcome> => {
  const now = tools.clock.now();
  const outcome = judge(tools, result, notification.attempts, now);
  // The message that a refresh changes may have been deleted; that says nothing about the conversation.
  const isGone = result.kind === 'gone' && (notification.mode === 'send' || result.status === 403);
  await insist(() =>
    runCommand(tools.db, scope, async (trx) => {
      await finishDelivery(trx, scope, { id: notification.id, outcome }, now);
      if (isGone) {
        const { conversationId } = reference;
        const staffId = notification.recipientStaffId;
        await markConversationGone(trx, scope, { staffId, conversationId }, now);
      }
      if (result.kind === 'sent' && result.activityId && message.card && notification.mode === 'send') {
        await rememberSentCard(trx, scope, {
          recipientStaffId: notification.recipientStaffId,
          kind: notification.kind as NotificationKind,
          subjectId: notification.subjectId,
          conversationId: reference.conversationId,
          activityId: result.activityId,
        });
      }
    }),
  );
  if (outcome.state === 'given_up') {
    const { id, kind, attempts } = notification;
    tools.log.warn(
      { notificationId: id, kind, attempts, status: outcome.status },
      'A notification was given up',
    );
  }
  if (isGone) return 'gone';
  if (outcome.state === 'given_up') return 'given_up';
  if (outcome.state === 'pending') return 'retried';
  return notification.mode === 'refresh' ? 'refreshed' : 'sent';
};

/** The words could not be made: a fault of ours. It counts as a try, so that it ends visibly. */
const postpone = async (
  tools: DeliveryTools,
  scope: Scope<SystemActor>,
  id: string,
  error: unknown,
): Promise<Outcome> => {
  tools.log.error({ notificationId: id, ...errorFacts(error) }, 'A notification could not be made');
  const now = tools.clock.now();
  return runCommand(tools.db, scope, async (trx): Promise<Outcome> => {
    const begun = await begin(tools, trx, scope, id, now);
    if (!begun) return 'skipped';
    const outcome = judge(tools, { kind: 'retry', status: null }, begun.notification.attempts, now);
    await finishDelivery(trx, scope, { id, outcome }, now);
    return outcome.state === 'given_up' ? 'given_up' : 'retried';
  });
};

/**
 * Delivers one notification: marks it, makes the words from the state of this moment, sends, and notes what
 * became of it.
 *
 * @param around told of the request; of none when none was made.
 */
export const deliverNotification = async (
  tools: DeliveryTools,
  scope: Scope<SystemActor>,
  id: string,
  around: AroundRequest,
): Promise<Outcome> => {
  let prepared: Prepared;
  try {
    prepared = await prepare(tools, scope, id);
  } catch (error) {
    return postpone(tools, scope, id, error);
  }
  if (prepared.kind !== 'begun') return prepared.kind;
  await around.mayStart();
  const result = await request(tools, prepared);
  around.ended();
  return note(tools, scope, prepared, result);
};
