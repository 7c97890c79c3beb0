/** What the bot says: one handler for every turn, whatever brought it here. */
import { runCommand, runQuery } from '@verbund/domain/db/run';
import type { Instant } from '@verbund/domain/kernel/time';
import { rememberSentCard } from '@verbund/domain/notification/commands/rememberSentCard';
import { findConversation } from '@verbund/domain/notification/queries/findConversation';
import { absencePresses } from './absence/absence.handler.ts';
import { answerReading } from './answerReading.ts';
import { answerText } from './answerText.ts';
import { languageOf } from './cards/language.ts';
import type { Press } from './cards/press.ts';
import { clarifyPresses } from './clarify/clarify.handler.ts';
import { draftPresses } from './cover/draft.handler.ts';
import { escalationPresses } from './cover/escalation.handler.ts';
import { offerPresses } from './cover/offer.handler.ts';
import { requestPresses } from './cover/request.handler.ts';
import { Directories } from './directory.ts';
import { answerHelp, helpPresses, welcome } from './help/help.handler.ts';
import { admit, identifyIn, type Known } from './identity/identify.ts';
import { releaseActivity } from './identity/releaseActivity.ts';
import { Tenants } from './identity/tenants.ts';
import { identityWords } from './identity/words.ts';
import { rosterPresses } from './roster/roster.handler.ts';
import type { Say, Turn, TurnAnswer, TurnHandler } from './teams/types.ts';
import { type BotTools, type Reply, startVisit, type Visit } from './visit.ts';

type TextTurn = Extract<Turn, { kind: 'text' }>;
type ActionTurn = Extract<Turn, { kind: 'action' }>;

const PRESSES = new Map<string, Press>(
  [
    ...draftPresses,
    ...offerPresses,
    ...requestPresses,
    ...escalationPresses,
    ...absencePresses,
    ...rosterPresses,
    ...helpPresses,
    ...clarifyPresses(answerReading),
  ].map((press) => [press.verb, press]),
);

const NOTHING: TurnAnswer = { messages: [] };
const keyOf = ({ conversation, activityId }: Turn): string => `${conversation.id} ${activityId}`;
const isPersonal = (turn: Turn): boolean => turn.conversation.kind === 'personal';

/** Cards live on: what shows a request or an offer is kept up to date where it stands. */
const rememberCard = async (
  { db }: BotTools,
  { known }: Visit,
  { shows }: Reply,
  turn: Turn,
  activityId: string | null,
): Promise<void> => {
  if (!shows || !activityId || !isPersonal(turn)) return;
  const card = {
    ...shows,
    recipientStaffId: known.staffId,
    conversationId: turn.conversation.id,
    activityId,
  };
  await runCommand(db, known.scope, (trx) => rememberSentCard(trx, known.scope, card));
};

/** Into the personal chat of whoever wrote in a channel; the channel only learns that there is an answer. */
const replyPersonally = async (
  { db, sender }: BotTools,
  { known, language }: Visit,
  reply: Reply,
  turn: Turn,
): Promise<string> => {
  const words = identityWords[language];
  const reference = await runQuery(db, known.scope, (trx) => findConversation(trx, known.scope, turn));
  if (!reference) return words.writePersonally;
  const sent = await sender.send(reference, reply.message, `reply ${turn.activityId}`);
  return sent.kind === 'sent' ? words.answeredPersonally : words.writePersonally;
};

const deliver = async (tools: BotTools, visit: Visit, reply: Reply, turn: Turn, say: Say): Promise<void> => {
  if (reply.audience === 'person' && !isPersonal(turn)) {
    await say({ text: await replyPersonally(tools, visit, reply, turn) });
    return;
  }
  const { activityId } = await say(reply.message);
  await rememberCard(tools, visit, reply, turn, activityId);
};

const onText = async (tools: BotTools, visit: Visit, turn: TextTurn, say: Say): Promise<TurnAnswer> => {
  try {
    for (const reply of await answerText(visit, turn)) await deliver(tools, visit, reply, turn, say);
    return NOTHING;
  } catch (error) {
    await releaseActivity(tools.db, visit.known.scope, keyOf(turn));
    throw error;
  }
};

const onAction = async (tools: BotTools, visit: Visit, turn: ActionTurn, say: Say): Promise<TurnAnswer> => {
  const reply = await PRESSES.get(turn.verb)?.answer(visit, turn.data);
  if (!reply) {
    tools.log.warn({ cooperationId: visit.known.scope.cooperationId }, 'A press was not of our cards');
    return { messages: [], toast: identityWords[visit.language].malformed };
  }
  const { card, text } = reply.message;
  const staysHere = reply.audience === 'everyone' || isPersonal(turn);
  if (!card) return { messages: [], toast: text ?? '' };
  if (reply.place === 'new' || !staysHere) {
    await deliver(tools, visit, reply, turn, say);
    return NOTHING;
  }
  await rememberCard(tools, visit, reply, turn, turn.cardActivityId);
  return { messages: [], card };
};

/** Who is there; `isFirst` is false for a message that was delivered before. */
const receive = async (
  { db }: BotTools,
  cooperationId: string,
  turn: Turn,
  now: Instant,
): Promise<{ known: Known; isFirst: boolean } | null> => {
  if (turn.kind === 'text') return admit(db, cooperationId, turn, keyOf(turn), now);
  const known = await identifyIn(db, cooperationId, turn, now);
  return known && { known, isFirst: true };
};

/**
 * Answers every turn of the bot. Who acts comes from the activity alone; whoever is not active staff of the
 * cooperation of her tenant learns nothing about it.
 */
export const createBot = (tools: BotTools): TurnHandler => {
  const tenants = new Tenants(tools.db);
  const directories = new Directories(tools.db);
  return async (turn, say) => {
    if (turn.kind === 'uninstalled') return NOTHING;
    const now = tools.clock.now();
    const language = tools.language ?? languageOf(turn.locale);
    const cooperationId = await tenants.cooperationOf(turn.tenantId, now);
    const received = cooperationId && (await receive(tools, cooperationId, turn, now));
    if (!received) {
      const sentence = identityWords[language].unknown;
      return turn.kind === 'action' ? { messages: [], toast: sentence } : { messages: [{ text: sentence }] };
    }
    if (!received.isFirst) return NOTHING;
    const visit = startVisit(tools, directories, received.known, now, language);
    switch (turn.kind) {
      case 'text':
        return onText(tools, visit, turn, say);
      case 'action':
        return onAction(tools, visit, turn, say);
      case 'installed': {
        await deliver(tools, visit, await (isPersonal(turn) ? welcome(visit) : answerHelp(visit)), turn, say);
        return NOTHING;
      }
    }
  };
};
