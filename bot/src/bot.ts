/** What the bot says: one handler for every turn, whatever brought it here. */
import { runCommand, runQuery } from '@verbund/domain/db/run';
import type { Trx } from '@verbund/domain/db/types';
import type { Instant } from '@verbund/domain/kernel/time';
import type { Language } from '@verbund/domain/language/language';
import { identifyIn, type Known } from '@verbund/domain/membership/identify';
import { isOnlyNetwork } from '@verbund/domain/membership/scope';
import { rememberSentCard } from '@verbund/domain/notification/commands/rememberSentCard';
import { findConversation } from '@verbund/domain/notification/queries/findConversation';
import { SearchLibrary } from '@verbund/domain/question/library/searchLibrary';
import { absencePresses } from './absence/absence.handler.ts';
import { answerReading } from './answerReading.ts';
import { answerText } from './answerText.ts';
import { languageOf } from './cards/language.ts';
import type { Press } from './cards/press.ts';
import { casePresses } from './case/case.handler.ts';
import { handoverPresses } from './case/handover.handler.ts';
import { findCases, SEARCH_CASES } from './case/search.handler.ts';
import { urgentPresses } from './case/urgent.handler.ts';
import { clarifyPresses } from './clarify/clarify.handler.ts';
import { draftPresses } from './cover/draft.handler.ts';
import { escalationPresses } from './cover/escalation.handler.ts';
import { offerPresses } from './cover/offer.handler.ts';
import { requestPresses } from './cover/request.handler.ts';
import { deadlinePresses } from './deadline/deadline.handler.ts';
import { Directories } from './directory.ts';
import { answerHelp, helpPresses, welcome } from './help/help.handler.ts';
import { buildHintCard } from './help/hint.card.ts';
import { admit } from './identity/admit.ts';
import { openCooperation } from './identity/openCooperation.ts';
import { releaseActivity } from './identity/releaseActivity.ts';
import { Tenants } from './identity/tenants.ts';
import { identityWords } from './identity/words.ts';
import { improvementPresses } from './improvement/improvement.handler.ts';
import { answerPresses } from './meeting/answer.handler.ts';
import { meetingPresses } from './meeting/meeting.handler.ts';
import { planPresses } from './meeting/plan.handler.ts';
import { questionPresses } from './question/question.handler.ts';
import { rosterPresses } from './roster/roster.handler.ts';
import {
  findStandardCases,
  SEARCH_STANDARD_CASES,
  standardCasePresses,
} from './standardCase/standardCase.handler.ts';
import { answerTeamCommand } from './teamChannel/teamChannel.handler.ts';
import type { Found, Say, Turn, TurnAnswer, TurnHandler } from './teams/types.ts';
import { type BotTools, type Reply, saying, startVisit, type Visit } from './visit.ts';

type AnsweredTurn = Exclude<Turn, { kind: 'uninstalled' | 'search' }>;
type Search = Extract<Turn, { kind: 'search' }>;
/** Who is there, once her transaction is over. */
type Who = Pick<Visit, 'known' | 'language'>;

const PRESSES = new Map<string, Press>(
  [
    ...draftPresses,
    ...offerPresses,
    ...requestPresses,
    ...escalationPresses,
    ...absencePresses,
    ...rosterPresses,
    ...casePresses,
    ...handoverPresses,
    ...urgentPresses,
    ...deadlinePresses,
    ...questionPresses,
    ...standardCasePresses,
    ...planPresses,
    ...meetingPresses,
    ...answerPresses,
    ...improvementPresses,
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
  { known }: Who,
  { shows }: Reply,
  conversationId: string,
  activityId: string | null,
): Promise<void> => {
  if (!shows || !activityId) return;
  const card = { ...shows, recipientStaffId: known.staffId, conversationId, activityId };
  await runCommand(db, known.scope, (trx) => rememberSentCard(trx, known.scope, card));
};

/** Into the personal chat of whoever wrote in a channel; the channel only learns that there is an answer. */
const replyPersonally = async (tools: BotTools, who: Who, reply: Reply, turn: Turn): Promise<string> => {
  const { db, sender } = tools;
  const { known, language } = who;
  const words = identityWords[language];
  const reference = await runQuery(db, known.scope, (trx) => findConversation(trx, known.scope, turn));
  if (!reference) return words.writePersonally;
  const sent = await sender.send(reference, reply.message, `reply ${turn.activityId}`);
  if (sent.kind !== 'sent') return words.writePersonally;
  await rememberCard(tools, who, reply, reference.conversationId, sent.activityId);
  return words.answeredPersonally;
};

const deliver = async (tools: BotTools, who: Who, reply: Reply, turn: Turn, say: Say): Promise<void> => {
  if (reply.audience === 'person' && !isPersonal(turn)) {
    await say({ text: await replyPersonally(tools, who, reply, turn) });
    return;
  }
  const { activityId } = await say(reply.message);
  if (isPersonal(turn)) await rememberCard(tools, who, reply, turn.conversation.id, activityId);
};

/** What can be looked for while writing a message, by the command of the app's manifest. */
const SEARCHES: Readonly<Record<string, (visit: Visit, text: string) => Promise<Found[]>>> = {
  [SEARCH_CASES]: findCases,
  [SEARCH_STANDARD_CASES]: findStandardCases,
};

/** The expert network reads standard cases, asks and answers questions; nothing else of the cooperation is told. */
const OF_NETWORK = /^(?:question|standardCase)\./;
const mayPress = ({ scope }: Known, verb: string): boolean => !isOnlyNetwork(scope) || OF_NETWORK.test(verb);

/** What to say to a turn; `null` for a press that no card of ours sends. */
const repliesTo = async (visit: Visit, turn: AnsweredTurn): Promise<readonly Reply[] | null> => {
  switch (turn.kind) {
    case 'text':
      return (await answerTeamCommand(visit, turn)) ?? answerText(visit, turn);
    case 'action': {
      if (!mayPress(visit.known, turn.verb)) return [saying(identityWords[visit.language].onlyNetwork)];
      const reply = await PRESSES.get(turn.verb)?.answer(visit, turn.data);
      return reply ? [reply] : null;
    }
    case 'installed':
      if (isOnlyNetwork(visit.known.scope)) return [saying(identityWords[visit.language].onlyNetwork)];
      return [await (isPersonal(turn) ? welcome(visit) : answerHelp(visit))];
  }
};

/** Who is there; `isFirst` is false for a message that was delivered before. */
const receive = async (
  trx: Trx,
  cooperationId: string,
  turn: AnsweredTurn,
  now: Instant,
): Promise<{ known: Known; isFirst: boolean } | null> => {
  if (turn.kind === 'text') return admit(trx, cooperationId, turn, keyOf(turn), now);
  const known = await identifyIn(trx, cooperationId, turn, now);
  return known && { known, isFirst: true };
};

/** A sentence as a small card of its own: some clients do not draw what a press answers without a card. */
const visibly = ({ audience, message }: Reply, language: Language): Reply => ({
  audience,
  message: { card: buildHintCard(message.text ?? '', language) },
});

/** The card that was pressed is rebuilt where it stands; everything else is said below it. */
const onAction = async (
  tools: BotTools,
  who: Who,
  reply: Reply,
  turn: Extract<Turn, { kind: 'action' }>,
  say: Say,
): Promise<TurnAnswer> => {
  const { card } = reply.message;
  const staysHere = reply.audience === 'everyone' || isPersonal(turn);
  if (!card || reply.place === 'new' || !staysHere) {
    await deliver(tools, who, card ? reply : visibly(reply, who.language), turn, say);
    return NOTHING;
  }
  if (isPersonal(turn)) await rememberCard(tools, who, reply, turn.conversation.id, turn.cardActivityId);
  return { messages: [], card };
};

const onMessage = async (
  tools: BotTools,
  who: Who,
  replies: readonly Reply[],
  turn: AnsweredTurn,
  say: Say,
): Promise<TurnAnswer> => {
  try {
    for (const reply of replies) await deliver(tools, who, reply, turn, say);
    return NOTHING;
  } catch (error) {
    if (turn.kind === 'text') await releaseActivity(tools.db, who.known.scope, keyOf(turn));
    throw error;
  }
};

/**
 * Answers every turn of the bot. Who acts comes from the activity alone; whoever is not active staff of the
 * cooperation of her tenant learns nothing about it. Whatever a turn reads and changes is one transaction; it
 * is answered when that has been committed.
 */
export const createBot = (tools: BotTools): TurnHandler => {
  const tenants = new Tenants(tools.db);
  const directories = new Directories();
  const library = new SearchLibrary();

  const search = async (turn: Search): Promise<TurnAnswer> => {
    const now = tools.clock.now();
    const cooperationId = await tenants.cooperationOf(turn.tenantId, now);
    const find = SEARCHES[turn.command];
    if (cooperationId === null || !find) return NOTHING;
    return openCooperation(tools.db, cooperationId, async (trx) => {
      const known = await identifyIn(trx, cooperationId, turn, now);
      if (!known) return NOTHING;
      if (isOnlyNetwork(known.scope) && find !== findStandardCases) return NOTHING;
      const language = tools.language ?? languageOf(turn.locale);
      const visit = startVisit(trx, () => undefined, { directories, library }, known, now, language);
      return { messages: [], found: await find(visit, turn.text) };
    });
  };

  return async (turn, say) => {
    if (turn.kind === 'uninstalled') return NOTHING;
    if (turn.kind === 'search') return search(turn);
    const now = tools.clock.now();
    const language = tools.language ?? languageOf(turn.locale);
    const unknown = { messages: [{ text: identityWords[language].unknown }] };
    const cooperationId = await tenants.cooperationOf(turn.tenantId, now);
    if (cooperationId === null) return unknown;
    let hasRun = false;
    const answered = await openCooperation(tools.db, cooperationId, async (trx) => {
      const received = await receive(trx, cooperationId, turn, now);
      if (!received?.isFirst) return received && 'again';
      const { known } = received;
      const ran = () => {
        hasRun = true;
      };
      const visit = startVisit(trx, ran, { directories, library }, known, now, language);
      return { known, replies: await repliesTo(visit, turn) };
    });
    if (answered === null) return unknown;
    if (answered === 'again') return NOTHING;
    if (hasRun) tools.wake();
    const who = { known: answered.known, language };
    if (answered.replies === null) tools.log.warn({ cooperationId }, 'A press was not of our cards');
    const replies = answered.replies ?? [saying(identityWords[language].malformed)];
    const [first] = replies;
    return turn.kind === 'action' && first
      ? onAction(tools, who, first, turn, say)
      : onMessage(tools, who, replies, turn, say);
  };
};
