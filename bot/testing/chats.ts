/** People who talk to the bot, on a real database: what they write, what they press, what reaches them. */
import { randomUUID } from 'node:crypto';
import { runCommand } from '@verbund/domain/db/run';
import type { Db } from '@verbund/domain/db/types';
import type { Clock, Instant } from '@verbund/domain/kernel/time';
import { rememberConversation } from '@verbund/domain/notification/commands/rememberConversation';
import type { TestCooperation, TestStaff } from '@verbund/domain/testing/builders';
import { expect } from 'vitest';
import { createBot } from '../src/bot.ts';
import { createDispatcher } from '../src/delivery/dispatcher.ts';
import { present } from '../src/delivery/present.ts';
import { presentPost } from '../src/teamChannel/presentPost.ts';
import { RecordingSender } from '../src/teams/recordingSender.ts';
import type { Card, Conversation, Found, Log, Message, Turn } from '../src/teams/types.ts';
import { problemsOf } from './checkCard.ts';

type Node = Record<string, unknown>;

const nodesOf = (node: unknown): Node[] => {
  if (Array.isArray(node)) return node.flatMap(nodesOf);
  if (typeof node !== 'object' || node === null) return [];
  return [node as Node, ...Object.values(node).flatMap(nodesOf)];
};

/** Everything a card or a sentence says, for reading and for searching. */
export const wordsOf = (message: Message | Card | undefined): string =>
  nodesOf(message)
    .flatMap((node) => [node.text, node.title, node.label, node.value])
    .filter((word) => typeof word === 'string')
    .join('\n');

export type Answer = { card: Card | undefined; toast: string | undefined; messages: Message[] };

export type Chat = {
  staff: TestStaff;
  /** @param place a channel instead of the personal chat. */
  write(
    text: string,
    place?: Conversation,
    options?: { activityId?: string; replyTo?: string | null },
  ): Promise<Message[]>;
  /** Presses the button with this title, with the card's values unless others are typed. */
  press(
    card: Card | undefined,
    title: string,
    inputs?: Record<string, string>,
    place?: Conversation,
  ): Promise<Answer>;
  send(verb: string, data: Record<string, unknown>): Promise<Answer>;
  /** Looks for something while writing a message. */
  search(command: string, text: string): Promise<readonly Found[]>;
  install(): Promise<Message[]>;
  /** What has reached her without asking, after everything due was delivered. */
  inbox(): Promise<Message[]>;
  /** The newest card in her chat that holds this button, as it stands there now. */
  cardWith(title: string): Promise<Card>;
};

export type Chats = {
  at(name: string): Chat;
  /** Somebody nobody knows. */
  stranger(ids: { tenantId: string; objectId: string }): Pick<Chat, 'write' | 'send' | 'search' | 'install'>;
  now: Instant;
  sender: RecordingSender;
  logged: string[];
};

const personalChat = (staff: { objectId: string }): Conversation => ({
  kind: 'personal',
  id: `chat-${staff.objectId}`,
});

export const aChannel: Conversation = { kind: 'channel', id: 'channel-1' };

const expectGood = (message: Message): Message => {
  if (message.card) expect(problemsOf(message.card)).toEqual([]);
  return message;
};

const channelReference = (conversationId: string) => ({
  serviceUrl: 'http://localhost:1/',
  conversationId,
  botId: 'bot',
  userId: conversationId,
});

export const openChats = async (
  db: Db,
  cooperation: TestCooperation,
  options: { now: Instant; locale?: string; unreachable?: readonly string[] },
): Promise<Chats> => {
  const logged: string[] = [];
  const write: Log['info'] = (facts, message) => logged.push(JSON.stringify({ ...facts, message }));
  const log: Log = { info: write, warn: write, error: write };
  const sender = new RecordingSender();
  const chats: Chats = {
    now: options.now,
    sender,
    logged,
    at: (name) => chatOf(cooperation.person(name)),
    stranger: (ids) => talk(ids),
  };
  const clock: Clock = { now: () => chats.now };
  const bot = createBot({ db, clock, sender, log, wake: () => undefined });
  const dispatcher = createDispatcher({ db, sender, clock, present, presentPost, log });
  const turnOf = (who: { tenantId: string; objectId: string }, place: Conversation) => {
    return {
      tenantId: who.tenantId,
      objectId: who.objectId,
      activityId: randomUUID(),
      conversation: place,
      locale: options.locale ?? 'de-DE',
      ...(place.kind === 'channel' ? { channel: channelReference(place.id) } : {}),
    };
  };
  const run = async (turn: Turn): Promise<Answer> => {
    const messages: Message[] = [];
    const answer = await bot(turn, async (message) => {
      messages.push(expectGood(JSON.parse(JSON.stringify(message)) as Message));
      return { activityId: randomUUID() };
    });
    messages.push(...answer.messages.map(expectGood));
    const card = answer.card && (JSON.parse(JSON.stringify(answer.card)) as Card);
    if (card) expectGood({ card });
    return { card, toast: answer.toast, messages };
  };

  const talk = (who: { tenantId: string; objectId: string }) => {
    const home = personalChat(who);
    return {
      write: async (
        text: string,
        place = home,
        { activityId, replyTo = null }: { activityId?: string; replyTo?: string | null } = {},
      ) => {
        const turn = { ...turnOf(who, place), kind: 'text' as const, text, hasAttachments: false, replyTo };
        return (await run(activityId ? { ...turn, activityId } : turn)).messages;
      },
      send: (verb: string, data: Record<string, unknown>, place = home) =>
        run({ ...turnOf(who, place), kind: 'action', verb, data, cardActivityId: 'activity-of-card' }),
      search: async (command: string, text: string): Promise<readonly Found[]> => {
        const { found = [] } = await bot(
          { ...turnOf(who, home), kind: 'search', command, text },
          async () => ({ activityId: null }),
        );
        for (const { card } of found) expectGood({ card });
        return found;
      },
      install: async () => (await run({ ...turnOf(who, home), kind: 'installed' })).messages,
    };
  };

  const chatOf = (staff: TestStaff): Chat => {
    const basics = talk(staff);
    const inbox = async (): Promise<Message[]> => {
      await dispatcher.drain();
      return sender.recorded
        .filter(({ conversationId }) => conversationId === personalChat(staff).id)
        .map(({ message }) => expectGood(JSON.parse(JSON.stringify(message)) as Message));
    };
    return {
      ...basics,
      staff,
      inbox,
      press: (card, title, inputs = {}, place) => {
        const action = nodesOf(card).find((node) => node.type === 'Action.Execute' && node.title === title);
        if (!action) throw new Error(`No button "${title}" on:\n${wordsOf(card)}`);
        const values = nodesOf(card)
          .filter((node) => String(node.type).startsWith('Input.'))
          .map((node) => [String(node.id), String(node.value ?? '')]);
        const typed = action.associatedInputs === 'none' ? {} : { ...Object.fromEntries(values), ...inputs };
        return basics.send(String(action.verb), { ...(action.data as Node), ...typed }, place);
      },
      cardWith: async (title) => {
        const cards = (await inbox()).flatMap(({ card }) => card ?? []);
        const found = cards.findLast((card) => nodesOf(card).some((node) => node.title === title));
        if (!found) throw new Error(`${staff.name} has no card with "${title}"`);
        return found;
      },
    };
  };

  for (const { lead, caseworkers } of cooperation.municipalities) {
    for (const staff of [lead, ...caseworkers]) {
      if (options.unreachable?.includes(staff.name)) continue;
      const reference = {
        serviceUrl: 'http://localhost:1/',
        conversationId: personalChat(staff).id,
        botId: 'bot',
        userId: staff.objectId,
      };
      const { tenantId, objectId } = staff;
      await runCommand(db, staff.scope, (trx) =>
        rememberConversation(trx, staff.scope, { tenantId, objectId, reference }, options.now),
      );
    }
  }
  return chats;
};
