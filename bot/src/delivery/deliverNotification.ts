import { setTimeout as pause } from 'node:timers/promises';
import type { Way } from '@verbund/domain/db/reachTables';
import { runCommand } from '@verbund/domain/db/run';
import type { Trx } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import type { Scope, SystemActor } from '@verbund/domain/membership/scope';
import { beginDelivery } from '@verbund/domain/notification/commands/beginDelivery';
import { beginDigest } from '@verbund/domain/notification/commands/beginDigest';
import { type DeliveryOutcome, finishDelivery } from '@verbund/domain/notification/commands/finishDelivery';
import { markChannelGone } from '@verbund/domain/notification/commands/markChannelGone';
import { markConversationGone } from '@verbund/domain/notification/commands/markConversationGone';
import { rememberSentCard } from '@verbund/domain/notification/commands/rememberSentCard';
import { rememberTeamPost } from '@verbund/domain/notification/commands/rememberTeamPost';
import { MAX_ATTEMPTS, retryDelayMs } from '@verbund/domain/notification/rules';
import type { NotificationKind } from '@verbund/domain/notification/types';
import { errorFacts } from '../teams/errorFacts.ts';
import type { SendResult } from '../teams/types.ts';
import type { Outcome } from './counts.ts';
import {
  claimOf,
  type DeliveryTools,
  entryOf,
  type Prepared,
  prepare,
  type Ready,
  type Unit,
} from './prepare.ts';
import { type AroundRequest, sendBy } from './sendBy.ts';
import { ENTRY } from './turnstile.ts';

const NOTE_TRIES = 5;
const NOTE_PAUSE_MS = 200;

/** So often a way other than the chat is tried before the next one is. */
const PATIENCE = 3;

type AnyScope = Scope<SystemActor>;

type Tried = {
  /** Of the last way that was tried. */
  result: SendResult;
  by: Way;
  /** The chat refused, whatever came after it. */
  chatGone: boolean;
};

/** Tries one way after the other: the next only when this one is closed, or this was the last try. */
const tryWays = async (tools: DeliveryTools, ready: Ready, around: AroundRequest): Promise<Tried> => {
  let tried: Tried | undefined;
  for (const way of ready.ways) {
    const result = await sendBy(way, tools, ready.outgoing, around);
    // The message that a refresh changes may have been deleted; that says nothing about the conversation.
    const refusesChat =
      way === 'chat' && result.kind === 'gone' && (ready.outgoing.card === null || result.status === 403);
    tried = { result, by: way, chatGone: refusesChat || (tried?.chatGone ?? false) };
    if (result.kind === 'sent') break;
    const patience = way === 'chat' ? MAX_ATTEMPTS : Math.min(PATIENCE, MAX_ATTEMPTS);
    if (result.kind === 'retry' && ready.attempts < patience) break;
  }
  if (!tried) throw new Error('There is no way.');
  return tried;
};

/** What the answer means for the rows. */
const judge = (
  tools: DeliveryTools,
  { result, by }: Pick<Tried, 'result' | 'by'>,
  attempts: number,
  now: Instant,
): DeliveryOutcome => {
  if (result.kind === 'sent') return { state: 'sent', by };
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

const noteGone = async (trx: Trx, scope: AnyScope, { to }: Ready['outgoing'], now: Instant) => {
  if ('teamChannelId' in to) await markChannelGone(trx, scope, to, now);
  else if (to.reference) {
    const { conversationId } = to.reference;
    await markConversationGone(trx, scope, { staffId: to.staffId, conversationId }, now);
  }
};

/** Keeps where a card or a post stands, so that it can be brought up to date. */
const noteShown = async (trx: Trx, scope: AnyScope, ready: Ready, result: SendResult): Promise<void> => {
  const { notification, outgoing, post } = ready;
  if (result.kind !== 'sent') return;
  const { subjectId } = notification;
  const kind = notification.kind as NotificationKind;
  if ('teamChannelId' in outgoing.to) {
    const activityId = outgoing.card?.activityId ?? result.activityId;
    if (!post || !activityId) return;
    const { day, fingerprint } = post;
    const { teamChannelId } = outgoing.to;
    await rememberTeamPost(trx, scope, { teamChannelId, kind, subjectId, day, activityId, fingerprint });
    return;
  }
  if (!result.activityId || !outgoing.message.card || ready.isDigest || notification.mode !== 'send') return;
  await rememberSentCard(trx, scope, {
    recipientStaffId: outgoing.to.staffId,
    kind,
    subjectId,
    conversationId: outgoing.to.reference?.conversationId ?? '',
    activityId: result.activityId,
  });
};

const note = async (tools: DeliveryTools, scope: AnyScope, ready: Ready, tried: Tried): Promise<Outcome> => {
  const now = tools.clock.now();
  const { notification, attempts, ids } = ready;
  const outcome = judge(tools, tried, attempts, now);
  await insist(() =>
    tools.turnstile.through(ENTRY.finish, () =>
      runCommand(tools.db, scope, async (trx) => {
        await finishDelivery(trx, scope, { ids, outcome }, now);
        if (tried.chatGone) await noteGone(trx, scope, ready.outgoing, now);
        if (tried.by === 'chat') await noteShown(trx, scope, ready, tried.result);
      }),
    ),
  );
  if (outcome.state === 'given_up') {
    const { id, kind } = notification;
    const facts = { notificationId: id, kind, count: ids.length, attempts, status: outcome.status };
    tools.log.warn(facts, 'A notification was given up');
    return tried.chatGone ? 'gone' : 'given_up';
  }
  if (outcome.state === 'pending') return 'retried';
  // The conversation that others wait for is not the one that was read.
  if (tried.chatGone) return 'elsewhere';
  return notification.mode === 'refresh' ? 'refreshed' : 'sent';
};

/** The words could not be made: a fault of ours. It counts as a try, so that it ends visibly. */
const postpone = async (
  tools: DeliveryTools,
  scope: AnyScope,
  unit: Unit,
  error: unknown,
): Promise<Outcome> => {
  const facts = unit.kind === 'one' ? { notificationId: unit.id } : { digestOf: unit.staffId };
  tools.log.error({ ...facts, ...errorFacts(error) }, 'A notification could not be made');
  const now = tools.clock.now();
  const put = async (trx: Trx): Promise<Outcome> => {
    const rows =
      unit.kind === 'one'
        ? [(await beginDelivery(trx, scope, { ...unit, ...claimOf(tools, now) }, now))?.notification]
        : (await beginDigest(trx, scope, { ...unit, ...claimOf(tools, now) }, now))?.rows;
    const begun = (rows ?? []).filter((row) => row !== undefined);
    if (begun.length === 0) return 'skipped';
    const attempts = Math.max(...begun.map((row) => row.attempts));
    const result: SendResult = { kind: 'retry', status: null };
    const outcome = judge(tools, { result, by: 'chat' }, attempts, now);
    await finishDelivery(trx, scope, { ids: begun.map(({ id }) => id), outcome }, now);
    return outcome.state === 'given_up' ? 'given_up' : 'retried';
  };
  return tools.turnstile.through(entryOf(unit), () => runCommand(tools.db, scope, put));
};

/**
 * Delivers what goes out as one message: marks it, makes the words from the state of this moment, sends, and notes
 * what became of it.
 *
 * @param around told of requests to the chat; of none when none was made.
 */
export const deliverNotification = async (
  tools: DeliveryTools,
  scope: AnyScope,
  unit: Unit,
  around: AroundRequest,
): Promise<Outcome> => {
  let prepared: Prepared;
  try {
    prepared = await prepare(tools, scope, unit);
  } catch (error) {
    return postpone(tools, scope, unit, error);
  }
  if (prepared.kind !== 'ready') return prepared.kind;
  return note(tools, scope, prepared, await tryWays(tools, prepared, around));
};
